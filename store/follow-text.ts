import type { Act } from './act.ts';
import type { Database } from './database.ts';
import { linesOfNote } from './lines-of-note.ts';
import type { PromiseMade } from './rows.ts';

/**
 * Brings the promises of a note to what its text says, in the same transaction, where text and rows did not change together.
 * @param before the text the promises were followed in last; that of the note where it has not changed
 */
export async function followText(
  db: Database,
  act: Act,
  id: string,
  now: number,
  before?: string,
): Promise<void> {
  const { put, gone } = await promisesToFollow(db, id, now, before);
  await act.putAll('promises', put);
  await act.removeAll('promises', gone);
}

/** What is to be written for that. */
export async function promisesToFollow(
  db: Database,
  id: string,
  now: number,
  before?: string,
): Promise<{ put: PromiseMade[]; gone: string[] }> {
  const note = await db.notes.get(id);
  if (!note) return { put: [], gone: [] };
  const kept = await db.promises.where({ noteId: id }).toArray();
  if (kept.length === 0 && !note.text.includes('[')) return { put: [], gone: [] };
  const person = note.personId === null ? null : ((await db.people.get(note.personId)) ?? null);
  return linesOfNote(note, before ?? note.text, person, kept, now);
}
