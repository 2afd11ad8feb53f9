import type { Step } from '../../systems/loop/entry.ts';
import type { LoopStanding, StepState } from '../../systems/loop/standing.ts';
import type { Way } from '../../systems/loop/way.ts';
import { checksFirst } from '../../systems/loop/way.ts';
import type { Speaking } from '../../systems/loop/words.ts';

const ASK: Record<Step, string> = {
  1: 'Be solid in the job',
  2: 'Ask how you can help',
  3: 'Do what they asked',
  4: 'Propose a win-win',
  5: 'Go round again',
};

const NAMES: Record<Way, Record<Step, string>> = {
  ask: ASK,
  suggest: { ...ASK, 2: 'Suggest what would help', 3: 'Do it, and tell them' },
  anticipate: { ...ASK, 2: 'See what is coming', 3: 'Act, and tell them' },
};

/** What a step is called, the way it is gone about. */
export function stepName(step: Step, speaking: Speaking): string {
  return step === 2 && checksFirst(speaking) ? 'Check before you act' : NAMES[speaking.way][step];
}

/** How a step stands, in words. */
export const STATE_WORDS: Record<StepState, string> = {
  done: 'done',
  now: 'you are here',
  open: 'open',
  locked: 'after two things delivered',
};

/** What is to be done now, in one sentence. */
export function toDo(standing: LoopStanding): string {
  const { step, way, proposal, delivered, asks } = standing;
  switch (step) {
    case 1:
      return 'Ask how your work is seen, and mend what comes up first.';
    case 2:
      if (delivered.length > 0) return 'One is delivered. Take on one more before you ask back.';
      return checksFirst(standing) ? TO_CHECK : TO_TAKE_ON[way];
    case 3:
      return asks.some(({ state, text }) => state === 'open' && text === '')
        ? 'Write down what they said, then do it.'
        : 'Do it well, dull or not, and tell them when it is done.';
    case 4:
      return proposal
        ? 'It is with them now. A yes may take its time.'
        : 'Ask for work that helps them and takes you toward a goal of yours.';
    case 5:
      return 'They have answered. Thank them, and begin the next round.';
  }
}

const TO_TAKE_ON: Record<Way, string> = {
  ask: 'Ask once, near the start of the talk, and wait for the answer.',
  suggest: 'Bring a proposal where you used to bring a question.',
  anticipate: 'Say what you see coming, and what you have begun.',
};

const TO_CHECK = 'Until they know how you think, ask first, and say that it is for now.';

/** The loop in one line, to be opened: "Magic Loop: ask how you can help". */
export function loopLine(standing: LoopStanding): string {
  const { step, manner } = standing;
  const now = manner === 'usual' ? stepName(step, standing) : OTHERWISE[manner];
  return `Magic Loop: ${now.charAt(0).toLowerCase()}${now.slice(1)}`;
}

const OTHERWISE = { great: 'Say what changed, and thanks', exploiting: 'At rest' } as const;
