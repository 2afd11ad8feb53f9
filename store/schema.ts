/**
 * Tables and their history. A released version is never edited: a change is a new version with its upgrade,
 * and a frozen database of the old one in tests/databases.
 */
import type { Said } from '../content/memory.ts';
import type { Relation } from '../content/principle.ts';
import type { InterviewRole } from '../situation/situation.ts';

export const DATABASE = 'loopside';

/** Dexie's index syntax: primary key first, `&` unique, `*` one entry a list item, `[a+b]` compound. */
export const VERSIONS = {
  1: {
    people: 'id, *addresses',
    notes: 'id, &[series+occurrence], [personId+order], [series+order], updatedAt',
  },
  2: {
    feedback: 'id, principle, givenAt',
    showings: '[series+occurrence], [series+order], *principles',
    sides: 'series',
  },
  3: {
    people: 'id, name, *addresses',
    counterparts: 'series, personId',
  },
} as const;

export interface Person {
  id: string;
  /** As a calendar last showed it; may be empty. */
  name: string;
  /** Lower case; the ways this person is recognised. Empty where the user named somebody the page shows no address of. */
  addresses: string[];
  /** Null until the user has said. */
  relation: Relation | null;
  /** Milliseconds since 1970. */
  createdAt: number;
  updatedAt: number;
}

export interface Note {
  id: string;
  /** Null while nobody knows who the other person is. */
  personId: string | null;
  series: string;
  occurrence: string;
  /** YYYY-MM-DD of the meeting, or null. */
  day: string | null;
  /** Sorts a person's notes: the meeting's day, or the day of writing where there is none. */
  order: string;
  kind: string;
  title: string;
  text: string;
  /** Grows by one with each change that was written. */
  rev: number;
  /** The editor that wrote last, and its own count: makes a repeated save harmless. */
  writer: string;
  seq: number;
  createdAt: number;
  updatedAt: number;
}

/**
 * What the user said of a piece of advice, in which meeting. Taken back by deleting it: an earlier one then counts
 * again. The principle may be one this version does not know; it is kept all the same.
 */
export interface Feedback extends Said {
  id: string;
}

/** What was shown in one meeting. */
export interface Showing {
  series: string;
  occurrence: string;
  /** Sorts a series' meetings, as that of a note. */
  order: string;
  principles: string[];
  /** When each of them last stood on screen, in the same order; milliseconds since 1970. */
  shownAt: number[];
}

/** Who the meetings of a series are with, as the user said. */
export interface SeriesCounterpart {
  series: string;
  personId: string;
  /** Milliseconds since 1970. */
  saidAt: number;
}

/** On which side of the table the user sits in the interviews of a series, as they said. */
export interface Side {
  series: string;
  side: InterviewRole;
  /** Milliseconds since 1970. */
  saidAt: number;
}
