import type { JSX } from 'react';
import { call } from '../../messages/client.ts';
import type { PromiseView } from '../../messages/notebook-calls.ts';
import { useActs } from '../../components/acts.ts';
import { hashOf } from './route.ts';
import styles from './Page.module.css';

export interface PromiseFootProps {
  promise: PromiseView;
  /** Says with whom: where promises of several people are listed. */
  withName?: boolean;
}

/** With whom a promise is, and the note it was made in; one made without a note can be deleted here. */
export function PromiseFoot({ promise, withName = false }: PromiseFootProps): JSX.Element {
  const { undoable } = useActs();
  const { id, text, noteId, personId, personName } = promise;
  return (
    <>
      {withName && personId !== null && personName !== null && (
        <>
          {' · with '}
          <a href={hashOf({ page: 'person', id: personId })}>
            <bdi>{personName}</bdi>
          </a>
        </>
      )}
      {' · '}
      {noteId === null ? (
        <button
          type="button"
          className={styles['plain']}
          onClick={() => undoable(() => call('promise.delete', { id }))}
        >
          delete<span className="visually-hidden">: {text}</span>
        </button>
      ) : (
        <a href={hashOf({ page: 'note', id: noteId })}>
          note<span className="visually-hidden"> of: {text}</span>
        </a>
      )}
    </>
  );
}
