import type { Change, Row } from './changes.ts';
import type { Database } from './database.ts';

/** Takes out of all other changes what they keep of the people a change has deleted, in the same transaction. */
export async function eraseTraces(db: Database, { removed }: Change): Promise<void> {
  const gone = new Set(
    removed.flatMap(({ table, row }) => (table === 'people' ? [row['id']] : [])),
  );
  for (const change of await db.changes.toArray()) {
    const left = withoutTraces(change, gone);
    if (!left) await db.changes.delete(change.id);
    else if (left.removed.length < change.removed.length) await db.changes.put(left);
  }
}

/** Null for a change that was about one of them: its label names them. */
function withoutTraces(change: Change, gone: ReadonlySet<unknown>): Change | null {
  const isAbout = (row: Row) => gone.has(row['personId']) || gone.has(row['id']);
  const touches = [...change.changed, ...change.made].some(
    ({ table, key }) => table === 'people' && gone.has(key),
  );
  const notes = new Set(
    change.removed.flatMap(({ table, row }) =>
      table === 'notes' && isAbout(row) ? [row['id']] : [],
    ),
  );
  const removed = change.removed.filter(({ row }) => !isAbout(row) && !notes.has(row['noteId']));
  const isEmpty = removed.length + change.changed.length + change.made.length === 0;
  return touches || isEmpty ? null : { ...change, removed };
}
