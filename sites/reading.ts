/**
 * What a page shows, in plain data: the first of the three (Reading → Situation → Advice).
 * A reader copies facts and judges nothing; every string is untrusted text from the page, already cut
 * to `LIMITS`.
 */

/** Longest text a reader may hand on, in UTF-16 units. A page can hold a title of a megabyte. */
export const LIMITS = {
  line: 300,
  description: 4_000,
  headings: 12,
  attendees: 60,
  form: 12,
} as const;

export interface Attendee {
  name: string;
  /** Lower-cased address; empty where the page shows a name only. */
  email: string;
  /** True where the page says this is the person looking. */
  self?: boolean;
  /** A room, a group or equipment: not a person. */
  resource?: boolean;
  organizer?: boolean;
}

export interface EventReading {
  title: string;
  /** Organizer included, each person once. */
  attendees: Attendee[];
  /** 'unknown' while rows are loading, or where the page shows a count but hides the rows. */
  guests?: 'all' | 'unknown';
  description?: string;
  /** A call rather than an entry in a calendar: about to be joined, or going on. It tells no day, which is today. */
  call?: 'waiting' | 'going';
  recurring?: boolean;
  /** ISO 8601: a date (YYYY-MM-DD) or an instant with offset or Z. Absent where the page tells none. */
  start?: string;
  end?: string;
  /** Start as the page words it, for pages without a machine-readable one; `Reading.lang` tells its language. */
  startText?: string;
  /** Same for every occurrence of a repeated event. Absent where the page has no id. */
  series?: string;
  /** Which occurrence: the original start in the id, for a repeated event. */
  occurrence?: string;
}

export interface Reading {
  url?: string;
  title?: string;
  /** On screen, menus left out, the most telling first. */
  headings?: string[];
  /** What stands at and around the boxes one can write in now, from the box outward. */
  form?: string[];
  /** BCP 47 tag of the page. */
  lang?: string;
  /** Address of the person looking, where the page tells it. */
  me?: string;
  event?: EventReading;
}
