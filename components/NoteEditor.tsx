import type { JSX } from 'react';
import { useId } from 'react';
import type { SaveState } from '../messages/note-saver.ts';
import { CopyButton } from './CopyButton.tsx';
import styles from './NoteEditor.module.css';

export interface NoteEditorProps {
  text: string;
  state: SaveState;
  onChange: (text: string) => void;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** The private note: a plain textarea, what is known about its being saved, and a way out when it is not. */
export function NoteEditor(props: NoteEditorProps): JSX.Element {
  const { text, state, onChange, onKeepMine, onTakeTheirs } = props;
  const id = useId();
  return (
    <section className={styles['note']} aria-labelledby={`${id}-label`}>
      <div className={styles['head']}>
        <label id={`${id}-label`} htmlFor={`${id}-text`}>
          Your private note
        </label>
        <span className={styles['state']} role="status">
          {STATES[state.kind]}
        </span>
      </div>
      <textarea
        id={`${id}-text`}
        className={styles['text']}
        value={text}
        rows={4}
        autoComplete="off"
        placeholder="Only in this browser. Markdown if you like."
        onChange={(event) => onChange(event.target.value)}
      />
      {state.kind === 'failing' && (
        <div className={styles['trouble']} role="alert">
          <p>{FAULTS[state.fault]} Your text is still here.</p>
          <CopyButton text={text}>Copy my text</CopyButton>
        </div>
      )}
      {state.kind === 'conflict' && (
        <div className={styles['trouble']} role="alert">
          <p>This note was changed somewhere else. The other text:</p>
          <pre className={styles['theirs']}>{state.theirs.text}</pre>
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
      )}
    </section>
  );
}

const STATES: Record<SaveState['kind'], string> = {
  untouched: '',
  saving: 'Saving…',
  saved: 'Saved',
  failing: 'Not saved',
  conflict: 'Not saved',
};

const FAULTS = {
  full: 'There is no room left on the disk, so this is not saved. Free some space; Loopside keeps trying.',
  unavailable: 'Loopside cannot open its database, so this is not saved. It keeps trying.',
  failed: 'Loopside could not save this. It keeps trying.',
  gone: 'Loopside was updated or removed. Copy your text, then reload this tab.',
} as const;
