import type { PromiseMade } from '../store/rows.ts';
import type { Meant, Merged } from './merge.ts';
import { later, merged } from './merge.ts';
import { inOrder } from './write-json.ts';

export interface MergedPromises extends Merged<PromiseMade> {
  /** From the id of an incoming promise to the id here. */
  ids: ReadonlyMap<string, string>;
}

/**
 * Merges promises: by id, or else by the line of the note that makes them, since two browsers give one line two ids. The
 * later state counts.
 * @param incoming with the ids of people and notes that are right here
 */
export function mergePromises(
  here: readonly PromiseMade[],
  incoming: readonly PromiseMade[],
): MergedPromises {
  const known = new Map(here.map((promise) => [promise.id, promise]));
  const named = new Set(incoming.map(({ id }) => id));
  // A note may say the same twice: each line is met by one of the other side, in a fixed order.
  const free = Map.groupBy(
    inOrder('promises', here).filter(({ id, line }) => line !== null && !named.has(id)),
    lineOf,
  );
  const meant = inOrder('promises', incoming).map((row): Meant<PromiseMade> => {
    const same = known.get(row.id);
    if (same) return { row, here: same };
    return { row, here: row.line === null ? undefined : free.get(lineOf(row))?.shift() };
  });
  return {
    ...merged('promises', meant, (promise, other) => {
      const { id, createdAt } = promise;
      return { ...later(promise, other), id, createdAt };
    }),
    ids: new Map(meant.map(({ row, here: promise }) => [row.id, (promise ?? row).id])),
  };
}

function lineOf({ noteId, line }: PromiseMade): string {
  return JSON.stringify([noteId, line]);
}
