import type { Key, Rows, Table } from './everything.ts';
import { keyOf, keyText } from './everything.ts';
import { rowText } from './write-json.ts';

/** What an import does to one table. */
export interface Merged<R> {
  /** The rows to write: those that are new and those that change, as they are to be. */
  put: R[];
  made: Key[];
  changed: Key[];
  /** How many of the incoming rows bring nothing new. */
  same: number;
}

/** One incoming row, and the row it stands for. */
export interface Meant<R> {
  row: R;
  /** The row here it is another state of; undefined for one that is new. */
  here: R | undefined;
}

/**
 * Merges incoming rows into those that are here.
 * @param merge the row as it is to be; several incoming rows may stand for one that is here, and come one after the other
 */
export function merged<T extends Table>(
  table: T,
  incoming: readonly Meant<Rows[T]>[],
  merge: (here: Rows[T], other: Rows[T]) => Rows[T],
): Merged<Rows[T]> {
  const made = new Map<string, Rows[T]>();
  const standing = new Map<string, { before: Rows[T]; now: Rows[T] }>();
  for (const { row, here } of incoming) {
    const key = keyText(keyOf(table, here ?? row));
    if (here === undefined) made.set(key, row);
    else {
      const now = standing.get(key)?.now ?? here;
      standing.set(key, { before: here, now: merge(now, row) });
    }
  }
  const changed = [...standing.values()].flatMap(({ before, now }) =>
    now === before || rowText(table, now) === rowText(table, before) ? [] : [now],
  );
  return counted(table, [...made.values()], changed, incoming.length);
}

/**
 * The account of a table's merge.
 * @param incoming how many rows there were
 */
export function counted<T extends Table>(
  table: T,
  made: readonly Rows[T][],
  changed: readonly Rows[T][],
  incoming: number,
): Merged<Rows[T]> {
  const keys = (rows: readonly Rows[T][]) => rows.map((row) => keyOf(table, row));
  return {
    put: [...made, ...changed],
    made: keys(made),
    changed: keys(changed),
    same: incoming - made.length - changed.length,
  };
}

/** Each incoming row with the row here that has its key. */
export function byKey<T extends Table>(
  table: T,
  here: readonly Rows[T][],
  incoming: readonly Rows[T][],
): Meant<Rows[T]>[] {
  const known = new Map(here.map((row) => [keyText(keyOf(table, row)), row]));
  return incoming.map((row) => ({ row, here: known.get(keyText(keyOf(table, row))) }));
}

/** Of two states of a row the later one; of two equally late ones that which is here. */
export function later<R extends { updatedAt: number }>(here: R, other: R): R {
  return other.updatedAt > here.updatedAt ? other : here;
}
