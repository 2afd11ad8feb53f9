import { boxOf } from '../notes/follow-lines.ts';
import { withBox } from '../notes/promise-lines.ts';
import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import { lineOf } from './lines-of-note.ts';
import { localDay } from '../notes/local-day.ts';
import { rewriteNote } from './save-note.ts';
import type { PromiseMade, PromiseState } from './rows.ts';
import { isAgain } from './sent-again.ts';
import { touch, touchTables } from './touched.ts';

/** Makes a promise that stands in no note. The very same, sent again because its answer was lost, is one. */
export async function makePromise(
  db: Database,
  said: Pick<PromiseMade, 'by' | 'text' | 'due' | 'personId'>,
  now: number,
): Promise<PromiseMade> {
  const row: PromiseMade = {
    ...said,
    id: crypto.randomUUID(),
    noteId: null,
    line: null,
    madeOn: localDay(now),
    state: 'open',
    reason: '',
    closedOn: null,
    createdAt: now,
    updatedAt: now,
  };
  return writing(db, async () => {
    const open = db.promises.where('state').equals('open');
    const same = await open.filter((one) => isSaidAgain(one, row)).first();
    if (same) return same;
    await db.promises.add(row);
    await touch(db, 'promises', [row.id]);
    return row;
  });
}

function isSaidAgain(one: PromiseMade, row: PromiseMade): boolean {
  return (
    one.line === null &&
    one.text === row.text &&
    one.by === row.by &&
    one.due === row.due &&
    one.personId === row.personId &&
    isAgain(one, row.createdAt)
  );
}

/**
 * Closes a promise in one of the ways there are, or opens it again. Where a note's line says it, the line's box is set too.
 * One that is gone is no error.
 */
export async function setPromise(
  db: Database,
  id: string,
  { state, reason = '' }: { state: PromiseState; reason?: string },
  now: number,
): Promise<void> {
  await writing(db, async () => {
    const row = await db.promises.get(id);
    if (!row) return;
    const line = await standsOn(db, row);
    const closedOn = state === 'open' ? null : localDay(now);
    // Opened again after its line was deleted: no edit of the note takes that for a line just deleted.
    const words = line === null && state === 'open' ? null : row.line;
    await db.promises.put({ ...row, line: words, state, reason, closedOn, updatedAt: now });
    await touch(db, 'promises', [id]);
    if (row.noteId !== null && line !== null) {
      await rewriteNote(db, row.noteId, (text) => withBox(text, line, boxOf(state)), now);
    }
  });
}

/** The line of its note a promise stands on, from 0; null where it stands on none. */
async function standsOn(db: Database, { id, noteId }: PromiseMade): Promise<number | null> {
  const note = noteId === null ? undefined : await db.notes.get(noteId);
  return note ? lineOf(note, await promisesOfNote(db, note.id), id) : null;
}

/** Sets or takes away the day a promise is due; only for one that stands in no note, where the line would say another. */
export async function setDue(
  db: Database,
  id: string,
  due: string | null,
  now: number,
): Promise<void> {
  await writing(db, async () => {
    const changed = await db.promises.update(id, { due, updatedAt: now });
    if (changed > 0) await touch(db, 'promises', [id]);
  });
}

/** Open promises with a person, oldest first. */
export async function openPromisesWith(db: Database, personId: string): Promise<PromiseMade[]> {
  const rows = await guarded(() => db.promises.where({ personId }).toArray());
  return rows.filter(({ state }) => state === 'open').toSorted(byAge);
}

/** All open promises, oldest first. */
export async function openPromises(db: Database): Promise<PromiseMade[]> {
  return (await guarded(() => db.promises.where({ state: 'open' }).toArray())).toSorted(byAge);
}

/** All promises with a person, closed ones too, the latest first. */
export async function promisesWith(db: Database, personId: string): Promise<PromiseMade[]> {
  return (await guarded(() => db.promises.where({ personId }).toArray())).toSorted(byAge).reverse();
}

/** What the user promised a person and did. */
export async function deliveredTo(db: Database, personId: string): Promise<PromiseMade[]> {
  const rows = await guarded(() => db.promises.where({ personId }).toArray());
  return rows.filter(({ by, state }) => by === 'me' && (state === 'done' || state === 'told'));
}

/** The notes in which an open promise stands. */
export async function notesWithOpenPromises(db: Database): Promise<Set<string>> {
  return new Set((await openPromises(db)).flatMap(({ noteId }) => noteId ?? []));
}

/** The promises of one note, in no order. */
export async function promisesOfNote(db: Database, noteId: string): Promise<PromiseMade[]> {
  return guarded(() => db.promises.where({ noteId }).toArray());
}

function byAge(a: PromiseMade, b: PromiseMade): number {
  return a.madeOn === b.madeOn ? a.createdAt - b.createdAt : a.madeOn < b.madeOn ? -1 : 1;
}

function writing<T>(db: Database, action: () => Promise<T>): Promise<T> {
  const tables = [db.notes, db.promises, db.revisions, db.people, ...touchTables(db)];
  return guarded(() => db.transaction('rw', tables, action));
}
