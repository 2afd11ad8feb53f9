import type { Mistake } from './mistake.ts';

/** The interview's rhythm: an hour at a time (00:44:55). In minutes, as all of these. */
export const EVERY_HOUR = 60;
/** After how long the next update can be promised. */
export const RHYTHMS = [15, 30, EVERY_HOUR, 120, 240] as const;
/** How much longer one tap makes it. */
export const A_LITTLE_LONGER = 15;

const MINUTE = 60_000;

/** How it stands with the next update. Spans in milliseconds, never negative. */
export type Due =
  { state: 'none' } | { state: 'waiting'; inMs: number } | { state: 'due'; sinceMs: number };

/**
 * How it stands with the next update, by the clock on the wall: it is due when its moment has come, whatever the machine
 * did meanwhile. Nobody waits for one of a mistake that is closed.
 * @param now milliseconds since 1970
 */
export function nextDue(
  { closedAt, nextAt }: Pick<Mistake, 'closedAt' | 'nextAt'>,
  now: number,
): Due {
  if (closedAt !== null || nextAt === null) return { state: 'none' };
  return nextAt > now
    ? { state: 'waiting', inMs: nextAt - now }
    : { state: 'due', sinceMs: now - nextAt };
}

/**
 * The moment an update is promised for when it comes in so many minutes: a full minute, since that is what people are told.
 * @param minutes at least 1
 * @returns later than `now`, by no more than these minutes
 */
export function promisedFor(now: number, minutes: number): number {
  return Math.floor((now + minutes * MINUTE) / MINUTE) * MINUTE;
}

/** The moment of an update that gets so many minutes more: from its own moment, or from now where that has passed. */
export function extended(nextAt: number | null, minutes: number, now: number): number {
  return promisedFor(Math.max(nextAt ?? now, now), minutes);
}
