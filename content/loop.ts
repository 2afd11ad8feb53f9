import { lazily } from './lazily.ts';
import { phraseFinder } from './phrases.ts';
import type { Level, Principle } from './principle.ts';
import type { Message } from '../language/message.ts';
import { message } from '../language/message.ts';

/** Where the reader stands in the Magic Loop with this manager. */
export interface LoopState {
  /** Asks done, as this manager would count them. */
  delivered: number;
  /** The reader's goal has been said to this manager. */
  goalStated: boolean;
  newManager?: boolean;
  /** The reader wants to ask for something back although the count says it is early. */
  askBackNow?: boolean;
  /** The step they stand on, where what happened tells; else it follows from the count. Not of the command line. */
  step?: 1 | 2 | 3 | 4 | 5;
  /** A win-win was proposed, and they have not said yes or no yet. Not of the command line. */
  isProposed?: boolean;
}

/** A principle that is the next one to follow, and why. */
export interface NextStep {
  id: string;
  because: Message;
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
export function nextStep(loop: LoopState | undefined, level: Level): NextStep | null {
  if (!loop) return null;
  // What was taken on is done first, also for somebody new.
  if (loop.newManager && loop.step !== 3) {
    const because = message('step.newManager');
    const asks = level !== 'director' && level !== 'vp';
    return { id: asks ? 'loop-2-ask-to-help' : 'loop-trust-first', because };
  }
  const { step } = loop;
  if (step === undefined) return countedStep(loop, level);
  switch (step) {
    case 1:
      return { id: 'loop-1b-check-standing', because: message('step.standing') };
    case 2:
      return suggests(level) ? null : askToHelp(loop);
    case 3:
      return { id: 'loop-3-do-it', because: message('step.taken') };
    case 4:
      return loop.isProposed ? WAIT : askBack(loop);
    case 5:
      return { id: 'loop-5-repeat', because: message('step.answered') };
  }
}

/** The step that follows from what was delivered alone. */
function countedStep(loop: LoopState, level: Level): NextStep | null {
  if (mayAskBack(loop)) return askBack(loop);
  if (suggests(level)) return null;
  return loop.delivered === 0 ? askToHelp(loop) : { id: 'loop-3-do-it', because: ONE_MORE };
}

function askToHelp({ delivered }: LoopState): NextStep {
  const because = delivered === 0 ? message('step.nothingDone') : ONE_MORE;
  return { id: 'loop-2-ask-to-help', because };
}

function askBack(loop: LoopState): NextStep {
  const n = loop.delivered;
  const early = n < ASKS_BEFORE_WIN_WIN;
  if (!loop.goalStated) {
    const because = early
      ? message('step.earlyGoalUnsaid')
      : message('step.deliveredGoalUnsaid', { n });
    return { id: 'loop-state-goal', because };
  }
  const because = early
    ? message('step.earlyGoalKnown')
    : message('step.deliveredGoalKnown', { n });
  return { id: 'loop-4-win-win', because };
}

const WAIT: NextStep = {
  id: 'loop-4c-expect-halfway',
  because: message('step.proposed'),
};

const ONE_MORE = message('step.oneMore');

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
