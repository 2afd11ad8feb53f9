import type { JSX } from 'react';
import type { MistakeStep } from '../../systems/mistake/steps.ts';
import { CloseStep } from './CloseStep.tsx';
import { MeetStep } from './MeetStep.tsx';
import type { StepProps } from './mistake-acts.ts';
import { OwnStep } from './OwnStep.tsx';
import { UpdateStep } from './UpdateStep.tsx';
import { WordsStep } from './WordsStep.tsx';
import { say } from '../../language/say.ts';
import styles from './Mistake.module.css';

export interface StepBodyProps extends StepProps {
  step: MistakeStep;
  /** Makes it the one that stands large; null where it is. */
  onEnlarge: (() => void) | null;
}

/** What is done in a step. An update is written in one place only, the large one: two begun at once would be one too many. */
export function StepBody({ step, onEnlarge, ...props }: StepBodyProps): JSX.Element {
  switch (step) {
    case 'own':
      return <OwnStep {...props} />;
    case 'first-update':
    case 'cadence':
      if (onEnlarge === null) return <UpdateStep {...props} />;
      return (
        <div className={styles['row']}>
          <button type="button" onClick={onEnlarge}>
            {step === 'cadence' ? say('mistake.writeNext') : say('mistake.writeFirst')}
          </button>
        </div>
      );
    case 'meet':
      return <MeetStep {...props} />;
    case 'work':
    case 'care':
    case 'cause':
      return <WordsStep step={step} {...props} />;
    case 'close':
      return <CloseStep {...props} />;
  }
}
