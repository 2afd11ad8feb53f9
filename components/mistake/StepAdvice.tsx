import type { JSX } from 'react';
import { principleById } from '../../content/corpus.ts';
import type { Level } from '../../content/principle.ts';
import { AdviceCard } from '../AdviceCard.tsx';
import styles from './Mistake.module.css';

export interface StepAdviceProps {
  /** Of principles. */
  ids: readonly string[];
  /** Null until the user has said. */
  level: Level | null;
  /** What the fold is called. */
  summary: string;
}

/** What the interview says to this, folded. Nothing where no principle fits the reader's level. */
export function StepAdvice({ ids, level, summary }: StepAdviceProps): JSX.Element {
  const fitting = (id: string) => {
    const principle = principleById(id);
    return principle?.levels.includes(level ?? 'ic') ? principle : null;
  };
  const principles = ids.map(fitting).filter((one) => one !== null);
  if (principles.length === 0) return <></>;
  return (
    <details className={styles['fold']}>
      <summary>{summary}</summary>
      <div className={styles['cards']}>
        {principles.map((principle) => (
          <AdviceCard
            key={principle.id}
            principle={principle}
            level={level}
            titleOf={(id) => fitting(id)?.title ?? null}
          />
        ))}
      </div>
    </details>
  );
}
