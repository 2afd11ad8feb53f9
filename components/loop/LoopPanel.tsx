import type { JSX } from 'react';
import { useId } from 'react';
import type { LoopView } from '../../systems/loop/view.ts';
import { useNeutral } from '../Look.tsx';
import type { LoopHandlers } from './handlers.ts';
import { MannerQuestion, StepChoice } from './LoopByHand.tsx';
import { LoopFacts } from './LoopFacts.tsx';
import { LoopHistory } from './LoopHistory.tsx';
import { LoopPicture } from './LoopPicture.tsx';
import { AtRest, GreatNow } from './OtherManners.tsx';
import { StandingActs } from './StandingActs.tsx';
import { stepName, toDo } from './step-names.ts';
import { StepNow } from './StepNow.tsx';
import { say } from '../../language/say.ts';
import styles from './LoopPanel.module.css';

export interface LoopPanelProps extends LoopHandlers {
  view: LoopView;
  /** YYYY-MM-DD */
  today: string;
}

/** The loop with one manager: the step to do now first, all the rest folded. In a neutral look it is folded as a whole. */
export function LoopPanel({ view, today, ...handlers }: LoopPanelProps): JSX.Element {
  const isNeutral = useNeutral();
  const inside = <Inside view={view} today={today} handlers={handlers} isNeutral={isNeutral} />;
  if (!isNeutral) return inside;
  return (
    <details className={styles['fold']}>
      <summary>{say('common.more')}</summary>
      {inside}
    </details>
  );
}

interface InsideProps {
  view: LoopView;
  today: string;
  handlers: LoopHandlers;
  isNeutral: boolean;
}

function Inside({ view, today, handlers, isNeutral }: InsideProps): JSX.Element {
  const { standing } = view;
  const { manner, past, round, step } = standing;
  const id = useId();
  const parts = { standing, today, handlers };
  const now =
    manner === 'usual'
      ? say('loop.numbered', { n: step, name: stepName(step, standing) })
      : say(`loop.title.${manner}`);
  return (
    <section className={styles['panel']} aria-labelledby={`${id}-now`}>
      <div className={styles['head']}>
        {manner === 'usual' && <LoopPicture standing={standing} />}
        <div>
          <h2 id={`${id}-now`}>{isNeutral ? say('loop.neutralNext') : now}</h2>
          {manner === 'usual' && <p>{toDo(standing)}</p>}
          {round > 1 && <p className={styles['hint']}>{say('loop.round', { n: round })}</p>}
        </div>
      </div>
      {manner === 'usual' && <StepNow view={view} today={today} handlers={handlers} />}
      {manner === 'great' && <GreatNow view={view} today={today} handlers={handlers} />}
      {manner === 'exploiting' && !isNeutral && <AtRest />}
      {manner !== 'exploiting' && (step !== 1 || manner === 'great') && (
        <StandingActs {...parts} part="today" />
      )}
      <details className={styles['fold']}>
        <summary>{say('loop.allSteps')}</summary>
        <LoopFacts view={view} today={today} handlers={handlers} />
      </details>
      {!standing.rests && (
        <details className={styles['fold']}>
          <summary>{say('loop.otherStep')}</summary>
          <StepChoice {...parts} />
        </details>
      )}
      {past.length > 0 && (
        <details className={styles['fold']}>
          <summary>{say('loop.roundsBefore', { n: past.length })}</summary>
          <LoopHistory past={past} today={today} />
        </details>
      )}
      {!isNeutral && <MannerQuestion {...parts} />}
    </section>
  );
}
