import type { JSX } from 'react';
import { principleById } from '../../content/corpus.ts';
import type { Goal } from '../../systems/goals/goal.ts';
import { happened } from '../../systems/loop/draft.ts';
import type { LoopView } from '../../systems/loop/view.ts';
import { goalWords } from '../../systems/loop/words.ts';
import { AdviceCard } from '../AdviceCard.tsx';
import type { LoopHandlers } from './handlers.ts';
import { Words } from './Words.tsx';
import { say } from '../../language/say.ts';
import { OfWhat } from '../OfWhat.tsx';
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
      <p>{say('loop.sayChanged')}</p>
      <Words words={words.thanks} />
      {unsaid && (
        <>
          <p>{say('loop.unheard')}</p>
          <Words words={goalWords(unsaid.text)} />
          <div className={styles['row']}>
            <button
              type="button"
              onClick={() =>
                handlers.onAdd(happened('stated', today, { goalId: unsaid.id, text: unsaid.text }))
              }
            >
              {say('loop.saidToday')}
              <OfWhat what={unsaid.text} />
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
      <p>{say('loop.rests')}</p>
      {principle && (
        <details className={styles['fold']}>
          <summary>{say('loop.interviewAdvises')}</summary>
          <AdviceCard principle={principle} titleOf={() => null} />
        </details>
      )}
    </>
  );
}
