const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'.split('|');
/** In full or by their first letters; "decision" and "marketing" begin like one and are none. */
const MONTH_NAME =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

const LEAD = String.raw`(?:\b(?:by|due|until|before|on)[:\s]\s*|📅\s*)`;
const ISO = new RegExp(`${LEAD}(\\d{4}-\\d{2}-\\d{2})(?!\\d)`, 'iu');
const NEAR = new RegExp(
  `${LEAD}(today|tomorrow|(?:next\\s+)?(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?)\\b`,
  'iu',
);
const MONTH = new RegExp(
  `${LEAD}(?:(${MONTH_NAME})\\.?\\s+(\\d{1,2})|(\\d{1,2})\\.?\\s+(${MONTH_NAME}))\\b`,
  'iu',
);

/**
 * The day a promise names as its end: "by 2026-12-01", "by Friday", "due Dec 3", the calendar mark of Obsidian's tasks.
 * @param from the day it counts from, YYYY-MM-DD: a weekday is the next one after it, a date without a year the next such
 * @returns YYYY-MM-DD, or null where none is named, or none that exists
 */
export function dayNamed(text: string, from: string): string | null {
  const iso = ISO.exec(text)?.[1];
  if (iso !== undefined) return real(iso);
  const near = NEAR.exec(text)?.[1]?.toLowerCase();
  if (near !== undefined) return nearDay(near, from);
  const month = MONTH.exec(text);
  if (!month) return null;
  const name = (month[1] ?? month[4] ?? '').slice(0, 3).toLowerCase();
  const date = `${two(MONTHS.indexOf(name) + 1)}-${two(Number(month[2] ?? month[3]))}`;
  const year = Number(from.slice(0, 4));
  const thisYear = real(`${year}-${date}`);
  return thisYear !== null && thisYear >= from ? thisYear : real(`${year + 1}-${date}`);
}

function nearDay(words: string, from: string): string | null {
  if (words === 'today') return real(from);
  if (words === 'tomorrow') return addDays(from, 1);
  const isNext = words.startsWith('next');
  const wanted = WEEKDAYS.indexOf(words.replace(/^next\s+/u, '').slice(0, 3));
  const today = noon(from)?.getUTCDay();
  if (today === undefined) return null;
  const ahead = (wanted - today + 7) % 7 || 7;
  return addDays(from, isNext && ahead < 7 - ((today + 6) % 7) ? ahead + 7 : ahead);
}

/** The day so many days later; null where there is no such day, or none of four digits a year. */
export function addDays(day: string, days: number): string | null {
  const date = noon(day);
  if (!date) return null;
  date.setUTCDate(date.getUTCDate() + days);
  const [later = ''] = date.toISOString().split('T');
  return later.length === day.length ? later : null;
}

/** Whole days from one day to the other; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
}

function real(day: string): string | null {
  const date = noon(day);
  return date?.toISOString().slice(0, 10) === day ? day : null;
}

function noon(day: string): Date | null {
  const date = new Date(`${day}T12:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
