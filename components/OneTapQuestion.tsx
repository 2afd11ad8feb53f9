import type { JSX } from 'react';
import { useState } from 'react';
import { say } from '../language/say.ts';
import styles from './Question.module.css';

export interface Answer<T extends string> {
  value: T;
  /** On the button: completes the question. */
  label: string;
  /** Once given, as a statement. */
  stated: string;
}

export interface OneTapQuestionProps<T extends string> {
  question: string;
  answers: readonly Answer<T>[];
  given: T | null;
  onAnswer: (answer: T) => void;
}

/** Asked once, answered in one tap; the answer can be changed at any time. */
export function OneTapQuestion<T extends string>(props: OneTapQuestionProps<T>): JSX.Element {
  const { question, answers, given, onAnswer } = props;
  const [asking, setAsking] = useState(false);
  if (given !== null && !asking) {
    return (
      <p className={styles['stated']}>
        {answers.find(({ value }) => value === given)?.stated}{' '}
        <button type="button" className={styles['change']} onClick={() => setAsking(true)}>
          {say('act.change')}
        </button>
      </p>
    );
  }
  return (
    <fieldset className={styles['question']}>
      <legend>{question}</legend>
      {answers.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === given}
          onClick={() => {
            setAsking(false);
            onAnswer(value);
          }}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
