import { keyOf } from './act.ts';
import type { Change, Row } from './changes.ts';
import type { Database } from './database.ts';

/** Takes out of all other changes what they keep of the people a change has deleted, in the same transaction. */
export async function eraseTraces(db: Database, erased: Change): Promise<void> {
  const people = new Set(
    erased.removed.flatMap(({ table, row }) => (table === 'people' ? [row['id']] : [])),
  );
  const changes = await db.changes.toArray();
  const gone = rowsOf(people, [erased, ...changes]);
  for (const change of changes) {
    const left = withoutTraces(change, people, gone);
    if (!left) await db.changes.delete(change.id);
    else if (sizeOf(left) < sizeOf(change)) await db.changes.put(left);
  }
}

/** The rows about these people that lie in the bin, and what hangs on their notes. */
function rowsOf(people: ReadonlySet<unknown>, changes: readonly Change[]): ReadonlySet<string> {
  const removed = changes.flatMap((change) => change.removed);
  const isAbout = ({ personId }: Row) => people.has(personId);
  const notes = new Set(
    removed.flatMap(({ table, row }) => (table === 'notes' && isAbout(row) ? [row['id']] : [])),
  );
  const own = removed.filter(
    ({ row }) => isAbout(row) || people.has(row['id']) || notes.has(row['noteId']),
  );
  return new Set(own.map(({ table, row }) => nameOf(table, keyOf(table, row))));
}

/** Null for a change that was about one of them: its label names them, or says their words. */
function withoutTraces(
  change: Change,
  people: ReadonlySet<unknown>,
  gone: ReadonlySet<string>,
): Change | null {
  const touches = [...change.changed, ...change.made].some(
    ({ table, key }) => table === 'people' && people.has(key),
  );
  const isLeft = ({ table, key }: Change['made'][number]) => !gone.has(nameOf(table, key));
  const left: Change = {
    ...change,
    removed: change.removed.filter(({ table, row }) => isLeft({ table, key: keyOf(table, row) })),
    changed: change.changed.filter(isLeft),
    made: change.made.filter(isLeft),
  };
  return touches || sizeOf(left) === 0 ? null : left;
}

function sizeOf({ removed, changed, made }: Change): number {
  return removed.length + changed.length + made.length;
}

function nameOf(table: string, key: unknown): string {
  return JSON.stringify([table, key]);
}
