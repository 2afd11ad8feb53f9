/**
 * What one piece of advice is. Data only: the corpus under `principles/` is a list of these.
 */

import type { Phase } from '../situation/phase.ts';

/** Moments a principle is for. The vocabulary of the source documents, see docs/adding-a-principle.md. */
export type Occasion =
  | 'one_on_one_manager'
  | 'one_on_one_report'
  | 'skip_level'
  | 'peer'
  | 'review_self'
  | 'review_manager'
  | 'calibration'
  | 'review_peer'
  | 'review_upward'
  | 'interview'
  | 'interviewing'
  | 'interview_either_side'
  | 'incident'
  | 'promotion'
  | 'goal_setting'
  | 'thinking_time'
  | 'contrarian';

export type { Phase };

/** Where the reader stands. Ordered: see `LEVELS`. */
export type Level = 'ic' | 'manager' | 'senior_manager' | 'director' | 'vp';

export const LEVELS = [
  'ic',
  'manager',
  'senior_manager',
  'director',
  'vp',
] as const satisfies Level[];

/** What the other person is to the reader. */
export type Relation = 'manager' | 'report' | 'skip_level' | 'peer' | 'other';

/** The systems, each with its own page in the look-up: first those of the interview, then those of other sources. */
export type System =
  | 'magic-loop'
  | 'getting-unstuck'
  | 'inventiveness'
  | 'interviews'
  | 'failure'
  | 'leadership-principles'
  | 'contrarian'
  | 'with-reports'
  | 'writing-reviews'
  | 'peer-feedback'
  | 'skip-levels'
  | 'after-the-meeting'
  | 'hiring';

/**
 * A moment of the interview. `at` is the start of the verified transcript paragraph as HH:MM:SS, or
 * null where the words are nobody's in the recording (then nothing is linked).
 * - said: the speaker says it there
 * - paraphrase: the sense is there, the wording is the summary's
 * - said-by-host: the host says it, the guest agrees or answers
 * - editorial: added by whoever summarised the interview
 * - not-found: claimed by the summary, not in the recording
 */
export type InterviewSource =
  | {
      kind: 'interview';
      at: string;
      speaker: 'evans' | 'host';
      status: 'said' | 'paraphrase' | 'said-by-host';
    }
  | { kind: 'interview'; at: null; speaker: null; status: 'editorial' | 'not-found' };

/** A source outside the interview, checkable by anyone. */
export interface OutsideSource {
  kind: 'research' | 'practitioner';
  author: string;
  title: string;
  year: number | null;
  /** Where to check it. An address, or a book's chapter where there is none. */
  where: string;
}

export type Source = InterviewSource | OutsideSource;

/**
 * Words to say aloud, in the first person. `fits` names whom they are said to, or the level of who says them, never
 * both; 'manager' is always the other person. Absent = anyone.
 */
export interface Words {
  fits?: readonly (Relation | Level)[];
  text: string;
}

export interface Principle {
  /** Stable; notes, settings and links refer to it. */
  id: string;
  system: System;
  /** At most 60 characters. */
  title: string;
  /** The idea in one sentence. */
  claim: string;
  /** Why it works, one or two sentences. */
  why: string;
  /** The one thing to do. */
  act: { when: Phase; what: string };
  say: readonly Words[];
  /** How people get this wrong. */
  trap: string;
  /** The main source first. */
  sources: readonly [Source, ...Source[]];
  occasions: readonly Occasion[];
  phases: readonly Phase[];
  levels: readonly Level[];
  /** Lower-case words and short phrases people type or write when they need this. */
  cues: readonly string[];
  /** Principles that pull the other way or complete this one, shown together with the reason. */
  pairs?: readonly { id: string; because: string }[];
  /** True where it is one person's opinion without evidence; the card says so. */
  opinion?: true;
}
