/** What the tables hold. Days are YYYY-MM-DD in the user's own time; moments are milliseconds since 1970. */
import type { Said } from '../content/memory.ts';
import type { Relation } from '../content/principle.ts';
import type { EvidenceKind } from '../notes/evidence-lines.ts';
import type { InterviewRole } from '../situation/situation.ts';

export interface Person {
  id: string;
  /** As a calendar last showed it, or as the user said; may be empty. */
  name: string;
  /** The user chose the name: no calendar changes it any more. */
  isNamed: boolean;
  /** Lower case; the ways this person is recognised. Empty where the user named somebody the page shows no address of. */
  addresses: string[];
  /** What they are to the user now; null until the user has said. */
  relation: Relation | null;
  /** The day that began, as far as it is known. */
  since: string | null;
  /** What they were before, the latest last. */
  past: PastRelation[];
  /** Minutes before a talk with them at which to be reminded; as many as before any where it is null or, in older rows, missing. */
  leadMinutes?: number | null;
  createdAt: number;
  updatedAt: number;
}

/** "My manager until May". */
export interface PastRelation {
  relation: Relation;
  /** Null where it is not known. */
  from: string | null;
  until: string;
}

export interface Note {
  id: string;
  /** Null while nobody knows who the other person is. */
  personId: string | null;
  series: string;
  occurrence: string;
  /** Of the meeting, or null. */
  day: string | null;
  /** Sorts notes: the meeting's day, or the day of writing where there is none. */
  order: string;
  kind: string;
  title: string;
  text: string;
  /** The kinds of evidence its lines are marked with, each once. */
  marks: EvidenceKind[];
  /** The talk did not take place: no contact, and nothing in it was raised. */
  isSkipped: boolean;
  /** Grows by one with each change that was written. */
  rev: number;
  /** The editor that wrote last, and its own count: makes a repeated save harmless. */
  writer: string;
  seq: number;
  createdAt: number;
  updatedAt: number;
}

/** How a promise stands: kept, kept and said so, or given up for a reason. */
export type PromiseState = 'open' | 'done' | 'told' | 'dropped';

/** What one of the two has promised the other. */
export interface PromiseMade {
  id: string;
  by: 'me' | 'them';
  text: string;
  due: string | null;
  /** The other person; null where nobody knows. */
  personId: string | null;
  /** The note whose line says so; null where it was made without one. */
  noteId: string | null;
  /** The line's words as they stood last, by which it is found again; null where no line of a note says it. */
  line: string | null;
  /** Of the meeting. */
  madeOn: string;
  state: PromiseState;
  /** Why it was dropped; may be empty. */
  reason: string;
  closedOn: string | null;
  createdAt: number;
  updatedAt: number;
}

/** Something to raise with a person the next time: it waits until it was raised or dropped, whatever meetings do. */
export interface Topic {
  id: string;
  personId: string;
  text: string;
  state: 'open' | 'raised' | 'dropped';
  /** The note of the meeting it was raised in, where there is one. */
  noteId: string | null;
  closedOn: string | null;
  createdAt: number;
  updatedAt: number;
}

/** A text a note once had, or was meant to have. */
export interface Revision {
  id: string;
  noteId: string;
  /** `kept`: how the note once read. `aside`: written while another editor was faster, waiting for the user to decide. */
  kind: 'kept' | 'aside';
  text: string;
  /** The revision of the note it was, or grew from. */
  rev: number;
  /** The editor that wrote it. */
  writer: string;
  at: number;
}

/** A frame for a note, applied by choice. Those Loopside brings are in content/templates.ts; a row of the same id stands for it. */
export interface Template {
  id: string;
  /** A kind of meeting, or `any`. */
  kind: string;
  name: string;
  text: string;
  /** One that Loopside brings and the user does not want to see. */
  isHidden: boolean;
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
  /** When each of them last stood on screen, in the same order. */
  shownAt: number[];
}

/** Who the meetings of a series are with, as the user said. */
export interface SeriesCounterpart {
  series: string;
  personId: string;
  saidAt: number;
}

/** On which side of the table the user sits in the interviews of a series, as they said. */
export interface Side {
  series: string;
  side: InterviewRole;
  saidAt: number;
}
