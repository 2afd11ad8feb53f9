import type { JSX, ReactNode } from 'react';
import { Notice } from '../../components/Notice.tsx';
import type { Asked } from '../../components/use-asked.ts';
import { say } from '../../language/say.ts';
import styles from './Page.module.css';

export interface AnsweredProps<T> {
  asked: Asked<T>;
  children: (value: T) => ReactNode;
}

/** What there is of an answer; where it failed, why, and a way to ask again. */
export function Answered<T>({ asked, children }: AnsweredProps<T>): JSX.Element {
  const { value, isWaiting, failure, retry } = asked;
  return (
    <>
      {failure && (
        <Notice>
          {failure.message}{' '}
          <button type="button" onClick={retry}>
            {say('act.retry')}
          </button>
        </Notice>
      )}
      {isWaiting && (
        <p className={styles['waiting']} role="status">
          {say('common.waiting')}
        </p>
      )}
      {value !== undefined && children(value)}
    </>
  );
}
