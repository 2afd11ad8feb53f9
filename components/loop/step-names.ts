import type { Step } from '../../systems/loop/entry.ts';
import type { LoopStanding, StepState } from '../../systems/loop/standing.ts';
import { checksFirst } from '../../systems/loop/way.ts';
import type { Speaking } from '../../systems/loop/words.ts';
import { say, withinSentence } from '../../language/say.ts';

/** What a step is called, the way it is gone about. */
export function stepName(step: Step, speaking: Speaking): string {
  if (step === 2 && checksFirst(speaking)) return say('loop.checkFirst');
  return say(`loop.step.${speaking.way}.${step}`);
}

/** How a step stands, in words. */
export function stateWords(state: StepState): string {
  return say(`loop.state.${state}`);
}

/** What is to be done now, in one sentence. */
export function toDo(standing: LoopStanding): string {
  const { step, way, proposal, delivered, asks } = standing;
  switch (step) {
    case 1:
      return say('loop.todo.standing');
    case 2:
      if (delivered.length > 0) return say('loop.todo.oneMore');
      return say(checksFirst(standing) ? 'loop.todo.check' : `loop.todo.${way}`);
    case 3:
      return asks.some(({ state, text }) => state === 'open' && text === '')
        ? say('loop.todo.writeDown')
        : say('loop.todo.deliver');
    case 4:
      return proposal ? say('loop.todo.waiting') : say('loop.todo.propose');
    case 5:
      return say('loop.todo.round');
  }
}

/** The loop in one line, to be opened: "Magic Loop: ask how you can help". */
export function loopLine(standing: LoopStanding): string {
  const { step, manner } = standing;
  const now = manner === 'usual' ? stepName(step, standing) : say(`loop.otherwise.${manner}`);
  return say('loop.line', { step: withinSentence(now) });
}
