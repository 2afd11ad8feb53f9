export const THINKING_STATES = ['planned', 'done', 'dropped'] as const;
export type ThinkingState = (typeof THINKING_STATES)[number];

/** Two hours a month without a device (00:33:34): when, the answers to its prompts, and what came of it. */
export interface ThinkingTime {
  id: string;
  /** Milliseconds since 1970. */
  startsAt: number;
  minutes: number;
  state: ThinkingState;
  problem: string;
  /** What I know best. */
  known: string;
  /** The two things to combine. */
  one: string;
  other: string;
  cheaper: string;
  better: string;
  faster: string;
  outcome: string;
  /** The idea it went on with, or that came of it. */
  ideaId: string | null;
  createdAt: number;
  updatedAt: number;
}

export const IDEA_STATES = ['followed', 'done', 'dropped'] as const;
export type IdeaState = (typeof IDEA_STATES)[number];

/** A good idea, followed for years: how it grew stands in the thinking times that went on with it. */
export interface Idea {
  id: string;
  text: string;
  /** Where it stands; the user's own words. */
  status: string;
  state: IdeaState;
  /** YYYY-MM-DD */
  begunOn: string;
  closedOn: string | null;
  createdAt: number;
  updatedAt: number;
}
