/** The five steps of the Magic Loop, in the interview's order (00:06:02 to 00:08:15). */
export const STEPS = [1, 2, 3, 4, 5] as const;
export type Step = (typeof STEPS)[number];

/** What a manager is like to run the loop with, as the user says. */
export const MANNERS = ['usual', 'great', 'exploiting'] as const;
export type Manner = (typeof MANNERS)[number];

/**
 * What happens in a loop.
 * `standing`: asked how I am doing; the text is the answer. `gap`: something to get better at was named; `closedOn` says when
 * it was mended. `asked`: asked how I can help; the text is their words. `delivered`: did what they asked, where no promise
 * says so. `stated`: told them a goal. `proposed`: proposed how helping them helps a goal of mine; `agreed` and `declined`:
 * what they said to it. `round`: a new round begun. `moved`: the user says on which step they stand. `manner`: what this
 * manager is like. `suggested`: proposed what to do rather than asked; `acted`: did it and told them.
 */
export const LOOP_KINDS = [
  'standing',
  'gap',
  'asked',
  'delivered',
  'stated',
  'proposed',
  'agreed',
  'declined',
  'round',
  'moved',
  'manner',
  'suggested',
  'acted',
] as const;
export type LoopKind = (typeof LOOP_KINDS)[number];

/** One thing that happened in the loop with one manager. Where the loop stands is worked out from them, and from promises. */
export interface LoopEntry {
  id: string;
  personId: string;
  kind: LoopKind;
  /** The day it happened, YYYY-MM-DD. */
  on: string;
  text: string;
  goalId: string | null;
  /** The promise that what was asked became. */
  promiseId: string | null;
  /** Of `moved` alone. */
  step: Step | null;
  /** Of `manner` alone. */
  manner: Manner | null;
  /** Of a `gap` that is mended. */
  closedOn: string | null;
  createdAt: number;
  updatedAt: number;
}
