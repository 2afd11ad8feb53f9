/** Days (YYYY-MM-DD) and moments (milliseconds since 1970) in the interface's language, moments in the user's own time. */
import { daysBetween } from '../notes/day-named.ts';
import { language } from './say.ts';

/** "3 Nov", with the year where it is another one. */
export function shortDay(day: string, today: string): string {
  return ofDay(day, { day: 'numeric', month: 'short', ...otherYear(day, today) });
}

/** "3 Nov 2026". */
export function shortDate(day: string): string {
  return ofDay(day, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** "Mon 23 Nov". */
export function weekday(day: string): string {
  return ofDay(day, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** "Monday, 3 November 2026". */
export function longDay(day: string): string {
  return ofDay(day, { dateStyle: 'full' });
}

/** "Monday, 3 November 2026", where a day stands in a text to be sent. */
export function writtenDay(day: string): string {
  return ofDay(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** "March" of a month (YYYY-MM), with the year where it is another one; `short`: "Mar". */
export function monthName(month: string, today: string, style: 'long' | 'short' = 'long'): string {
  return ofDay(`${month}-15`, { month: style, ...otherYear(month, today) });
}

/** "3 weeks ago", "tomorrow". */
export function relativeDay(day: string, today: string): string {
  const days = daysBetween(today, day);
  const size = Math.abs(days);
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  if (size < 14) return format.format(days, 'day');
  if (size < 60) return format.format(Math.round(days / 7), 'week');
  if (size < 700) return format.format(Math.round(days / 30.4), 'month');
  return format.format(Math.round(days / 365), 'year');
}

/** The day of a moment: "3 Nov 2026"; `long`: "3 November 2026". */
export function dateOf(at: number, style: 'medium' | 'long' = 'medium'): string {
  return ofMoment(at, { dateStyle: style });
}

/** "3 Nov 2026, 14:05"; with the style of its day. */
export function momentWords(at: number, style: 'medium' | 'long' | 'full' = 'medium'): string {
  return ofMoment(at, { dateStyle: style, timeStyle: 'short' });
}

/** "14:05". */
export function timeOfDay(at: number): string {
  return ofMoment(at, { timeStyle: 'short' });
}

/** "14:00 – 14:30". */
export function timeRange(from: number, until: number): string {
  return new Intl.DateTimeFormat(language(), { timeStyle: 'short' }).formatRange(from, until);
}

/** "Tuesday, 24 November, 09:00–11:00". */
export function dayAndHours(from: number, until: number): string {
  const format = new Intl.DateTimeFormat(language(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  });
  return format.formatRange(from, until);
}

/** A day has no time zone: noon is on it whatever the clock here says. */
function ofDay(day: string, how: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(language(), { ...how, timeZone: 'UTC' });
  return format.format(new Date(`${day}T12:00:00Z`));
}

function ofMoment(at: number, how: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language(), how).format(at);
}

function otherYear(day: string, today: string): Intl.DateTimeFormatOptions {
  return day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' };
}
