import { daysBetween } from '../notes/day-named.ts';
import { localDay } from '../notes/local-day.ts';
import type { PromiseView } from '../messages/notebook-calls.ts';
import { say } from '../language/say.ts';
import { relativeDay, shortDay } from '../language/dates.ts';

export type Aged = Pick<PromiseView, 'madeOn' | 'due' | 'lastContact'>;

/**
 * How long a promise waits, in words: when it was made, and how long ago the two last spoke, since only then could it have
 * been kept or told; that day is left out where it is the day it was made. What is due is said plainly, never counted up.
 * @param today YYYY-MM-DD
 */
export function ageOf({ madeOn, due, lastContact }: Aged, today: string): string {
  const parts = [say('promise.from', { day: shortDay(madeOn, today) })];
  if (lastContact !== null && lastContact > madeOn) {
    parts.push(say('promise.lastSpoke', { when: relativeDay(lastContact, today) }));
  }
  if (due !== null) parts.push(dueIn(due, today));
  return parts.join(' · ');
}

/** Sorts promises, the oldest first. */
export function byAge(
  a: Pick<PromiseView, 'madeOn' | 'createdAt'>,
  b: Pick<PromiseView, 'madeOn' | 'createdAt'>,
): number {
  return a.madeOn === b.madeOn ? a.createdAt - b.createdAt : a.madeOn < b.madeOn ? -1 : 1;
}

function dueIn(due: string, today: string): string {
  const days = daysBetween(today, due);
  if (days === 0) return say('promise.dueToday');
  return days < 0
    ? say('promise.wasDue', { day: shortDay(due, today) })
    : say('promise.due', { when: relativeDay(due, today) });
}

/** Today in the user's own time, YYYY-MM-DD; or the day of another moment. */
export function todayHere(now: number = Date.now()): string {
  return localDay(now);
}
