import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import { fact, setFact } from './facts.ts';

/** What is told of a notebook beside its database, to know it again: no word of what is in it. */
export interface NotebookMark {
  id: string;
  notes: number;
  people: number;
  /** When this was last seen so, in milliseconds since 1970. */
  seenAt: number;
}

/** What a database is, compared with what was told of it before. */
export type Recognised =
  /** The notebook that is known, or one that is to be known from now on. */
  | { kind: 'known'; id: string }
  /** There was a notebook with something in it, and here is nothing at all. */
  | { kind: 'missing' };

/**
 * Tells whether a database that has just been opened is the notebook it should be. A browser that finds its files damaged
 * may delete them without a word, and what opens then is new and empty. One that has no id yet is given one.
 */
export async function recognise(db: Database, mark: NotebookMark | null): Promise<Recognised> {
  const id = await fact(db, 'notebook');
  if (id !== null) return { kind: 'known', id };
  if (mark && mark.notes + mark.people > 0 && (await isUntouched(db))) return { kind: 'missing' };
  return { kind: 'known', id: await begin(db) };
}

/** Gives the database an id of its own, in the place of any before; returns it. */
export async function begin(db: Database): Promise<string> {
  const id = crypto.randomUUID();
  await setFact(db, 'notebook', id);
  return id;
}

/** The mark of a notebook as it is now; counts that cannot be asked for while it is locked are those of before. */
export async function markOf(
  db: Database,
  id: string,
  before: NotebookMark | null,
  now: number,
): Promise<NotebookMark> {
  if (db.lock.state.kind === 'closed') {
    const { notes = 0, people = 0 } = before ?? {};
    return { id, notes, people, seenAt: now };
  }
  const [notes, people] = await guarded(() => Promise.all([db.notes.count(), db.people.count()]));
  return { id, notes, people, seenAt: now };
}

/** Nothing has ever been written: what a locked database holds is counted by its facts, which are not sealed. */
async function isUntouched(db: Database): Promise<boolean> {
  if ((await guarded(() => db.facts.count())) > 0) return false;
  const counts = await guarded(() => Promise.all([db.notes.count(), db.people.count()]));
  return counts.every((count) => count === 0);
}
