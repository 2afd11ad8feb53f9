import ICAL from 'ical.js';
import type { CalendarEvent } from './event.ts';
import { peopleIn } from './event-people.ts';
import { CALENDAR_LIMITS, cutTo } from './limits.ts';
import { floating, instantOf, timesIn } from './stated-time.ts';
import type { FindZone, StatedTime } from './stated-time.ts';

/** What a file says in one block: an event, a series, or what is otherwise with one occurrence of a series. */
export interface EventBlock extends Pick<
  CalendarEvent,
  'uid' | 'title' | 'description' | 'people' | 'isCancelled'
> {
  /** Of two blocks on the same the one with the higher is the newer. */
  sequence: number;
  start: StatedTime;
  /** The same without its zone, for ical.js to walk from. */
  floatingStart: ICAL.Time;
  /** Milliseconds. */
  length: number;
  rules: { rule: ICAL.Recur; until: RuleEnd }[];
  added: StatedTime[];
  excluded: StatedTime[];
  /** Which occurrence it is about; null where it is about no single one. `isFuture`: about all later ones too. */
  occurrence: { at: StatedTime; isFuture: boolean } | null;
}

/** The last moment of a rule: as an instant, or as the series' own clock shows it; null where it does not end. */
export type RuleEnd = { instant: number } | { wall: number } | null;

const DAY = 86_400_000;

/** Longer than any talk, and more than any file should make us count. */
const MOST_LENGTH = 366 * DAY;

/** Reads one block of text. Null where it has no start; throws where ical.js cannot make sense of it. */
export function eventBlock(text: string, findZone: FindZone): EventBlock | null {
  const event = new ICAL.Component(ICAL.parse(text));
  const times = (name: string) =>
    event.getAllProperties(name).flatMap((property) => timesIn(property, findZone));
  const [start] = times('dtstart');
  const from = event.getFirstPropertyValue('dtstart');
  if (!start || !(from instanceof ICAL.Time)) return null;
  const [at] = times('recurrence-id');
  const range = event.getFirstProperty('recurrence-id')?.getFirstParameter('range');
  const title = cutTo(textOf(event, 'summary'), CALENDAR_LIMITS.title);
  return {
    // Every event must have one; of one that has none, this is as good.
    uid: cutTo(textOf(event, 'uid'), CALENDAR_LIMITS.uid) || `${title}@${start.wall}`,
    title,
    description: cutTo(textOf(event, 'description'), CALENDAR_LIMITS.description),
    people: peopleIn(event),
    isCancelled: textOf(event, 'status').toUpperCase() === 'CANCELLED',
    sequence: Number(event.getFirstPropertyValue('sequence')) || 0,
    start,
    floatingStart: floating(from),
    length: lengthOf(event, start, times('dtend')[0]),
    rules: event.getAllProperties('rrule').flatMap(rulesIn),
    added: times('rdate'),
    excluded: times('exdate'),
    occurrence: at ? { at, isFuture: range?.toUpperCase() === 'THISANDFUTURE' } : null,
  };
}

function textOf(event: ICAL.Component, name: string): string {
  const value: unknown = event.getFirstPropertyValue(name);
  return typeof value === 'string' ? value : '';
}

/** How long it lasts: to its end, or as it says; a day where it is all day and says nothing. */
function lengthOf(event: ICAL.Component, start: StatedTime, end: StatedTime | undefined): number {
  const said = event.getFirstPropertyValue('duration');
  const usual = start.isDate ? DAY : 0;
  const length = end
    ? instantOf(end) - instantOf(start)
    : said instanceof ICAL.Duration
      ? said.toSeconds() * 1_000
      : usual;
  return length >= 0 ? Math.min(length, MOST_LENGTH) : usual;
}

/**
 * A rule, and its end apart from it: written in UTC, the end would be compared with a clock elsewhere, and cost the last
 * occurrence.
 */
function rulesIn(property: ICAL.Property): EventBlock['rules'] {
  const rule: unknown = property.getFirstValue();
  if (!(rule instanceof ICAL.Recur)) return [];
  const { until } = rule;
  rule.until = null;
  return [{ rule, until: until && endOf(until) }];
}

function endOf(until: ICAL.Time): RuleEnd {
  const { year, month, day, hour, minute, second, isDate } = until;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  if (isDate) return { wall: wall + DAY - 1 };
  return until.zone === ICAL.Timezone.utcTimezone ? { instant: wall } : { wall };
}
