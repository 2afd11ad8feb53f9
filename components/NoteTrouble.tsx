import type { JSX } from 'react';
import type { SaveState } from '../messages/note-saver.ts';
import { CopyButton } from './CopyButton.tsx';
import { saveFile } from './save-file.ts';
import { say } from '../language/say.ts';
import styles from './NoteTrouble.module.css';

export interface NoteTroubleProps {
  text: string;
  state: SaveState;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** What to do where a note is not saved: nothing of it is lost meanwhile. */
export function NoteTrouble(props: NoteTroubleProps): JSX.Element {
  const { text, state, onKeepMine, onTakeTheirs } = props;
  if (state.kind === 'failing') {
    return (
      <div className={styles['trouble']} role="alert">
        <p>{`${say(`note.fault.${state.fault}`)} ${say('note.stillHere')}`}</p>
        <div className={styles['choices']}>
          <CopyButton text={text}>{say('note.copyMine')}</CopyButton>
          <button type="button" onClick={() => saveFile('note.md', text)}>
            {say('note.saveAsFile')}
          </button>
        </div>
      </div>
    );
  }
  if (state.kind === 'conflict') {
    return (
      <div className={styles['trouble']} role="alert">
        <p>{say('note.conflict')}</p>
        <pre className={styles['theirs']} dir="auto">
          {state.theirs.text}
        </pre>
        <div className={styles['choices']}>
          <button type="button" onClick={onKeepMine}>
            {say('note.keepMine')}
          </button>
          <button type="button" onClick={onTakeTheirs}>
            {say('note.useOther')}
          </button>
          <CopyButton text={text}>{say('note.copyMine')}</CopyButton>
        </div>
      </div>
    );
  }
  return <></>;
}
