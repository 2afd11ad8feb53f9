import type { Database } from './database.ts';
import { guarded, StoreError } from './errors.ts';

/** A note that is to be dealt with; it has another mark as soon as it changes again. */
export interface Unindexed {
  id: string;
  mark: string;
}

/** The ids of the notes the stored index does not have as they are now, and of those that are gone; `all`: both. */
export async function unindexedNotes(
  db: Database,
): Promise<{ changed: string[]; gone: string[]; all: Unindexed[] }> {
  return guarded(async () => {
    const all = await db.unindexed.toArray();
    const ids = all.map(({ id }) => id);
    if (ids.length === 0) return { changed: [], gone: [], all };
    const there = new Set(await db.notes.where('id').anyOf(ids).primaryKeys());
    return {
      changed: ids.filter((id) => there.has(id)),
      gone: ids.filter((id) => !there.has(id)),
      all,
    };
  });
}

/** True where no index is stored: it is to be made from all notes. */
export async function areGone(db: Database): Promise<boolean> {
  return guarded(async () => (await db.indexParts.count()) === 0);
}

/** The stored index, by the keys of its parts; none where one cannot be read: it is made again from the notes. */
export async function readParts(db: Database): Promise<Map<string, ArrayBuffer>> {
  try {
    const parts = await guarded(() => db.indexParts.toArray());
    return new Map(parts.map(({ id, data }) => [id, data]));
  } catch (error) {
    if (!(error instanceof StoreError) || error.fault !== 'damaged') throw error;
    return new Map();
  }
}

/**
 * Stores the index. A part under a key never changes: only new ones are written.
 * @param dealt what was to be dealt with before its notes were read; one that has been changed again since still is
 */
export async function writeParts(
  db: Database,
  records: ReadonlyMap<string, ArrayBuffer>,
  dealt: readonly Unindexed[],
): Promise<void> {
  await guarded(() =>
    db.transaction('rw', [db.indexParts, db.unindexed], async () => {
      const known = new Set(await db.indexParts.toCollection().primaryKeys());
      for (const [id, data] of records) {
        if (!known.delete(id) || id === 'state') await db.indexParts.put({ id, data });
      }
      await db.indexParts.bulkDelete([...known]);
      const since = await db.unindexed.bulkGet(dealt.map(({ id }) => id));
      const same = dealt.filter(({ mark }, n) => since[n]?.mark === mark);
      await db.unindexed.bulkDelete(same.map(({ id }) => id));
    }),
  );
}
