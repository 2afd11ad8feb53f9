import type { Reading } from '../sites/reading.ts';
import { cleanReading } from './clean.ts';
import type { Situation } from './situation.ts';
import { dayOf } from './when.ts';

/** What a note is kept under: one occurrence of one series, on one host. */
export interface Meeting {
  /** Same for all occurrences; starts with the page's origin, so that no site can claim another's notes. */
  series: string;
  /** Which occurrence; empty for what happens once. */
  occurrence: string;
  /** YYYY-MM-DD in the calendar's time zone, or null where the page does not tell. */
  day: string | null;
  /** Untrusted page text, cleaned. */
  title: string;
}

/**
 * The meeting a recognised reading belongs to; null where nothing is recognised.
 * @param origin of the page as the browser reports it, never as the page claims
 */
export function meetingOf(raw: Reading, situation: Situation, origin: string): Meeting | null {
  if (situation.kind === 'none') return null;
  const reading = cleanReading(raw);
  const { event } = reading;
  if (!event) {
    const heading = reading.headings?.[0] ?? reading.title ?? '';
    const role = 'role' in situation ? (situation.role ?? 'any') : 'any';
    const series = `${origin}#${situation.kind}:${role}:${normal(heading)}`;
    return { series, occurrence: '', day: null, title: heading };
  }
  const day = dayOf(reading);
  const series = event.series ?? `~${normal(event.title)}|${whoElse(reading)}`;
  return {
    series: `${origin}#${series}`,
    occurrence: event.occurrence ?? (event.series ? '' : (day ?? '')),
    day,
    title: event.title,
  };
}

/**
 * What the series of all meetings of the same subject begin with, where it has no id of its own; else null. A calendar
 * without ids may name more people in one view than in another: then they are different series of one subject.
 */
export function subjectOf(series: string): string | null {
  const end = series.includes('#~') ? series.lastIndexOf('|') : -1;
  return end < 0 ? null : series.slice(0, end + 1);
}

/** Without an id a series is its title and its people, whatever their order. */
function whoElse(reading: Reading): string {
  const addresses = reading.event?.attendees.map((a) => a.email || normal(a.name)) ?? [];
  return [...new Set(addresses)].toSorted().join(',');
}

/** Titles differ by case, spaces and a date or number from one occurrence to the next. */
function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\d{1,4}[./-]\d{1,2}([./-]\d{1,4})?/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
