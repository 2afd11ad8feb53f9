import type { JSX } from 'react';
import { principleById } from '../../content/corpus.ts';
import type { Goal } from '../../systems/goals/goal.ts';
import { happened } from '../../systems/loop/draft.ts';
import type { LoopView } from '../../systems/loop/view.ts';
import { goalWords } from '../../systems/loop/words.ts';
import { AdviceCard } from '../AdviceCard.tsx';
import type { LoopHandlers } from './handlers.ts';
import { Words } from './Words.tsx';
import styles from './LoopPanel.module.css';

export interface GreatNowProps {
  view: LoopView;
  today: string;
  handlers: LoopHandlers;
}

/** With a manager who does all this unasked no steps are needed (00:10:15): what changed, thanks, and the goal. */
export function GreatNow({ view, today, handlers }: GreatNowProps): JSX.Element {
  const { goals, standing, words } = view;
  const isSaid = ({ id }: Goal) => standing.stated.some(({ goalId }) => goalId === id);
  const unsaid = goals.find((goal) => !isSaid(goal));
  return (
    <>
      <p>Say what has changed since last time, and thank them.</p>
      <Words words={words.thanks} />
      {unsaid && (
        <>
          <p>They have not heard this goal from you yet:</p>
          <Words words={goalWords(unsaid.text)} />
          <div className={styles['row']}>
            <button
              type="button"
              onClick={() =>
                handlers.onAdd(happened('stated', today, { goalId: unsaid.id, text: unsaid.text }))
              }
            >
              Said it today<span className="visually-hidden">: {unsaid.text}</span>
            </button>
          </div>
        </>
      )}
    </>
  );
}

/** The advice for the rare manager who takes and gives nothing back (00:09:15). */
const EXIT = 'loop-4c-expect-halfway';

/** With a manager who only takes, the loop rests: nothing extra is owed to them. */
export function AtRest(): JSX.Element {
  const principle = principleById(EXIT);
  return (
    <>
      <p>
        The loop rests here. Do your job well, give nothing extra, and look out for a manager who
        gives back.
      </p>
      {principle && (
        <details className={styles['fold']}>
          <summary>What the interview advises</summary>
          <AdviceCard principle={principle} titleOf={() => null} />
        </details>
      )}
    </>
  );
}
