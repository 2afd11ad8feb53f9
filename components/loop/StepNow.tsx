import type { JSX } from 'react';
import { happened } from '../../systems/loop/draft.ts';
import type { LoopView } from '../../systems/loop/view.ts';
import { TypedField } from '../TypedField.tsx';
import { DeliverActs } from './DeliverActs.tsx';
import type { LoopHandlers } from './handlers.ts';
import { HelpActs } from './HelpActs.tsx';
import { ProposeActs } from './ProposeActs.tsx';
import { StandingActs } from './StandingActs.tsx';
import { Words } from './Words.tsx';
import { say } from '../../language/say.ts';
import styles from './LoopPanel.module.css';

export interface StepNowProps {
  view: LoopView;
  today: string;
  handlers: LoopHandlers;
}

/** The step to do now: what to say, and one tap for what happened. */
export function StepNow(props: StepNowProps): JSX.Element {
  const { view, today, handlers } = props;
  const { standing, words } = view;
  const { step, proposal } = standing;
  switch (step) {
    case 1:
      return (
        <>
          <Words words={words.steps[1]} />
          <StandingActs standing={standing} today={today} handlers={handlers} />
        </>
      );
    case 2:
      return (
        <>
          <Words words={words.steps[2]} />
          <HelpActs standing={standing} today={today} handlers={handlers} />
        </>
      );
    case 3:
      return (
        <>
          <DeliverActs standing={standing} today={today} handlers={handlers} />
          <Words words={words.steps[3]} />
        </>
      );
    case 4:
      return <ProposeActs {...props} />;
    case 5: {
      const answer = proposal?.answer ?? null;
      return (
        <>
          {answer && (
            <TypedField
              key={answer.id}
              label={answer.kind === 'agreed' ? say('loop.whatAgreed') : say('loop.whatSaid')}
              value={answer.text}
              rows={2}
              onType={(text) => handlers.onType(answer.id, { text })}
            />
          )}
          <Words words={words.steps[5]} />
          <div className={styles['row']}>
            <button type="button" onClick={() => handlers.onAdd(happened('round', today))}>
              {say('loop.nextRound')}
            </button>
          </div>
        </>
      );
    }
  }
}
