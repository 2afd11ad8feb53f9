import type { JSX } from 'react';
import { happened } from '../../systems/loop/draft.ts';
import type { Manner } from '../../systems/loop/entry.ts';
import { STEPS } from '../../systems/loop/entry.ts';
import type { LoopStanding } from '../../systems/loop/standing.ts';
import { OneTapQuestion } from '../OneTapQuestion.tsx';
import type { LoopHandlers } from './handlers.ts';
import { stepName } from './step-names.ts';
import styles from './LoopPanel.module.css';

export interface LoopByHandProps {
  standing: LoopStanding;
  today: string;
  handlers: LoopHandlers;
}

/** The steps to choose from, where what was recorded does not say it right. */
export function StepChoice({ standing, today, handlers }: LoopByHandProps): JSX.Element {
  return (
    <div className={styles['row']} role="group" aria-label="I am on another step">
      {STEPS.map((step) => (
        <button
          key={step}
          type="button"
          aria-pressed={step === standing.step}
          onClick={() => handlers.onAdd(happened('moved', today, { step }))}
        >
          {step}. {stepName(step, standing)}
        </button>
      ))}
    </div>
  );
}

/** What this manager is like to run the loop with. Asked plainly, to be changed at any time. */
export function MannerQuestion({ standing, today, handlers }: LoopByHandProps): JSX.Element {
  return (
    <OneTapQuestion<Manner>
      question="How is it with them?"
      answers={MANNERS_SAID}
      given={standing.manner}
      onAnswer={(manner) => handlers.onAdd(happened('manner', today, { manner }))}
    />
  );
}

const MANNERS_SAID = [
  { value: 'usual', label: 'Give and take', stated: 'With them it is give and take.' },
  {
    value: 'great',
    label: 'They do all this already',
    stated: 'They do all this already: little form is needed.',
  },
  {
    value: 'exploiting',
    label: 'They take and give nothing back',
    stated: 'They take and give nothing back.',
  },
] as const;
