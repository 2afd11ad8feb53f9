export const GOAL_KINDS = ['role', 'raise', 'skill', 'project', 'balance'] as const;

/** What a goal is for: another role, a raise, a skill, a project, or time for the rest of life. */
export type GoalKind = (typeof GOAL_KINDS)[number];

export const GOAL_STATES = ['open', 'reached', 'dropped'] as const;
export type GoalState = (typeof GOAL_STATES)[number];

/** Something the user wants of their work. To whom it was said, and when, stands in the loop's entries. */
export interface Goal {
  id: string;
  kind: GoalKind;
  /** In the user's own words, as they would say it. */
  text: string;
  state: GoalState;
  /** YYYY-MM-DD */
  closedOn: string | null;
  createdAt: number;
  updatedAt: number;
}
