import { Dexie } from 'dexie';
import { localDay } from '../notes/local-day.ts';
import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import type { Note } from './rows.ts';

/** The note kept under this id, or null. */
export async function noteById(db: Database, id: string): Promise<Note | null> {
  return guarded(async () => (await db.notes.get(id)) ?? null);
}

/** These notes, in this order. Those that are gone are left out. */
export async function notesById(db: Database, ids: readonly string[]): Promise<Note[]> {
  const notes = await guarded(() => db.notes.bulkGet([...ids]));
  return notes.filter((note) => note !== undefined);
}

/** Notes in the order of their ids, those after one. In one stretch they are read ten times faster than one by one. */
export async function notesAfter(db: Database, id: string | null, limit: number): Promise<Note[]> {
  const after = id === null ? db.notes.toCollection() : db.notes.where('id').above(id);
  return guarded(() => after.limit(limit).toArray());
}

/** All of them, in no order. */
export async function allNotes(db: Database): Promise<Note[]> {
  return guarded(() => db.notes.toArray());
}

/** The note of one occurrence, or null. */
export async function findNote(
  db: Database,
  series: string,
  occurrence: string,
): Promise<Note | null> {
  return guarded(async () => (await db.notes.where({ series, occurrence }).first()) ?? null);
}

/** The notes of one occurrence under any of the series that begin like this. */
export async function notesOfSubject(
  db: Database,
  beginning: string,
  occurrence: string,
): Promise<Note[]> {
  return guarded(() =>
    db.notes
      .where('[series+occurrence]')
      .between([beginning, Dexie.minKey], [`${beginning}\uFFFF`, Dexie.maxKey])
      .filter((note) => note.occurrence === occurrence)
      .toArray(),
  );
}

/**
 * The note before this one with any text: the same person's latest, whatever the series, or else the series'
 * own. Notes of later days are left out, so that an old meeting shows what came before it.
 */
export async function previousNote(
  db: Database,
  meeting: { series: string; occurrence: string; personId: string | null; day: string | null },
  now: number,
): Promise<Note | null> {
  const upTo = meeting.day ?? localDay(now);
  const latest = (index: string, key: string) =>
    db.notes
      .where(index)
      .between([key, ''], [key, upTo], true, true)
      .reverse()
      .filter((note) => !isSame(note, meeting) && note.text.trim() !== '')
      .first();
  return guarded(async () => {
    const withPerson =
      meeting.personId === null ? undefined : await latest('[personId+order]', meeting.personId);
    return withPerson ?? (await latest('[series+order]', meeting.series)) ?? null;
  });
}

function isSame(note: Note, meeting: { series: string; occurrence: string }): boolean {
  return note.series === meeting.series && note.occurrence === meeting.occurrence;
}
