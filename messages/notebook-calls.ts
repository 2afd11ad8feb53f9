/**
 * The calls about what the user keeps: notes, people, promises, what to raise, evidence, and undoing. Part of the app
 * channel; see `app-channel.ts`. Days are YYYY-MM-DD, moments milliseconds since 1970.
 */
import type { Relation } from '../content/principle.ts';
import type { EvidenceKind } from '../notes/evidence-lines.ts';
import type { ChangeKind } from '../store/changes.ts';
import type { Who } from '../store/people.ts';
import type { Note, Person, PromiseMade, PromiseState, Template, Topic } from '../store/rows.ts';
import type { From, Period, PersonOverview } from '../store/timeline.ts';
import type { Message } from '../language/message.ts';

/** Something was done that can be undone. */
export interface Done {
  changeId: string;
  kind: ChangeKind;
  /** What it was done to, in the user's own words; or else `about` says so. */
  label: string;
  about?: Message[];
}

/** A promise as it is shown: with whom, and how long it waits. */
export interface PromiseView extends PromiseMade {
  personName: string | null;
  /** The day of the last talk with that person, from which its age counts; null where there was none. */
  lastContact: string | null;
}

/** A text of a note beside the one it has. */
export interface RevisionView {
  id: string;
  kind: 'kept' | 'aside';
  text: string;
  at: number;
}

export interface NoteView extends Note {
  personName: string | null;
}

/** Everything the page of one note shows. */
export interface NotePage {
  note: NoteView;
  relation: Relation | null;
  promises: PromiseMade[];
  asides: RevisionView[];
}

/** Everything the page of one person shows but the notes themselves. */
export interface PersonPage extends PersonOverview {
  /** How many there are. */
  notes: number;
  promises: PromiseView[];
  /** Those that wait, the oldest first. */
  waiting: Topic[];
  /** Those raised or dropped, the latest first. */
  past: Topic[];
}

/** A series a person's notes are of, with its latest title: what can be split off. */
export interface SeriesView {
  series: string;
  title: string;
  notes: number;
}

/** A line of evidence where it stands: in a note, or in one of the systems. */
export interface EvidenceView {
  /** Of its place, unlike any other's. */
  id: string;
  /** Null for what stands in no note. */
  noteId: string | null;
  /** Where it stands there, from 0. */
  line: number;
  kind: EvidenceKind;
  text: string;
  links: string[];
  hasNumber: boolean;
  day: string;
  /** Of the note, or of the system. */
  title: string;
  personName: string | null;
}

/** The evidence of a period, and the notes of it where it is about somebody else. */
export interface Gathered {
  /** Whom it is about: a person's id, or null for the user. */
  about: string | null;
  evidence: EvidenceView[];
  /** On a person: all notes on them, the earliest first. Empty for one's own evidence. */
  notes: { id: string; day: string; title: string; text: string }[];
  /** The first day the notebook knows of, so that a period before it is not called empty. */
  firstDay: string | null;
}

/** What the search is narrowed to. */
export interface SearchFilter {
  personId?: string;
  kind?: string;
  from?: string;
  to?: string;
  openPromises?: boolean;
}

export interface Hit {
  id: string;
  title: string;
  day: string;
  kind: string;
  personName: string | null;
  /** A piece of the text around what was found; marked where it matches. */
  snippet: { text: string; marked: boolean }[];
}

/** A change that can be undone. */
export interface ChangeView extends Done {
  at: number;
  isUndo: boolean;
  /** How many rows of each kind lie in it. */
  removed: { notes: number; people: number; promises: number; topics: number };
  /** When it is erased for good. */
  erasedAt: number;
}

/** Where the notebook is opened. Only ids: addresses stay in the browser's history. */
export type NotebookPlace =
  { page: NotebookPageName } | { page: 'person' | 'note' | 'loop' | 'mistake'; id: string };

/** The pages that are not of one thing. */
export const NOTEBOOK_PAGES = [
  'people',
  'notes',
  'promises',
  'evidence',
  'playbooks',
  'goals',
  'mistakes',
  'growth',
  'thinking',
  'stories',
  'reminders',
  'bin',
  'data',
] as const;
type NotebookPageName = (typeof NOTEBOOK_PAGES)[number];

/** Pages of one thing, by its id; `loop` by that of the person. */
export const NOTEBOOK_PAGES_OF_ONE = ['person', 'note', 'loop', 'mistake'] as const;

type Nothing = Record<string, never>;

export interface NotebookCalls {
  'notebook.open': (place: NotebookPlace) => null;

  'note.get': (note: { id: string }) => NotePage | null;
  'note.skip': (note: { id: string; isSkipped: boolean }) => null;
  'note.delete': (note: { id: string }) => Done | null;
  'note.revisions': (note: { id: string }) => RevisionView[];
  /** The user has decided against a text that was put aside. */
  'aside.settle': (aside: { id: string }) => null;
  /** Notes, the latest first. */
  'note.list': (what: { personId: string | null; from: From | null; limit: number }) => NoteView[];
  search: (what: { query: string; filter: SearchFilter; limit: number }) => {
    hits: Hit[];
    total: number;
  };

  'promise.make': (said: Pick<PromiseMade, 'by' | 'text' | 'due' | 'personId'>) => null;
  'promise.set': (how: { id: string; state: PromiseState; reason: string }) => null;
  'promise.due': (when: { id: string; due: string | null }) => null;
  'promise.delete': (promise: { id: string }) => Done | null;
  /** All that are open, the oldest first. */
  'promise.list': (nothing: Nothing) => PromiseView[];

  /** The id it is kept under, and whose it is. */
  'topic.add': (topic: { who: Who; text: string }) => { id: string; personId: string };
  /** `note`: the meeting it was raised in. */
  'topic.set': (how: {
    id: string;
    state: Topic['state'];
    note: { series: string; occurrence: string } | null;
  }) => null;
  'topic.reword': (topic: { id: string; text: string }) => null;
  'topic.delete': (topic: { id: string }) => Done | null;

  'person.list': (nothing: Nothing) => PersonOverview[];
  'person.get': (person: { id: string }) => PersonPage | null;
  'person.series': (person: { id: string }) => SeriesView[];
  'person.edit': (edit: {
    id: string;
    name?: string;
    addresses?: string[];
    since?: string | null;
    past?: Person['past'];
  }) => Done | null;
  'person.merge': (people: { into: string; from: string }) => Done | null;
  'person.split': (part: {
    id: string;
    name: string;
    addresses: string[];
    series: string[];
  }) => (Done & { personId: string }) | null;
  'person.delete': (person: { id: string }) => Done | null;

  /** `about`: a person's id, or null for one's own. */
  evidence: (what: { period: Period; about: string | null }) => Gathered;

  'change.list': (nothing: Nothing) => ChangeView[];
  'change.undo': (change: { id: string }) => Done | null;
  'change.erase': (change: { id: string }) => null;

  /** Those for a kind of meeting, or all. */
  'template.list': (what: { kind: string | null }) => Template[];
  'template.put': (template: Omit<Template, 'updatedAt'>) => null;
  /** One of the user's own goes to the bin; one Loopside brings is hidden, or back as it was. */
  'template.delete': (template: { id: string }) => Done | null;
}
