import type { Level } from '../../content/principle.ts';
import type { Ask, Delivered } from './asks.ts';
import type { Manner, Step } from './entry.ts';
import type { Proposal } from './proposal.ts';
import type { Way } from './way.ts';

/** How a step stands. `open`: neither done nor the one to do now; `locked`: too early for it. */
export type StepState = 'done' | 'now' | 'open' | 'locked';

/** Something that happened on a day, with its words. */
export interface Happened {
  /** Of the entry. */
  id: string;
  /** YYYY-MM-DD */
  on: string;
  text: string;
}

/** Something to get better at, as it was named. */
export interface Gap extends Happened {
  /** The day it was mended, YYYY-MM-DD; null while it is open. */
  closedOn: string | null;
}

/** A goal that was said to them. */
export interface Told extends Happened {
  goalId: string | null;
  /** By itself, or in a proposal that serves it: then the words are those of the proposal. */
  how: 'stated' | 'proposed';
}

/** A round that ended. */
export interface PastRound {
  /** From 1. */
  number: number;
  /** Days, YYYY-MM-DD. */
  from: string;
  until: string;
  /** What they asked for, in their words. */
  asked: string[];
  delivered: number;
  proposal: Proposal | null;
}

/** Where the Magic Loop stands with one manager. Worked out anew each time: nothing of it is kept. */
export interface LoopStanding {
  /** The one under way, from 1. */
  round: number;
  /** The day it began, YYYY-MM-DD; null in the first one. */
  begunOn: string | null;
  step: Step;
  steps: Record<Step, StepState>;
  /** The user has said that they stand on this step. */
  isMoved: boolean;
  /** Step 1: what they last said to how I am doing, and what is to get better: open ones first, the latest first. */
  standing: Happened | null;
  gaps: Gap[];
  /** Step 2: taken on in this round, the earliest first. */
  asks: Ask[];
  /** Step 3: done in this round, the earliest first. */
  delivered: Delivered[];
  /** Step 4. */
  proposal: Proposal | null;
  /** Enough was delivered in this round to ask for something back, or the user says it is time. */
  mayAskBack: boolean;
  /** It is the user who says so, not the count. */
  isEarly: boolean;
  /** Goals said to them that are not closed since, the latest first. */
  stated: Told[];
  manner: Manner;
  /** They take and give nothing back: then there is no loop to go on with (00:09:15). */
  rests: boolean;
  level: Level | null;
  way: Way;
  isNew: boolean;
  /** Nothing has happened, neither in entries nor in promises that were not dropped: the step is only where one begins. */
  isUnbegun: boolean;
  /** The latest first. */
  past: PastRound[];
}
