import type { Goal } from '../goals/goal.ts';
import type { LoopStanding } from './standing.ts';
import type { LoopWords } from './words.ts';

/** The loop with one manager, as pages show it. */
export interface LoopView {
  person: { id: string; name: string };
  standing: LoopStanding;
  /** Open ones: those said to them before the others, then the earliest first. */
  goals: Goal[];
  /** With the first of the goals in them, where there is one. */
  words: LoopWords;
}
