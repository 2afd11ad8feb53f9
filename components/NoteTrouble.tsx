import type { JSX } from 'react';
import type { SaveFault, SaveState } from '../messages/note-saver.ts';
import { CopyButton } from './CopyButton.tsx';
import { saveFile } from './save-file.ts';
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
        <p>{FAULTS[state.fault]} Your text is still here.</p>
        <div className={styles['choices']}>
          <CopyButton text={text}>Copy my text</CopyButton>
          <button type="button" onClick={() => saveFile('note.md', text)}>
            Save it as a file
          </button>
        </div>
      </div>
    );
  }
  if (state.kind === 'conflict') {
    return (
      <div className={styles['trouble']} role="alert">
        <p>This note was changed somewhere else. Both texts are kept. The other one:</p>
        <pre className={styles['theirs']} dir="auto">
          {state.theirs.text}
        </pre>
        <div className={styles['choices']}>
          <button type="button" onClick={onKeepMine}>
            Keep mine
          </button>
          <button type="button" onClick={onTakeTheirs}>
            Use the other
          </button>
          <CopyButton text={text}>Copy my text</CopyButton>
        </div>
      </div>
    );
  }
  return <></>;
}

const FAULTS: Record<SaveFault, string> = {
  full: 'There is no room left on the disk, so this is not saved. Free some space; Loopside keeps trying.',
  unavailable:
    'Loopside cannot open its database, so this is not saved. See that the disk is not full; Loopside keeps trying.',
  locked: 'Your notes have been locked, so this is not saved. Unlock them; Loopside keeps trying.',
  newer: 'Your notes were written by a newer Loopside, so this is not saved. Update Loopside.',
  upgrade: 'Your notes could not be brought to this version, so this is not saved.',
  damaged:
    'Some of your notes cannot be read, so nothing is written any more, this neither. The notebook says what to do.',
  missing:
    'Your notes cannot be found, so this is not saved yet. The notebook asks you what to do.',
  failed: 'Loopside could not save this. It keeps trying.',
  gone: 'Loopside was updated. Reload this tab to go on.',
};
