import type { Act } from './act.ts';
import { leaveTo, belongingsOf } from './belongings.ts';
import type { Change, Key, Row, UserTable } from './changes.ts';
import type { Database } from './database.ts';
import { followText } from './follow-text.ts';
import { ITSELF } from './save-note.ts';
import { putBack } from './put-back.ts';
import { removeNotes } from './remove-notes.ts';
import { asKept } from './revisions.ts';

/** Takes back what a change did, in the same transaction; what was written since stays. */
export async function takeBack(db: Database, act: Act, change: Change, now: number): Promise<void> {
  const notBack: string[] = [];
  for (const { table, key, was, text, gained } of change.changed) {
    const fields = text === undefined ? was : await fitting(db, act, key, was, text);
    await act.change(table, key, fields, gained);
    if (text !== undefined && !('text' in fields)) notBack.push(String(key));
  }
  const made = new Map(Map.groupBy(change.made, ({ table }) => table));
  const keysOf = (table: UserTable) => made.get(table)?.map(({ key }) => key) ?? [];
  // What hangs on these notes and was there before belongs elsewhere again by now.
  await removeNotes(db, act, keysOf('notes').map(String));
  for (const table of made.keys()) {
    if (table !== 'people' && table !== 'notes') await act.removeAll(table, keysOf(table));
  }
  await putBack(db, act, change.removed, now);
  for (const id of notBack) await followText(db, act, id, now);
  await removePeople(db, act, change, keysOf('people').map(String));
}

/** What of a note can be as it was: not its text where it has been written to since, which is among its earlier ones then. */
async function fitting(db: Database, act: Act, key: Key, was: Row, text: string): Promise<Row> {
  const note = await db.notes.get(String(key));
  if (!note) {
    // The note is away: the text it had stays in the bin with what undoes this.
    const then = { id: String(key), rev: 0, writer: ITSELF, updatedAt: 0, ...was };
    act.leaveAway('revisions', [asKept({ ...then, text: String(was['text']) })]);
    return was;
  }
  // Editors that are open on it find out by its revision.
  if (note.text === text) return { ...was, rev: note.rev + 1, writer: ITSELF, seq: 0 };
  await act.put('revisions', asKept({ ...note, text: String(was['text']) }));
  return Object.fromEntries(Object.entries(was).filter(([field]) => !OF_TEXT.has(field)));
}

const OF_TEXT = new Set(['text', 'marks', 'rev', 'writer', 'seq', 'updatedAt']);

/** People a change made go; what has become theirs since stays, with the one they were split from or are merged into, or with nobody. */
async function removePeople(
  db: Database,
  act: Act,
  { kind, changed }: Change,
  ids: readonly string[],
): Promise<void> {
  const isOfTwo = kind === 'person-split' || kind === 'people-merged';
  const other = isOfTwo ? changed.find(({ table }) => table === 'people') : undefined;
  for (const id of ids) {
    await leaveTo(act, await belongingsOf(db, id), other ? String(other.key) : null);
  }
  await act.removeAll('people', ids);
}
