import type { Goal } from './goals/goal.ts';
import type { Story } from './interview/story.ts';
import type { LoopEntry } from './loop/entry.ts';
import type { Mistake } from './mistake/mistake.ts';
import type { GrowthEntry } from './next-level/growth.ts';
import type { Upcoming } from './reminders/upcoming.ts';
import type { Idea, ThinkingTime } from './thinking/thinking-time.ts';

/** What the systems keep, table by table: each row with an `id` and two moments of its making and its last change. */
export interface SystemRows {
  goals: Goal;
  loop: LoopEntry;
  mistakes: Mistake;
  growth: GrowthEntry;
  ideas: Idea;
  thinking: ThinkingTime;
  stories: Story;
  upcoming: Upcoming;
}

export type SystemTable = keyof SystemRows;

/** What is referred to comes first. */
export const SYSTEM_TABLES = [
  'goals',
  'loop',
  'mistakes',
  'growth',
  'ideas',
  'thinking',
  'stories',
  'upcoming',
] as const satisfies SystemTable[];

/** A row as it is made: its moments are set when it is kept. */
export type NewRow<T extends SystemTable> = Omit<SystemRows[T], 'createdAt' | 'updatedAt'>;

/** Fields of a row that are to be otherwise. */
export type RowFields<T extends SystemTable> = Partial<Omit<NewRow<T>, 'id'>>;
