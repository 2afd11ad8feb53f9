import { localDay } from '../../notes/local-day.ts';
import type { GrowthEntry } from './growth.ts';

/** When to look back at what is done toward the next level. Days are YYYY-MM-DD. */
export interface LookBack {
  /** The day it was done last; null where it never was. */
  last: string | null;
  /** The day it is due; null where the user wants no rhythm, or nothing has been begun. */
  due: string | null;
}

/**
 * @param months the user's rhythm; null for none
 * @returns counted from the last look back, or from the first thing that was written down
 */
export function lookBack(entries: readonly GrowthEntry[], months: number | null): LookBack {
  const last = latest(entries.flatMap(({ kind, on }) => (kind === 'review' && on ? [on] : [])));
  const [first] = entries.map(({ createdAt }) => createdAt).toSorted((a, b) => a - b);
  const from = last ?? (first === undefined ? null : localDay(first));
  return { last, due: months === null || from === null ? null : monthsAfter(from, months) };
}

/** The day so many months after another; of a shorter month its last. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  const then = new Date(last);
  then.setUTCDate(Math.min(date, last.getUTCDate()));
  return then.toISOString().slice(0, 10);
}

function latest(days: readonly string[]): string | null {
  return days.toSorted().at(-1) ?? null;
}
