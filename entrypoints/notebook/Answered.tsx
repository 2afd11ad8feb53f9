import type { JSX, ReactNode } from 'react';
import { Notice } from '../../components/Notice.tsx';
import type { Asked } from './use-asked.ts';

export interface AnsweredProps<T> {
  asked: Asked<T>;
  children: (value: T) => ReactNode;
}

/** What there is of an answer; where it failed, why, and a button to ask again. */
export function Answered<T>({ asked, children }: AnsweredProps<T>): JSX.Element {
  const { value, failure, retry } = asked;
  return (
    <>
      {failure && (
        <Notice>
          {failure.message}{' '}
          <button type="button" onClick={retry}>
            Try again
          </button>
        </Notice>
      )}
      {value !== undefined && children(value)}
    </>
  );
}
