import type { JSX, ReactNode } from 'react';
import { nextDue } from '../../systems/mistake/cadence.ts';
import { dueWords, timerWords } from '../../systems/mistake/due-words.ts';
import { nameOf } from '../../systems/mistake/evidence.ts';
import type { Mistake } from '../../systems/mistake/mistake.ts';
import { useNeutral } from '../Look.tsx';
import { say } from '../../language/say.ts';
import styles from './Mistake.module.css';

export interface MistakeOfferProps {
  /** Those that are not closed are shown. */
  mistakes: readonly Mistake[];
  now: number;
  /** The one to show opened, as it was only just begun; null for none. */
  openId: string | null;
  /** Begins one; null where nothing on the page calls for it. */
  onStart: (() => void) | null;
  /** What an open one unfolds. */
  panelOf: (mistake: Mistake) => ReactNode;
}

/** One line for each mistake that is open, and one that offers to begin. */
export function MistakeOffer(props: MistakeOfferProps): JSX.Element {
  const { mistakes, now, openId, onStart, panelOf } = props;
  const isNeutral = useNeutral();
  return (
    <>
      {mistakes
        .filter(({ closedAt }) => closedAt === null)
        .map((mistake) => (
          <details key={mistake.id} className={styles['offer']} open={mistake.id === openId}>
            <summary>{isNeutral ? discreetLine(mistake, now) : lineOf(mistake, now)}</summary>
            {panelOf(mistake)}
          </details>
        ))}
      {onStart && (
        <button type="button" className={styles['start']} onClick={onStart}>
          {isNeutral ? say('mistake.neutral') : say('mistake.offer')}
        </button>
      )}
    </>
  );
}

/** An open mistake in one line: when its update is due, and what it is called. */
export function lineOf(mistake: Mistake, now: number): string {
  const due = dueWords(nextDue(mistake, now));
  const state = due ? say(due) : say('mistake.begun');
  const name = nameOf(mistake);
  return name === '' ? state : say('mistake.line', { state, name });
}

/** The same where anybody may look on. */
function discreetLine(mistake: Mistake, now: number): string {
  const timer = timerWords(nextDue(mistake, now));
  return timer ? say(timer) : say('mistake.neutral');
}
