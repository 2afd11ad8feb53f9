import { nextDue } from './cadence.ts';
import type { Mistake } from './mistake.ts';

/** From the first words to what has changed since, in the interview's order (00:44:26 to 00:59:38). */
export const MISTAKE_STEPS = [
  'own',
  'first-update',
  'cadence',
  'meet',
  'work',
  'care',
  'cause',
  'close',
] as const;
export type MistakeStep = (typeof MISTAKE_STEPS)[number];

/** How a step stands. None is forced on anybody: what is `open` can be done at any time. */
export interface StepStanding {
  step: MistakeStep;
  state: 'done' | 'now' | 'open';
}

/**
 * How each step stands, in their order. What is `now` is at most one: an update that is due comes before everything; else it
 * is the first that is not done, where one that only has to be waited for is passed over. Of a mistake that is closed none is.
 * @param now milliseconds since 1970
 */
export function stepsOf(mistake: Mistake, now: number): StepStanding[] {
  const current = currentStep(mistake, now);
  return MISTAKE_STEPS.map((step) => {
    const state = step === current ? 'now' : isDone(mistake, step) ? 'done' : 'open';
    return { step, state };
  });
}

/** The step that is to be done now; null for a mistake that is closed. */
export function currentStep(mistake: Mistake, now: number): MistakeStep | null {
  if (mistake.closedAt !== null) return null;
  const due = nextDue(mistake, now);
  if (due.state === 'due') return mistake.updates.length === 0 ? 'first-update' : 'cadence';
  const isWaiting = (step: MistakeStep) => step === 'cadence' && due.state === 'waiting';
  return MISTAKE_STEPS.find((step) => !isDone(mistake, step) && !isWaiting(step)) ?? null;
}

function isDone(mistake: Mistake, step: MistakeStep): boolean {
  const isSaid = (words: string) => words.trim() !== '';
  switch (step) {
    case 'own':
      return mistake.ownedAt !== null;
    case 'first-update':
      return mistake.updates.length > 0;
    case 'cadence':
      return mistake.updates.length > 0 && mistake.nextAt === null;
    case 'meet':
      return mistake.met !== null;
    case 'work':
      return isSaid(mistake.workPlan);
    case 'care':
      return isSaid(mistake.care);
    case 'cause':
      return isSaid(mistake.cause) && isSaid(mistake.change);
    case 'close':
      return mistake.closedAt !== null;
  }
}
