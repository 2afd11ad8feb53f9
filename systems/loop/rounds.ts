import type { LoopEntry } from './entry.ts';
import type { AskPromise } from './promise.ts';
import { isKept } from './promise.ts';
import type { When } from './when.ts';
import { byTime, whenKept, whenOf, whenTaken } from './when.ts';

/** What happened in one round of the loop. */
export interface Round {
  /** From 1. */
  number: number;
  /** The entry that began it; null in the first round. */
  begun: LoopEntry | null;
  /** The entry that began the one after it; null in the round that is under way. */
  ended: LoopEntry | null;
  /** The earliest first. */
  entries: readonly LoopEntry[];
  /** My promises to them that were made in it, the earliest first. In the last round those of earlier ones too that are open. */
  taken: readonly AskPromise[];
  /** Those that were kept in it, the earliest first. */
  kept: readonly AskPromise[];
}

/**
 * Divides all that happened with one manager into rounds, in whatever order it comes.
 * @param promises mine
 * @returns those that ended, the first one first, and the one under way
 */
export function roundsOf(
  entries: readonly LoopEntry[],
  promises: readonly AskPromise[],
): { past: Round[]; now: Round } {
  const sorted = saidOnce(entries.toSorted((a, b) => byTime(whenOf(a), whenOf(b))));
  const taken = promises.toSorted((a, b) => byTime(whenTaken(a), whenTaken(b)));
  const kept = promises.filter(isKept).toSorted((a, b) => byTime(whenKept(a), whenKept(b)));
  const begins = sorted.filter(({ kind }) => kind === 'round');
  const roundAt = (when: When) =>
    1 + begins.filter((begin) => byTime(whenOf(begin), when) <= 0).length;
  const last = begins.length + 1;
  const round = (number: number): Round => ({
    number,
    begun: begins[number - 2] ?? null,
    ended: begins[number - 1] ?? null,
    entries: sorted.filter((entry) => roundAt(whenOf(entry)) === number),
    taken: taken.filter(
      (promise) =>
        roundAt(whenTaken(promise)) === number || (number === last && promise.state === 'open'),
    ),
    kept: kept.filter((promise) => roundAt(whenKept(promise)) === number),
  });
  return { past: begins.map((_, before) => round(before + 1)), now: round(last) };
}

/** A promise is delivered once, however often entries say so: the first of them counts. */
function saidOnce(sorted: readonly LoopEntry[]): LoopEntry[] {
  const said = new Set<string>();
  return sorted.filter(({ kind, promiseId }) => {
    if (promiseId === null || (kind !== 'delivered' && kind !== 'acted')) return true;
    if (said.has(promiseId)) return false;
    said.add(promiseId);
    return true;
  });
}
