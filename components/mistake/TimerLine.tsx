import type { JSX } from 'react';
import { A_LITTLE_LONGER, extended, nextDue } from '../../systems/mistake/cadence.ts';
import { dueWords, timerWords } from '../../systems/mistake/due-words.ts';
import type { Mistake } from '../../systems/mistake/mistake.ts';
import { useNeutral } from '../Look.tsx';
import type { MistakeActs } from './mistake-acts.ts';
import { say } from '../../language/say.ts';
import styles from './Mistake.module.css';

export interface TimerLineProps {
  mistake: Mistake;
  now: number;
  onExtend: MistakeActs['onExtend'];
  /** Goes to where the update is written; null where one is there. */
  onWrite: (() => void) | null;
}

/** When the next update is due, said quietly, and what a tap does about it. Nothing where none is. */
export function TimerLine({ mistake, now, onExtend, onWrite }: TimerLineProps): JSX.Element {
  const isNeutral = useNeutral();
  const due = nextDue(mistake, now);
  const words = isNeutral ? timerWords(due) : dueWords(due);
  if (!words) return <></>;
  return (
    <div className={styles['timer']} data-due={due.state === 'due' || undefined}>
      {/* It changes each minute: nobody is to be told each time. */}
      <p role="timer" aria-live="off">
        {say(words)}
      </p>
      <div className={styles['row']}>
        {onWrite && (
          <button type="button" onClick={onWrite}>
            {say('mistake.writeIt')}
          </button>
        )}
        <button
          type="button"
          onClick={() => onExtend(extended(mistake.nextAt, A_LITTLE_LONGER, Date.now()))}
        >
          {say('mistake.minutesMore', { n: A_LITTLE_LONGER })}
        </button>
        <button type="button" onClick={() => onExtend(null)}>
          {say('mistake.noMoreUpdates')}
        </button>
      </div>
    </div>
  );
}
