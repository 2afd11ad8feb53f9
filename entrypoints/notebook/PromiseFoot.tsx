import type { JSX } from 'react';
import { call } from '../../messages/client.ts';
import type { PromiseView } from '../../messages/notebook-calls.ts';
import { useActs } from '../../components/acts.ts';
import { hashOf } from './route.ts';
import { say } from '../../language/say.ts';
import { OfWhat } from '../../components/OfWhat.tsx';
import { Phrase } from '../../components/Phrase.tsx';
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
          {' · '}
          <Phrase
            of="promises.withWhom"
            values={{
              name: (
                <a href={hashOf({ page: 'person', id: personId })}>
                  <bdi>{personName}</bdi>
                </a>
              ),
            }}
          />
        </>
      )}
      {' · '}
      {noteId === null ? (
        <button
          type="button"
          className={styles['plain']}
          onClick={() => undoable(() => call('promise.delete', { id }))}
        >
          {say('promises.delete')}
          <OfWhat what={text} />
        </button>
      ) : (
        <a href={hashOf({ page: 'note', id: noteId })}>
          {say('promises.note')}
          <span className="visually-hidden"> {say('promises.noteOf', { text })}</span>
        </a>
      )}
    </>
  );
}
