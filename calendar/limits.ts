import { LIMITS } from '../sites/reading.ts';

/**
 * How much of a calendar file is read, and told of it: what is longer is cut, what is more is left out. Texts in UTF-16 units;
 * what a page shows of an event is cut the same way.
 */
export const CALENDAR_LIMITS = {
  /** The whole file. Years of a busy calendar take less. */
  file: 5_000_000,
  /** Events told, the earliest first. */
  events: 5_000,
  /** All that is told of events: much less than the 64 MB a message between pages may have, whatever the signs. */
  told: 10_000_000,
  /** Names of events and series; a file has no room for more. */
  uids: 100_000,
  uid: 1_000,
  title: LIMITS.line,
  description: LIMITS.description,
  /** Of a person: their name, their address. */
  person: LIMITS.line,
  /** More than that are no talk of two, whoever they are. */
  people: LIMITS.attendees,
} as const;

/** The beginning of a text, cut within no sign. */
export function cutTo(text: string, most: number): string {
  return text.slice(0, most).toWellFormed();
}
