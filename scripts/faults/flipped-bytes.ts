import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './fault.ts';
import { countNotes, databaseFolders, failureOf, fill, inCopy, inProfile, visit } from './place.ts';
import type { Random } from './random.ts';

const NOTES = 300;

/**
 * Bytes of the database changed on the disk. Chromium deletes what it finds damaged before anybody is asked: what must hold is
 * that this is noticed, said, and that nothing is written in its place.
 */
export const flippedBytes: Fault = {
  id: 'D15',
  name: 'bytes of the database flipped',
  browser: 'Chromium',
  times: 12,
  mayLose: 0,
  run: (count, { times, random }) =>
    inProfile(async (profile) => {
      await visit({ profile: profile.dir }, async (place) => {
        await fill(place, NOTES);
        await untilMarked(place);
      });
      for (let time = 0; time < times; time += 1) {
        await inCopy(profile.dir, async (dir) => {
          const where = flip(databaseFolders(dir), random);
          await visit({ profile: dir }, async (place) => {
            count.tried += 1;
            const { fault, was } = await place.ask('health', {});
            const there = fault === 'missing' ? 0 : await countNotes(place).catch(() => -1);
            const again = await place.ask('health', {});
            const isSaid = again.fault === 'missing' || again.fault === 'damaged';
            count.must(there === NOTES || isSaid, `${where}: ${there} notes and no word of it`);
            if (!isSaid) return;
            count.must(was?.notes === NOTES, `${where}: it is not said how much there was`);
            const refused = await failureOf(place.ask('level.set', { level: null }));
            count.must(refused === null, `${where}: settings cannot be changed`);
            const written = await failureOf(
              place.ask('template.put', {
                id: 'x',
                kind: 'any',
                name: 'x',
                text: '',
                isHidden: false,
              }),
            );
            count.must(written !== null, `${where}: written over`);
          });
        });
      }
    }),
};

/** What was told of the notebook is written a moment after it changed. */
export async function untilMarked({ ask }: Parameters<typeof countNotes>[0]): Promise<void> {
  for (;;) {
    const { was } = await ask('health', {});
    if (was && was.notes > 0) return;
  }
}

/** Flips sixteen bytes in one of the larger files; returns where. */
export function flip(folders: readonly string[], random: Random): string {
  const files = folders
    .flatMap(filesIn)
    .filter((file) => statSync(file).size > 200 && !/\/LOG/.test(file));
  const file = random.pick(files);
  const bytes = readFileSync(file);
  const at = random.between(0, bytes.length - 16);
  for (let n = at; n < at + 16; n += 1) bytes[n] = (bytes[n] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
  return `${file.split('/').slice(-2).join('/')} at ${at}`;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
    const path = join(folder, one.name);
    return one.isDirectory() ? filesIn(path) : [path];
  });
}
