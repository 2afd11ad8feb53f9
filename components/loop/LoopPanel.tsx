import type { JSX, MouseEvent } from 'react';
import { useEffect, useId, useRef } from 'react';
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
      <summary>More</summary>
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
  const { heading, onClick } = useFocusKept(standing);
  const parts = { standing, today, handlers };
  const now = manner === 'usual' ? `${step}. ${stepName(step, standing)}` : TITLES[manner];
  return (
    // The click is only watched on its way up: what is clicked are the buttons within.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <section className={styles['panel']} aria-labelledby={`${id}-now`} onClick={onClick}>
      <div className={styles['head']}>
        {manner === 'usual' && <LoopPicture standing={standing} />}
        <div>
          <h2 id={`${id}-now`} ref={heading} tabIndex={-1}>
            {isNeutral ? 'Next' : now}
          </h2>
          {manner === 'usual' && <p>{toDo(standing)}</p>}
          {round > 1 && <p className={styles['hint']}>Round {round}</p>}
        </div>
      </div>
      {manner === 'usual' && <StepNow view={view} today={today} handlers={handlers} />}
      {manner === 'great' && <GreatNow view={view} today={today} handlers={handlers} />}
      {manner === 'exploiting' && !isNeutral && <AtRest />}
      {manner !== 'exploiting' && (step !== 1 || manner === 'great') && (
        <StandingActs {...parts} part="today" />
      )}
      <details className={styles['fold']}>
        <summary>All five steps</summary>
        <LoopFacts view={view} today={today} handlers={handlers} />
      </details>
      {!standing.rests && (
        <details className={styles['fold']}>
          <summary>I am on another step</summary>
          <StepChoice {...parts} />
        </details>
      )}
      {past.length > 0 && (
        <details className={styles['fold']}>
          <summary>
            {past.length === 1 ? 'The round before' : `${past.length} rounds before`}
          </summary>
          <LoopHistory past={past} today={today} />
        </details>
      )}
      {!isNeutral && <MannerQuestion {...parts} />}
    </section>
  );
}

const TITLES = { great: 'Little form is needed', exploiting: 'At rest' } as const;

/**
 * A tap may take its own button away with the step it was for: the focus then goes to the heading of the step that follows,
 * not back to the page's beginning.
 * @param state changes when something has happened
 */
function useFocusKept(state: unknown) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isActing = useRef(false);
  const seen = useRef(state);
  useEffect(() => {
    if (seen.current === state) return;
    seen.current = state;
    const isLost = isActing.current && document.activeElement === document.body;
    isActing.current = false;
    if (isLost) heading.current?.focus();
  });
  const onClick = ({ target }: MouseEvent) => {
    isActing.current = target instanceof Element && target.closest('button') !== null;
  };
  return { heading, onClick };
}
