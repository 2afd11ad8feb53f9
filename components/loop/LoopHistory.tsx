import type { JSX } from 'react';
import type { PastRound } from '../../systems/loop/standing.ts';
import { say } from '../../language/say.ts';
import { shortDay } from '../../language/dates.ts';
import { Phrase } from '../Phrase.tsx';
import type { Proposal } from '../../systems/loop/proposal.ts';
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
            {say('loop.round', { n: round.number })}{' '}
            <span className={styles['hint']}>
              {say('loop.roundDays', {
                from: shortDay(round.from, today),
                until: shortDay(round.until, today),
              })}
            </span>
          </p>
          <ul className={styles['facts']}>
            {round.asked.map((text, n) => (
              // Two may say the same; their order never changes.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={n}>
                <Phrase
                  of="loop.takenOn"
                  values={{ text }}
                  tags={{ q: (words) => <q dir="auto">{words}</q> }}
                />
              </li>
            ))}
            <li>
              {round.delivered === 0
                ? say('loop.nothingDelivered')
                : say('loop.deliveredCount', { n: round.delivered })}
            </li>
            {round.proposal && (
              <li>
                <Proposed proposal={round.proposal} />
              </li>
            )}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Proposed({ proposal }: { proposal: Proposal }): JSX.Element {
  const { text, answer } = proposal;
  const kind = answer?.kind ?? 'none';
  if (text === '') return <>{say(`loop.pastWordless.${kind}`)}</>;
  return <Phrase of={`loop.past.${kind}`} values={{ text: <span dir="auto">{text}</span> }} />;
}
