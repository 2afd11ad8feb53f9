import type { LoopEntry } from './entry.ts';
import type { AskPromise } from './promise.ts';

/** A place in time: the day something happened, and for one day the moment it was written down. */
export interface When {
  /** YYYY-MM-DD */
  on: string;
  /** Milliseconds since 1970. */
  at: number;
  id: string;
}

/** Sorts by time, the earliest first. The id settles what was written down in one moment, so that the order is always the same. */
export function byTime(a: When, b: When): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  if (a.at !== b.at) return a.at - b.at;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** When an entry happened. */
export function whenOf({ on, createdAt, id }: LoopEntry): When {
  return { on, at: createdAt, id };
}

/** When a promise was made: that is when an ask was taken on. */
export function whenTaken({ madeOn, createdAt, id }: AskPromise): When {
  return { on: madeOn, at: createdAt, id };
}

/** When a promise that was kept was closed. */
export function whenKept({ closedOn, madeOn, updatedAt, id }: AskPromise): When {
  return { on: closedOn ?? madeOn, at: updatedAt, id };
}
