import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Furnished } from '../../tests/browser/support/furnished.ts';
import type { Shown, Surface } from '../../tests/browser/support/surfaces.ts';
import type { Darkroom } from './darkroom.ts';
import { UNSEEN } from './darkroom.ts';
import type { View } from './kept.ts';
import { fileOf, isKept } from './kept.ts';
import type { Look } from './looks.ts';
import { isSensible, LOOKS, wardrobeOf } from './looks.ts';
import type { Looked, Outcome } from './report.ts';
import { shoot } from './shoot.ts';

/** Where pictures lie. */
export interface Folders {
  /** The approved ones. */
  approved: string;
  /** Those of this run, with `before/` and `difference/` in it; ignored by git. */
  seen: string;
}

export interface Taking {
  folders: Folders;
  darkroom: Darkroom;
  looks: readonly Look[];
  isApproved: boolean;
}

/** Empties the folder of this run. */
export function clear({ seen }: Folders): void {
  rmSync(seen, { recursive: true, force: true });
  for (const folder of ['before', 'difference']) mkdirSync(join(seen, folder), { recursive: true });
}

/** Takes all pictures of a surface, and compares those that are approved. */
export async function take(room: Furnished, surface: Surface, taking: Taking): Promise<Looked[]> {
  const looked: Looked[] = [];
  const shown = await open(room, surface);
  if ('why' in shown) {
    const view = { surface: surface.name, width: surface.widths[0] ?? 320, look: 'light' as const };
    return [{ view, outcome: { kind: 'missing', why: shown.why } }];
  }
  // In the order of the looks: the last turns the words around.
  const looks = [...LOOKS.filter((look) => look !== 'rtl'), 'rtl' as const];
  try {
    const wear = await wardrobeOf(shown.page);
    for (const look of looks.filter((one) => taking.looks.includes(one))) {
      await wear(look);
      for (const width of surface.widths) {
        if (!isSensible(look, width)) continue;
        const view = { surface: surface.name, width, look };
        const picture = await taking.darkroom.develop(await shoot(shown, width, look));
        const outcome = await judge(view, picture, isKept(view, surface.widths), taking);
        looked.push({ view, outcome });
      }
    }
  } finally {
    await shown.page.close();
  }
  return looked;
}

/** One that does not come is said, and the others are looked at all the same. */
async function open(room: Furnished, surface: Surface): Promise<Shown | { why: string }> {
  try {
    return await surface.open(room);
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}

async function judge(
  view: View,
  picture: Buffer,
  kept: boolean,
  { folders, darkroom, isApproved }: Taking,
): Promise<Outcome> {
  const file = fileOf(view);
  writeFileSync(join(folders.seen, file), picture);
  if (!kept) return { kind: 'seen' };
  const approved = join(folders.approved, file);
  const before = existsSync(approved) ? readFileSync(approved) : null;
  if (before) {
    const { changed, picture: difference } = await darkroom.difference(before, picture);
    if (changed <= UNSEEN) return { kind: 'same' };
    if (!isApproved) {
      writeFileSync(join(folders.seen, 'before', file), before);
      writeFileSync(join(folders.seen, 'difference', file), difference);
      return { kind: 'changed', changed };
    }
  }
  if (!isApproved) return { kind: 'new' };
  writeFileSync(approved, picture);
  return { kind: 'approved' };
}
