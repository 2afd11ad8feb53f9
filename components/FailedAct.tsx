import type { JSX } from 'react';
import { CopyButton } from './CopyButton.tsx';
import { say } from '../language/say.ts';
import styles from './NoteTrouble.module.css';

export interface FailedActProps {
  /** Why, as a sentence. */
  message: string;
  /** The user's own words it was about; empty where there are none. */
  about: string;
  onRetry: () => void;
}

/** Something that could not be done: the words it was about are not lost, and it can be tried again. */
export function FailedAct({ message, about, onRetry }: FailedActProps): JSX.Element {
  return (
    <div className={styles['trouble']} role="alert">
      <p>{say(about === '' ? 'failure.notDone' : 'failure.notSaved', { why: message })}</p>
      {about !== '' && (
        <pre className={styles['theirs']} dir="auto">
          {about}
        </pre>
      )}
      <div className={styles['choices']}>
        <button type="button" onClick={onRetry}>
          {say('act.retry')}
        </button>
        {about !== '' && <CopyButton text={about}>{say('act.copyIt')}</CopyButton>}
      </div>
    </div>
  );
}
