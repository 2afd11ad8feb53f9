import type { Relation } from '../../content/principle.ts';
import type { LoopEntry } from '../loop/entry.ts';
import type { Goal, GoalKind } from './goal.ts';
import { GOAL_KINDS } from './goal.ts';
import type { Telling } from './told.ts';
import { tellingsOf } from './told.ts';

/** Somebody a goal can be said to. */
export interface Listener {
  id: string;
  name: string;
  relation: Relation | null;
}

/** A goal, with who has heard it. */
export interface GoalLine {
  goal: Goal;
  /** To each person, when it was said last; the latest first. */
  said: readonly (Telling & { name: string })[];
  /** Managers of now who have not heard it. */
  unsaidTo: readonly Listener[];
}

export interface GoalBoard {
  /** The kinds there are open goals of, in their usual order. */
  open: readonly { kind: GoalKind; lines: readonly GoalLine[] }[];
  /** Reached and dropped, what was closed last first. */
  closed: readonly GoalLine[];
}

/**
 * All goals by kind, each with who has heard it.
 * @param goals the earliest first
 * @param entries of the loops with everybody
 */
export function goalBoard(
  goals: readonly Goal[],
  entries: readonly LoopEntry[],
  people: readonly Listener[],
): GoalBoard {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const managers = people.filter(({ relation }) => relation === 'manager');
  const lineOf = (goal: Goal): GoalLine => {
    const said = new Map<string, Telling & { name: string }>();
    for (const telling of tellingsOf(goal.id, entries)) {
      const { personId } = telling;
      if (said.has(personId)) continue;
      said.set(personId, { ...telling, name: names.get(personId) ?? '' });
    }
    return {
      goal,
      said: [...said.values()],
      unsaidTo: managers.filter(({ id }) => !said.has(id)),
    };
  };
  const isOpen = ({ state }: Goal) => state === 'open';
  return {
    open: GOAL_KINDS.flatMap((kind) => {
      const lines = goals.filter((goal) => isOpen(goal) && goal.kind === kind).map(lineOf);
      return lines.length === 0 ? [] : [{ kind, lines }];
    }),
    closed: goals
      .filter((goal) => !isOpen(goal))
      .toSorted((a, b) => (b.closedOn ?? '').localeCompare(a.closedOn ?? ''))
      .map(lineOf),
  };
}
