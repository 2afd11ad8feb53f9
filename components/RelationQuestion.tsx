import type { JSX } from 'react';
import { useState } from 'react';
import type { Relation } from '../content/principle.ts';
import styles from './RelationQuestion.module.css';

const ANSWERS: readonly { relation: Relation; label: string; stated: string }[] = [
  { relation: 'manager', label: 'my manager', stated: 'Your manager' },
  { relation: 'report', label: 'my report', stated: 'Reports to you' },
  { relation: 'skip_level', label: 'my skip-level', stated: 'Your skip-level' },
  { relation: 'peer', label: 'a peer', stated: 'A peer' },
  { relation: 'other', label: 'someone else', stated: 'Someone else' },
];

export interface RelationQuestionProps {
  name: string;
  relation: Relation | null;
  onAnswer: (relation: Relation) => void;
}

/** Asked once a person, answered in one tap; the answer can be changed at any time. */
export function RelationQuestion({ name, relation, onAnswer }: RelationQuestionProps): JSX.Element {
  const [asking, setAsking] = useState(false);
  if (relation !== null && !asking) {
    const stated = ANSWERS.find((answer) => answer.relation === relation)?.stated;
    return (
      <p className={styles['stated']}>
        {stated}{' '}
        <button type="button" className={styles['change']} onClick={() => setAsking(true)}>
          Change
        </button>
      </p>
    );
  }
  return (
    <fieldset className={styles['question']}>
      <legend>{name} is…</legend>
      {ANSWERS.map((answer) => (
        <button
          key={answer.relation}
          type="button"
          aria-pressed={answer.relation === relation}
          onClick={() => {
            setAsking(false);
            onAnswer(answer.relation);
          }}
        >
          {answer.label}
        </button>
      ))}
    </fieldset>
  );
}
