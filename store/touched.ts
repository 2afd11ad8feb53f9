import type { SystemTable } from '../systems/rows.ts';
import type { Database } from './database.ts';

/** Tables whose rows are the user's own words, and missed where a backup does not have them. */
export type Missed = 'people' | 'notes' | 'promises' | 'topics' | 'templates' | SystemTable;

/** Tables a transaction needs so that it may call `touch`. */
export function touchTables(db: Database) {
  return [db.unindexed, db.unsaved, db.indexParts] as const;
}

/** So many at once, as in an import, are remembered as one change, and make the search begin anew. */
const MANY = 2_000;

/** Remembers, in the same transaction, that something has changed: for the next backup, and for the search where it is a note. */
export async function touch(db: Database, table: Missed, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  // Another one each time: who deals with a change sees by it that there has been another since.
  const mark = crypto.randomUUID();
  if (ids.length > MANY) {
    await db.unsaved.put({ key: `${table}:many:${mark}`, mark });
    if (table === 'notes') await db.indexParts.clear();
    return;
  }
  await Promise.all([
    db.unsaved.bulkPut(ids.map((id) => ({ key: `${table}:${id}`, mark }))),
    table === 'notes' && db.unindexed.bulkPut(ids.map((id) => ({ id, mark }))),
  ]);
}

/** The same for all notes of a person, by whose name too the search knows them. */
export async function touchNotesOf(db: Database, personId: string): Promise<void> {
  const notes = db.notes.where('[personId+order]').between([personId, ''], [personId, '\uFFFF']);
  await touch(db, 'notes', await notes.primaryKeys());
}
