import type { Act } from './act.ts';
import type { Database } from './database.ts';
import { linesOfNote } from './lines-of-note.ts';

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
  const note = await db.notes.get(id);
  if (!note) return;
  const kept = await db.promises.where({ noteId: id }).toArray();
  if (kept.length === 0 && !note.text.includes('[')) return;
  const person = note.personId === null ? null : ((await db.people.get(note.personId)) ?? null);
  const { put, gone } = linesOfNote(note, before ?? note.text, person, kept, now);
  await act.putAll('promises', put);
  await act.removeAll('promises', gone);
}
