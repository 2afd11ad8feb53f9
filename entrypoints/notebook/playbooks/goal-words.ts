import type { GoalKind } from '../../../systems/goals/goal.ts';

/** What the kinds of goals are called. */
export const GOAL_KIND_NAMES: Record<GoalKind, string> = {
  role: 'Another role',
  raise: 'More pay',
  skill: 'A skill',
  project: 'A project',
  balance: 'Time for the rest of life',
};
