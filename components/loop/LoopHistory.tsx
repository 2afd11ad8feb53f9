import type { JSX } from 'react';
import type { PastRound } from '../../systems/loop/standing.ts';
import { shortDay } from '../promise-age.ts';
import styles from './LoopPanel.module.css';

export interface LoopHistoryProps {
  /** The latest first. */
  past: readonly PastRound[];
  today: string;
}

/** The rounds that ended: when, what was asked and done, and what came of the proposal. */
export function LoopHistory({ past, today }: LoopHistoryProps): JSX.Element {
  return (
    <ol className={styles['steps']} reversed>
      {past.map((round) => (
        <li key={round.number}>
          <p className={styles['step']}>
            Round {round.number}{' '}
            <span className={styles['hint']}>
              {shortDay(round.from, today)} – {shortDay(round.until, today)}
            </span>
          </p>
          <ul className={styles['facts']}>
            {round.asked.map((text, n) => (
              // Two may say the same; their order never changes.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={n}>
                Taken on: <q dir="auto">{text}</q>
              </li>
            ))}
            <li>{round.delivered === 0 ? 'Nothing delivered' : `Delivered: ${round.delivered}`}</li>
            {round.proposal && (
              <li>
                Proposed{round.proposal.text !== '' && ': '}
                <span dir="auto">{round.proposal.text}</span>
                {`. ${ANSWERS[round.proposal.answer?.kind ?? 'none']}`}
              </li>
            )}
          </ul>
        </li>
      ))}
    </ol>
  );
}

const ANSWERS = {
  agreed: 'They said yes.',
  declined: 'They said no.',
  none: 'No answer was written down.',
} as const;
