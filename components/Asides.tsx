import type { JSX } from 'react';
import type { RevisionView } from '../messages/notebook-calls.ts';
import { CopyButton } from './CopyButton.tsx';
import { say } from '../language/say.ts';
import { momentWords } from '../language/dates.ts';
import styles from './NoteTrouble.module.css';

export interface AsidesProps {
  asides: readonly RevisionView[];
  /** Puts a text in the place of the one in the editor, which is kept among the earlier ones. */
  onUse: (text: string) => void;
  /** Puts a text among the earlier ones. */
  onSettle: (id: string) => void;
}

/** Texts of a note that were written while another editor was faster: shown until the user has decided. */
export function Asides({ asides, onUse, onSettle }: AsidesProps): JSX.Element {
  return (
    <>
      {asides.map(({ id, text, at }) => (
        <div key={id} className={styles['trouble']} role="status">
          <p>{say('note.aside', { when: momentWords(at) })}</p>
          <pre className={styles['theirs']} dir="auto">
            {text}
          </pre>
          <div className={styles['choices']}>
            <button
              type="button"
              onClick={() => {
                onUse(text);
                onSettle(id);
              }}
            >
              {say('note.useThis')}
            </button>
            <button type="button" onClick={() => onSettle(id)}>
              {say('note.putAway')}
            </button>
            <CopyButton text={text}>{say('act.copyIt')}</CopyButton>
          </div>
        </div>
      ))}
    </>
  );
}
