/** One note and an editor on it, for tests that are about what its text does. */
import { USER_TABLES } from '../../../store/changes.ts';
import type { Database } from '../../../store/database.ts';
import { findNote } from '../../../store/notes.ts';
import { saveNote } from '../../../store/save-note.ts';
import type { NoteChange, SaveResult } from '../../../store/save-note.ts';
import type { Note } from '../../../store/rows.ts';

/** Noon of a day, in milliseconds since 1970. */
export function noonOf(day: string): number {
  return new Date(`${day}T12:00:00`).getTime();
}

/** The meeting the notes of these tests are of. */
export const MEETING = {
  series: 'https://calendar.example#weekly',
  occurrence: '2026-11-23',
  day: '2026-11-23',
  kind: 'one_on_one',
  title: '1:1 Sam',
  personId: null as string | null,
};

let count = 0;

/** Writes a note as an editor does that has seen what is stored; another one each time unless named. */
export async function write(
  db: Database,
  text: string,
  more: Partial<NoteChange> = {},
  now = noonOf('2026-11-23'),
): Promise<Note> {
  const meeting = { ...MEETING, ...more };
  const stored = await findNote(db, meeting.series, meeting.occurrence);
  count += 1;
  const change = { baseRev: stored?.rev ?? 0, writer: `editor ${count}`, seq: count, ...meeting };
  await saveNote(db, { ...change, text }, now);
  const note = await findNote(db, meeting.series, meeting.occurrence);
  if (!note) throw new Error('not written');
  return note;
}

/** Sends one change as it is; for editors that have not seen what is stored. */
export function send(db: Database, change: Partial<NoteChange>, now = 0): Promise<SaveResult> {
  const base = { ...MEETING, text: '', baseRev: 0, writer: 'A', seq: 1 };
  return saveNote(db, { ...base, ...change }, now);
}

/** All rows the user's tables hold, each table sorted by key as the database does. */
export async function userRows(db: Database): Promise<Record<string, unknown[]>> {
  const tables = USER_TABLES.map(async (name) => [name, await db.table(name).toArray()] as const);
  return Object.fromEntries(await Promise.all(tables));
}

/** The same without what undoing leaves in a note: who wrote last, and how often it was written. */
export async function userContent(db: Database): Promise<Record<string, unknown[]>> {
  const rows = await userRows(db);
  const written = { rev: 0, writer: '', seq: 0 };
  return { ...rows, notes: (rows['notes'] ?? []).map((note) => Object.assign({}, note, written)) };
}
