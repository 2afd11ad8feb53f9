import { Dexie } from 'dexie';
import type { Act } from './act.ts';
import type { Database } from './database.ts';

/** Takes notes away, with the promises their lines make and the texts they once had. */
export async function removeNotes(db: Database, act: Act, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await act.removeAll('promises', await db.promises.where({ noteId: id }).primaryKeys());
    const revisions = db.revisions
      .where('[noteId+at]')
      .between([id, Dexie.minKey], [id, Dexie.maxKey]);
    await act.removeAll('revisions', await revisions.primaryKeys());
  }
  await act.removeAll('notes', ids);
}
