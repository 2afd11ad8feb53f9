import type { Period } from '../store/timeline.ts';
import { daysBetween } from '../notes/day-named.ts';
import { say } from '../language/say.ts';
import { listOf } from '../language/lists.ts';
import { monthName } from '../language/dates.ts';

/** Periods one mostly asks for. */
export const PERIODS = ['last-12', 'this-year', 'last-6'] as const;
export type PeriodChoice = (typeof PERIODS)[number];

/** The days of a period, up to today, YYYY-MM-DD. */
export function periodOf(choice: PeriodChoice, today: string): Period {
  switch (choice) {
    case 'last-12':
      return { from: dayAfter(monthsBack(today, 12)), to: today };
    case 'last-6':
      return { from: dayAfter(monthsBack(today, 6)), to: today };
    case 'this-year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
  }
}

/** Which of the usual periods this is; null where it is none. */
export function choiceOf({ from, to }: Period, today: string): PeriodChoice | null {
  const isIt = (choice: PeriodChoice) => {
    const usual = periodOf(choice, today);
    return usual.from === from && usual.to === to;
  };
  return PERIODS.find(isIt) ?? null;
}

export interface MonthCount {
  /** YYYY-MM */
  month: string;
  count: number;
}

/**
 * How many of the days lie in each month of a period, the earliest month first. Months before the notebook begins, and
 * months still to come, are left out: nothing could be there.
 * @param firstDay the first day of the notebook; null where it is empty
 */
export function monthCounts(
  days: readonly string[],
  { from, to }: Period,
  firstDay: string | null,
  today: string,
): MonthCount[] {
  if (firstDay === null) return [];
  const start = (from > firstDay ? from : firstDay).slice(0, 7);
  const end = (to < today ? to : today).slice(0, 7);
  const months: MonthCount[] = [];
  for (let month = start; month <= end && months.length < MOST_MONTHS; month = monthAfter(month)) {
    months.push({ month, count: days.filter((day) => day.startsWith(month)).length });
  }
  return months;
}

/** Nobody reads a strip of more than ten years. */
const MOST_MONTHS = 120;

/**
 * The months without anything, in words: "Nothing from March to May and August." Empty where every month has something. The
 * month that is not over yet is not held against anybody.
 */
export function emptyMonths(months: readonly MonthCount[], today: string): string {
  const over = months.filter(({ month }) => month < today.slice(0, 7));
  const runs: string[][] = [];
  for (const [place, { month, count }] of over.entries()) {
    if (count > 0) continue;
    if (place > 0 && over[place - 1]?.count === 0) runs.at(-1)?.push(month);
    else runs.push([month]);
  }
  if (runs.length === 0) return '';
  const words = runs.flatMap((run) => {
    const names = run.map((month) => monthName(month, today));
    const [from = '', to = ''] = [names[0], names.at(-1)];
    return names.length > 2 ? [say('evidence.monthRange', { from, to })] : names;
  });
  return say('evidence.emptyMonths', { months: listOf(words) });
}

/** Days that count as the last month. */
const RECENT = 31;
/** Of fewer notes a share says nothing. */
const FEWEST = 3;

/**
 * Says it where more than half of the notes of a period are of its last month, since what is fresh weighs more in the mind
 * than it should; else empty.
 */
export function recencyWords(days: readonly string[], { to }: Period, today: string): string {
  const end = to < today ? to : today;
  const recent = days.filter((day) => daysBetween(day, end) < RECENT).length;
  if (days.length < FEWEST || recent * 2 <= days.length) return '';
  const all = days.length;
  return recent === all
    ? say('evidence.allRecent', { n: all })
    : say('evidence.mostlyRecent', { recent, all });
}

function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return dayOf(year, number, 1).slice(0, 7);
}

/** The same day so many months before; of a shorter month its last. */
function monthsBack(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = Number(dayOf(year, month - months, 0).slice(8));
  return dayOf(year, month - 1 - months, Math.min(date, last));
}

function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return dayOf(year, month - 1, date + 1);
}

/** @param month from 0, and beyond a year's ends */
function dayOf(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month, date, 12)).toISOString().slice(0, 10);
}
