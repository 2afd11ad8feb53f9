/**
 * The calls about the systems: goals, the loop, mistakes owned, the next level, thinking time, stories. Part of the app channel;
 * see `app-channel.ts`. Rows are made, changed and put away by three calls for all of them; what takes more has calls of its own.
 */
import type { Level, Relation } from '../content/principle.ts';
import type { LoopView } from '../systems/loop/view.ts';
import type { NewRow, RowFields, SystemRows, SystemTable } from '../systems/rows.ts';
import type { Done } from './notebook-calls.ts';

/** A new row, with its table. */
export type Adding = { [T in SystemTable]: { table: T; row: NewRow<T> } }[SystemTable];

/** What is to be otherwise in a row. */
export type Changing = {
  [T in SystemTable]: { table: T; id: string; fields: RowFields<T> };
}[SystemTable];

/** Somebody, as the systems name them. */
export interface PersonName {
  id: string;
  name: string;
  relation: Relation | null;
}

/** All that the systems keep of the user's own doing; talks to come aside. */
export interface SystemsView {
  goals: SystemRows['goals'][];
  loop: SystemRows['loop'][];
  mistakes: SystemRows['mistakes'][];
  growth: SystemRows['growth'][];
  ideas: SystemRows['ideas'][];
  thinking: SystemRows['thinking'][];
  stories: SystemRows['stories'][];
  /** Everybody there is, by name. */
  people: PersonName[];
  level: Level | null;
  /** After how many months to look back at the next level; null where the user has not said. */
  growthMonths: number | null;
}

type Nothing = Record<string, never>;

export interface SystemCalls {
  'record.add': (record: Adding) => Done | null;
  'record.change': (change: Changing) => Done | null;
  /** A letter typed into a text of a row. */
  'record.type': (change: Changing) => null;
  'record.delete': (row: { table: SystemTable; id: string }) => Done | null;
  'systems.all': (nothing: Nothing) => SystemsView;
  /** The loop with somebody who is or was the user's manager; null with anybody else. */
  'loop.get': (manager: { personId: string }) => LoopView | null;
  /** Everybody there is, by name. */
  'person.names': (nothing: Nothing) => PersonName[];
  /** Mistakes that are not closed yet, the latest first. */
  'mistake.list': (nothing: Nothing) => SystemRows['mistakes'][];
  /** The latest first. */
  'story.list': (nothing: Nothing) => SystemRows['stories'][];
  'growth.rhythm': (rhythm: { months: number | null }) => null;
}
