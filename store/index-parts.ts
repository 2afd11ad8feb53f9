import type { Database } from './database.ts';
import { guarded } from './errors.ts';

/** The ids of the notes the stored index does not have as they are now, and of those that are gone. */
export async function unindexedNotes(db: Database): Promise<{ changed: string[]; gone: string[] }> {
  return guarded(async () => {
    const ids = await db.unindexed.toCollection().primaryKeys();
    if (ids.length === 0) return { changed: [], gone: [] };
    const there = new Set(await db.notes.where('id').anyOf(ids).primaryKeys());
    return {
      changed: ids.filter((id) => there.has(id)),
      gone: ids.filter((id) => !there.has(id)),
    };
  });
}

/** True where no index is stored: it is to be made from all notes. */
export async function areGone(db: Database): Promise<boolean> {
  return guarded(async () => (await db.indexParts.count()) === 0);
}

/** The stored index, by the keys of its parts. */
export async function readParts(db: Database): Promise<Map<string, ArrayBuffer>> {
  const parts = await guarded(() => db.indexParts.toArray());
  return new Map(parts.map(({ id, data }) => [id, data]));
}

/**
 * Stores the index. A part under a key never changes: only new ones are written.
 * @param indexed the notes it now has as they are, with their revision, null for one that is gone; one that has been changed
 * again since stays to be dealt with
 */
export async function writeParts(
  db: Database,
  records: ReadonlyMap<string, ArrayBuffer>,
  indexed: readonly { id: string; rev: number | null }[],
): Promise<void> {
  await guarded(() =>
    db.transaction('rw', [db.indexParts, db.unindexed, db.notes], async () => {
      const known = new Set(await db.indexParts.toCollection().primaryKeys());
      for (const [id, data] of records) {
        if (!known.delete(id) || id === 'state') await db.indexParts.put({ id, data });
      }
      await db.indexParts.bulkDelete([...known]);
      // Only those that are still to be dealt with are looked at: of a new index most were not.
      const left = new Set(await db.unindexed.toCollection().primaryKeys());
      const dealt = indexed.filter(({ id }) => left.has(id));
      const now = await db.notes.bulkGet(dealt.map(({ id }) => id));
      const same = dealt.filter(({ rev }, n) => (now[n]?.rev ?? null) === rev);
      await db.unindexed.bulkDelete(same.map(({ id }) => id));
    }),
  );
}
