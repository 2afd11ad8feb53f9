import type { JSX } from 'react';
import type { NoteView } from '../../messages/notebook-calls.ts';
import { beginningOf, kindName, titleOf } from './note-words.ts';
import { hashOf } from './route.ts';
import { LINE } from './use-keys.ts';
import { shortDay } from '../../language/dates.ts';
import { say } from '../../language/say.ts';
import styles from './Page.module.css';

export interface NoteLineProps {
  note: NoteView;
  today: string;
  /** Says whom it is about: not where all are about one person. */
  withName: boolean;
}

/** One note in a list: what it is called, when it was, how it begins. */
export function NoteLine({ note, today, withName }: NoteLineProps): JSX.Element {
  const { id, order, kind, personName, isSkipped } = note;
  const beginning = beginningOf(note);
  return (
    <li>
      <a className={styles['line']} href={hashOf({ page: 'note', id })} {...{ [LINE]: '' }}>
        <span className={styles['name']}>
          <bdi>{titleOf(note)}</bdi>
        </span>
        <span className={styles['hint']}>
          {shortDay(order, today)} · {kindName(kind)}
          {withName && personName !== null && (
            <>
              {' · '}
              <bdi>{personName}</bdi>
            </>
          )}
          {isSkipped && ` · ${say('notes.skipped')}`}
        </span>
        {beginning !== '' && (
          <span className={`${styles['quiet']} ${styles['clip']}`}>
            <bdi>{beginning}</bdi>
          </span>
        )}
      </a>
    </li>
  );
}
