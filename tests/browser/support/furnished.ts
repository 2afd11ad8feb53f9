import { fillNotebook, personId, PRIYA } from '../../../scripts/pictures/made-up-notebook.ts';
import type { Studio } from '../../../scripts/pictures/studio.ts';
import type { Person } from '../../../store/rows.ts';
import { nothingYet } from '../../../transfer/everything.ts';
import { writeJson } from '../../../transfer/write-json.ts';
import { systemsAtWork } from './systems-at-work.ts';

/** A studio whose notebook somebody has worked with for months: notes, promises, and every system in the middle of its use. */
export interface Furnished extends Studio {
  /** Ids by which the notebook's pages are addressed. */
  ids: { manager: string; note: string };
}

/** Fills a studio's notebook; the studio is the caller's to end. */
export async function furnish(studio: Studio): Promise<Furnished> {
  const { ask, clock } = studio;
  await fillNotebook(ask, clock);
  const manager = personOf(await personId(ask, PRIYA.name), PRIYA.name, clock.now());
  const colleague = personOf(await personId(ask, 'Jonas Weber'), 'Jonas Weber', clock.now());
  const file = crypto.randomUUID();
  const text = writeJson({
    ...nothingYet(),
    ...systemsAtWork(clock.now(), manager, colleague),
  });
  await ask('import.piece', { id: file, n: 0, count: 1, text });
  await ask('import.apply', { id: file });
  const [latest] = await ask('note.list', { personId: manager.id, from: null, limit: 1 });
  if (!latest) throw new Error('The notebook that was filled has no note.');
  return { ...studio, ids: { manager: manager.id, note: latest.id } };
}

function personOf(id: string, name: string, now: number): Person {
  return {
    id,
    name,
    isNamed: false,
    addresses: [],
    relation: null,
    since: null,
    past: [],
    createdAt: now,
    updatedAt: now,
  };
}
