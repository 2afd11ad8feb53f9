import type { JSX } from 'react';
import { happened } from '../../systems/loop/draft.ts';
import type { Manner } from '../../systems/loop/entry.ts';
import { MANNERS, STEPS } from '../../systems/loop/entry.ts';
import type { LoopStanding } from '../../systems/loop/standing.ts';
import { OneTapQuestion } from '../OneTapQuestion.tsx';
import type { LoopHandlers } from './handlers.ts';
import { stepName } from './step-names.ts';
import { say } from '../../language/say.ts';
import styles from './LoopPanel.module.css';

export interface LoopByHandProps {
  standing: LoopStanding;
  today: string;
  handlers: LoopHandlers;
}

/** The steps to choose from, where what was recorded does not say it right. */
export function StepChoice({ standing, today, handlers }: LoopByHandProps): JSX.Element {
  return (
    <div className={styles['row']} role="group" aria-label={say('loop.otherStep')}>
      {STEPS.map((step) => (
        <button
          key={step}
          type="button"
          aria-pressed={step === standing.step}
          onClick={() => handlers.onAdd(happened('moved', today, { step }))}
        >
          {say('loop.numbered', { n: step, name: stepName(step, standing) })}
        </button>
      ))}
    </div>
  );
}

/** What this manager is like to run the loop with. Asked plainly, to be changed at any time. */
export function MannerQuestion({ standing, today, handlers }: LoopByHandProps): JSX.Element {
  return (
    <OneTapQuestion<Manner>
      question={say('loop.manner.question')}
      answers={MANNERS.map((value) => ({
        value,
        label: say(`loop.manner.${value}.label`),
        stated: say(`loop.manner.${value}.stated`),
      }))}
      given={standing.manner}
      onAnswer={(manner) => handlers.onAdd(happened('manner', today, { manner }))}
    />
  );
}
