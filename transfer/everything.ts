/** All that is the user's own, as plain data: what goes out into a file and comes back in. */
import type { Level } from '../content/principle.ts';
import type {
  Feedback,
  Note,
  Person,
  PromiseMade,
  Revision,
  SeriesCounterpart,
  Showing,
  Side,
  Template,
  Topic,
} from '../store/rows.ts';
import type { SystemRows } from '../systems/rows.ts';
import { SYSTEM_TABLES } from '../systems/rows.ts';

/** The row of each table. */
export interface Rows extends SystemRows {
  people: Person;
  notes: Note;
  promises: PromiseMade;
  topics: Topic;
  revisions: Revision;
  templates: Template;
  feedback: Feedback;
  counterparts: SeriesCounterpart;
  sides: Side;
  showings: Showing;
}

export type Table = keyof Rows;

/** In the order in which files name them: what others refer to comes first. */
export const TABLES = [
  'people',
  'notes',
  'promises',
  'topics',
  'revisions',
  'templates',
  'feedback',
  'counterparts',
  'sides',
  'showings',
  ...SYSTEM_TABLES,
] as const satisfies Table[];

/** Of the settings, what is the user's own word; where a frame stands on which site is not. */
export interface OwnSettings {
  level: Level | null;
  /** Lower case. */
  ownAddresses: string[];
  /** After how many months what is old goes; null to keep all of it. */
  keepMonths: number | null;
  /** After how many months the user looks back at what they do toward the next level; null where they have not said. */
  growthMonths: number | null;
}

/** The rows of all tables. */
export type Tables = { [T in Table]: Rows[T][] };

export type Everything = Tables & { settings: OwnSettings };

/** The primary key of a row, as the database has it. */
export type Key = string | [string, string];

const byId = ({ id }: { id: string }): Key => id;
const bySeries = ({ series }: { series: string }): Key => series;

const KEYS: { readonly [T in Table]: (row: Rows[T]) => Key } = {
  people: byId,
  notes: byId,
  promises: byId,
  topics: byId,
  revisions: byId,
  templates: byId,
  feedback: byId,
  counterparts: bySeries,
  sides: bySeries,
  showings: ({ series, occurrence }) => [series, occurrence],
  goals: byId,
  loop: byId,
  mistakes: byId,
  growth: byId,
  ideas: byId,
  thinking: byId,
  stories: byId,
  upcoming: byId,
};

/** The primary key of a table's row. */
export function keyOf<T extends Table>(table: T, row: Rows[T]): Key {
  return KEYS[table](row);
}

/** A key in one string, equal for equal keys alone; for a Map or to sort by. */
export function keyText(key: Key): string {
  return typeof key === 'string' ? key : JSON.stringify(key);
}

/** What tells the meeting of a note or of a showing from all others, in one string. */
export function meetingOf({ series, occurrence }: { series: string; occurrence: string }): string {
  return keyText([series, occurrence]);
}

/** Nothing at all: an empty list for each table, no setting made. */
export function nothingYet(): Everything {
  const none = Object.fromEntries(TABLES.map((table) => [table, []])) as unknown as Tables;
  return {
    ...none,
    settings: { level: null, ownAddresses: [], keepMonths: null, growthMonths: null },
  };
}
