import { lazily } from './lazily.ts';
import { phraseFinder } from './phrases.ts';
import type { Level, Principle } from './principle.ts';

/** Where the reader stands in the Magic Loop with this manager. */
export interface LoopState {
  /** Asks done, as this manager would count them. */
  delivered: number;
  /** The reader's goal has been said to this manager. */
  goalStated: boolean;
  newManager?: boolean;
  /** The reader wants to ask for something back although the count says it is early. */
  askBackNow?: boolean;
}

/** A step of the loop, and why it is the next one. */
export interface LoopStep {
  id: string;
  because: string;
}

/** The interview suggests helping a couple of times before asking for something back (00:07:14). */
export const ASKS_BEFORE_WIN_WIN = 2;

const ACTS_AHEAD = new Set(['loop-ask-suggest-act', 'loop-exec-anticipate']);
const ASKS_BACK = new Set(['loop-4-win-win', 'loop-4c-expect-halfway']);

/** From senior manager up one suggests, then acts and tells, rather than asks (00:16:09). */
export function suggests(level: Level): boolean {
  return level === 'senior_manager' || level === 'director' || level === 'vp';
}

/** Whether a principle is about acting ahead of the manager. */
export function actsAhead(id: string): boolean {
  return ACTS_AHEAD.has(id);
}

/** False for principles that would come too early: acting ahead of a new manager, asking back too soon. */
export function loopAllows(principle: Principle, loop: LoopState | undefined): boolean {
  if (!loop) return principle.id !== 'loop-4-win-win';
  if (loop.newManager && ACTS_AHEAD.has(principle.id)) return false;
  // The win-win is for a goal: one that has not been said is said first.
  if (principle.id === 'loop-4-win-win' && !loop.goalStated) return loop.askBackNow === true;
  return mayAskBack(loop) || !ASKS_BACK.has(principle.id);
}

function mayAskBack(loop: LoopState): boolean {
  return loop.askBackNow === true || loop.delivered >= ASKS_BEFORE_WIN_WIN;
}

/** The step the loop itself calls for next, with the reason; null where its state is unknown. */
export function nextStep(loop: LoopState | undefined, level: Level): LoopStep | null {
  if (!loop) return null;
  if (loop.newManager) {
    const because = 'with a new manager, trust comes first';
    const asks = level !== 'director' && level !== 'vp';
    return { id: asks ? 'loop-2-ask-to-help' : 'loop-trust-first', because };
  }
  if (mayAskBack(loop)) {
    const early = loop.delivered < ASKS_BEFORE_WIN_WIN;
    const done = early
      ? 'you want to ask for something back now'
      : `you have delivered ${loop.delivered} asks`;
    return loop.goalStated
      ? { id: 'loop-4-win-win', because: `${done}, and your goal is known` }
      : { id: 'loop-state-goal', because: `${done}, but your goal has not been said` };
  }
  if (suggests(level)) return null;
  return loop.delivered === 0
    ? { id: 'loop-2-ask-to-help', because: 'nothing has been asked and done yet' }
    : {
        id: 'loop-3-do-it',
        because: 'one ask delivered: one more before you ask for something back',
      };
}

const findNewManager = lazily(() =>
  phraseFinder(
    [
      'new manager',
      'first one on one',
      'first meeting',
      'intro',
      'introduction',
      'getting to know each other',
      'get to know you',
      'nice to meet you',
      'joined the team',
    ].map((text) => ({ text, of: null })),
  ),
);

/** True where a meeting with one's manager is among the first: then one asks before one suggests (00:16:53). */
export function saysNewManager(text: string): boolean {
  return findNewManager()(text).length > 0;
}
