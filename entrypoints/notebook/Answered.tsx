import type { JSX, ReactNode } from 'react';
import { Notice } from '../../components/Notice.tsx';
import { UnlockForm } from '../../components/UnlockForm.tsx';
import { call } from '../../messages/client.ts';
import type { Asked } from './use-asked.ts';

export interface AnsweredProps<T> {
  asked: Asked<T>;
  children: (value: T) => ReactNode;
}

/** What there is of an answer; where it failed, why, and a way to ask again: locked notes are opened first. */
export function Answered<T>({ asked, children }: AnsweredProps<T>): JSX.Element {
  const { value, failure, retry } = asked;
  if (failure?.code === 'locked') {
    const open = async (passphrase: string) => {
      const isOpen = await call('lock.open', { passphrase });
      if (isOpen) retry();
      return isOpen;
    };
    return <UnlockForm onOpen={open} />;
  }
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
