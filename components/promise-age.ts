import { daysBetween } from '../notes/day-named.ts';
import { localDay } from '../notes/local-day.ts';
import type { PromiseView } from '../messages/notebook-calls.ts';

export type Aged = Pick<PromiseView, 'madeOn' | 'due' | 'lastContact'>;

/**
 * How long a promise waits, in words: when it was made, and how long ago the two last spoke, since only then could it have
 * been kept or told; that day is left out where it is the day it was made. What is due is said plainly, never counted up.
 * @param today YYYY-MM-DD
 */
export function ageOf({ madeOn, due, lastContact }: Aged, today: string): string {
  const parts = [`from ${shortDay(madeOn, today)}`];
  if (lastContact !== null && lastContact > madeOn) {
    parts.push(`you last spoke ${relativeDay(lastContact, today)}`);
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
  if (days === 0) return 'due today';
  return days < 0 ? `was due ${shortDay(due, today)}` : `due ${relativeDay(due, today)}`;
}

/** "3 weeks ago", "tomorrow", in the user's language. */
export function relativeDay(day: string, today: string): string {
  const days = daysBetween(today, day);
  const size = Math.abs(days);
  const format = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  if (size < 14) return format.format(days, 'day');
  if (size < 60) return format.format(Math.round(days / 7), 'week');
  if (size < 700) return format.format(Math.round(days / 30.4), 'month');
  return format.format(Math.round(days / 365), 'year');
}

/** "3 Nov", with the year where it is another one. */
export function shortDay(day: string, today: string): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  const format = new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T12:00:00Z`));
}

/** Today in the user's own time, YYYY-MM-DD; or the day of another moment. */
export function todayHere(now: number = Date.now()): string {
  return localDay(now);
}
