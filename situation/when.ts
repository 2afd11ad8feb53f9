import type { Reading } from '../sites/reading.ts';

/**
 * The day of an event as YYYY-MM-DD in the calendar's own words: from the machine-readable start where the
 * page has one, else from a written date ("Monday, November 16, 2026", "16. November 2026"). Null where it
 * cannot be told. An instant counts as its UTC day: good enough to order notes, never shown as a time.
 */
export function dayOf(reading: Reading): string | null {
  const { start, startText } = reading.event ?? {};
  const iso = /^\d{4}-\d\d-\d\d/.exec(start ?? '')?.[0];
  if (iso && exists(iso)) return iso;
  return startText ? writtenDay(startText, reading.lang) : null;
}

/** The same reading with the day a call is on, and which of its series that makes it. `today` as YYYY-MM-DD. */
export function onDay(reading: Reading, today: string): Reading {
  const { event } = reading;
  if (!event?.call || event.start !== undefined) return reading;
  return { ...reading, event: { ...event, start: today, occurrence: event.occurrence ?? today } };
}

function writtenDay(text: string, lang: string | undefined): string | null {
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(text)?.[1];
  if (!year) return null;
  const rest = text.replace(year, ' ');
  const dayNumber = /(?<![\d:.])(\d{1,2})(?![\d:])/.exec(rest)?.[1];
  // A page may be in one language and write its dates half in English, as SOGo does.
  const month = monthIn(rest, lang) ?? monthIn(rest, 'en');
  if (!month || !dayNumber) return null;
  const day = `${year}-${String(month).padStart(2, '0')}-${dayNumber.padStart(2, '0')}`;
  return exists(day) ? day : null;
}

/** False for February 31, which the calendar of JavaScript takes for a day of March. */
function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function monthIn(text: string, lang: string | undefined): number | null {
  const locale = supported(lang);
  if (!locale) return null;
  const lower = text.toLocaleLowerCase(locale);
  for (const style of ['long', 'short'] as const) {
    const format: Intl.DateTimeFormat = new Intl.DateTimeFormat(locale, {
      month: style,
      day: 'numeric',
      timeZone: 'UTC',
    });
    for (let month = 1; month <= 12; month += 1) {
      const parts = format.formatToParts(Date.UTC(2026, month - 1, 15));
      const name = parts.find((part) => part.type === 'month')?.value.toLocaleLowerCase(locale);
      if (name && /\p{L}{3}/u.test(name) && lower.includes(name)) return month;
    }
  }
  return null;
}

function supported(lang: string | undefined): string | null {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(lang ? [lang] : [])[0] ?? null;
  } catch {
    return null; // not a language tag at all
  }
}
