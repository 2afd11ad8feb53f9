import type { Step } from './entry.ts';
import type { LoopStanding } from './standing.ts';
import { STEP_WORDS, THANKS, TRUST_WORDS } from './step-words.ts';
import { checksFirst } from './way.ts';

/** Words to say aloud. */
export interface LoopWords {
  steps: Record<Step, readonly string[]>;
  /** To tell them the goal. */
  goal: readonly string[];
  /** To a manager with whom it needs no steps. */
  thanks: readonly string[];
}

/** What decides on the words. */
export type Speaking = Pick<LoopStanding, 'way' | 'isNew' | 'level'>;

/** All words for one loop. @param goal as the user wrote it; null where there is none to name */
export function loopWords(speaking: Speaking, goal: string | null): LoopWords {
  return {
    steps: {
      1: stepWords(1, speaking, goal),
      2: stepWords(2, speaking, goal),
      3: stepWords(3, speaking, goal),
      4: stepWords(4, speaking, goal),
      5: stepWords(5, speaking, goal),
    },
    goal: goalWords(goal),
    thanks: THANKS,
  };
}

/** What to say on a step, the plainest first. @param goal as the user wrote it; null where there is none to name */
export function stepWords(step: Step, speaking: Speaking, goal: string | null): readonly string[] {
  if (step === 2 && checksFirst(speaking)) return TRUST_WORDS;
  const { plain, forGoal = [] } = STEP_WORDS[step][speaking.way];
  const said = sayable(goal);
  return said === null || forGoal.length === 0 ? plain : forGoal.map((words) => words(said));
}

/** How to tell them a goal. @param goal as the user wrote it; null where they have not written one */
export function goalWords(goal: string | null): readonly string[] {
  const said = sayable(goal);
  if (said === null) {
    return ['I’d like to tell you what I’m working towards. Could we take five minutes for it?'];
  }
  return [
    `I don’t think I’ve ever said this plainly, so here it is: ${said}. You needn’t answer today; I’d just like you to know.`,
    `There’s something I’d like to get to, and I’d rather say it than hint: ${said}. How does that sound from where you sit?`,
  ];
}

/** A goal as it stands within a sentence: on one line, without an end of its own; null where nothing is left of it. */
function sayable(goal: string | null): string | null {
  const said = (goal ?? '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/(?<![\s.!?…;:,])[\s.!?…;:,]+$/u, '')
    .trim();
  return said === '' ? null : said;
}
