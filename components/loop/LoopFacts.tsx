import type { JSX } from 'react';
import type { Step } from '../../systems/loop/entry.ts';
import { STEPS } from '../../systems/loop/entry.ts';
import type { LoopView } from '../../systems/loop/view.ts';
import { factsOf } from './facts-of.ts';
import type { Fact } from './facts-of.ts';
import type { LoopHandlers } from './handlers.ts';
import { StandingActs } from './StandingActs.tsx';
import { stateWords, stepName } from './step-names.ts';
import { say } from '../../language/say.ts';
import { shortDay } from '../../language/dates.ts';
import { OfWhat } from '../OfWhat.tsx';
import styles from './LoopPanel.module.css';

export interface LoopFactsProps {
  view: LoopView;
  /** YYYY-MM-DD */
  today: string;
  handlers: LoopHandlers;
}

/** All five steps, with what happened on each in this round; a day can be put right, and a slip removed. */
export function LoopFacts({ view, today, handlers }: LoopFactsProps): JSX.Element {
  const { standing, goals } = view;
  const facts = factsOf(standing, (id) => goals.find((goal) => goal.id === id)?.text ?? null);
  const step = (one: Step) => (
    <li key={one} data-state={standing.steps[one]}>
      <p className={styles['step']}>
        {stepName(one, standing)}{' '}
        <span className={styles['hint']}>{stateWords(standing.steps[one])}</span>
      </p>
      <ul className={styles['facts']}>
        {facts[one].map((fact) => (
          <FactLine key={fact.id} fact={fact} today={today} handlers={handlers} />
        ))}
      </ul>
      {one === 1 && standing.step !== 1 && (
        <StandingActs
          standing={standing}
          today={today}
          handlers={handlers}
          part={standing.rests ? 'all' : 'rest'}
        />
      )}
    </li>
  );
  return <ol className={styles['steps']}>{STEPS.map(step)}</ol>;
}

interface FactLineProps {
  fact: Fact;
  today: string;
  handlers: LoopHandlers;
}

function FactLine({ fact, today, handlers }: FactLineProps): JSX.Element {
  const { id, on, what, text, isEntry } = fact;
  const about = text === '' ? what : `${what} ${text}`;
  return (
    <li className={styles['fact']}>
      <span className={styles['what']}>
        {what} {text !== '' && <q dir="auto">{text}</q>}
      </span>
      {isEntry ? (
        <span className={styles['row']}>
          <label>
            <span className="visually-hidden">{say('loop.dayOf', { what: about })}</span>
            <input
              type="date"
              value={on}
              onChange={({ target }) => {
                // A day half typed is none.
                if (target.value !== '') handlers.onChange(id, { on: target.value });
              }}
            />
          </label>
          <button type="button" className={styles['small']} onClick={() => handlers.onRemove(id)}>
            {say('act.remove')}
            <OfWhat what={about} />
          </button>
        </span>
      ) : (
        <time dateTime={on} className={styles['hint']}>
          {shortDay(on, today)}
        </time>
      )}
    </li>
  );
}
