import type { ReviewRole } from '../situation.ts';

/**
 * The words of one language that tell a situation, in the notation of phrases.ts. All languages are looked for on every
 * page: people write English titles on German pages, and the other way round. So a phrase must mean the same, or
 * nothing, in all the others.
 */
export interface Language {
  /** Titles that say a meeting is a 1:1. */
  oneOnOne: readonly string[];
  review: Readonly<Record<ReviewRole, readonly string[]>> & {
    /** A performance review, without telling whose. */
    any: readonly string[];
    /** Words that mean a review on the pages of a review tool, and too much anywhere else. */
    inTool: readonly string[];
  };
  interview: {
    any: readonly string[];
    /** The user interviews. */
    interviewer: readonly string[];
    /** The user is interviewed. */
    candidate: readonly string[];
  };
  incident: readonly string[];
  /** Words that make each of them something else. */
  not: {
    oneOnOne: readonly string[];
    review: readonly string[];
    interview: readonly string[];
    incident: readonly string[];
  };
}
