import type { LoopEntry, LoopKind } from '../loop/entry.ts';
import type { Told } from '../loop/standing.ts';
import { byTime, whenOf } from '../loop/when.ts';
import type { Goal } from './goal.ts';

/** A goal as it was said to somebody. */
export interface Telling extends Told {
  personId: string;
}

/** Whom a goal was said to, the latest first. Who was proposed something for a goal has heard it too. */
export function tellingsOf(goalId: string, entries: readonly LoopEntry[]): Telling[] {
  return entries
    .filter((entry) => entry.goalId === goalId && tells(entry))
    .toSorted((a, b) => byTime(whenOf(b), whenOf(a)))
    .map(({ id, personId, on, text, kind }) => {
      return { id, personId, on, text, goalId, how: howOf(kind) };
    });
}

/**
 * The goals said to one person, the latest first. One that was reached or dropped since has to be said no more.
 * @param entries of the loop with them
 */
export function toldIn(
  entries: readonly LoopEntry[],
  goals: readonly Pick<Goal, 'id' | 'state'>[],
): Told[] {
  const closed = new Set(goals.filter(({ state }) => state !== 'open').map(({ id }) => id));
  return entries
    .filter((entry) => tells(entry) && (entry.goalId === null || !closed.has(entry.goalId)))
    .toSorted((a, b) => byTime(whenOf(b), whenOf(a)))
    .map(({ id, on, text, goalId, kind }) => ({ id, on, text, goalId, how: howOf(kind) }));
}

function howOf(kind: LoopKind): Told['how'] {
  return kind === 'proposed' ? kind : 'stated';
}

function tells({ kind, goalId }: LoopEntry): boolean {
  return kind === 'stated' || (kind === 'proposed' && goalId !== null);
}
