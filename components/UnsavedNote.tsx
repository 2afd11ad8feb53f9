import type { JSX } from 'react';
import { CopyButton } from './CopyButton.tsx';
import { useNeutral } from './Look.tsx';
import { say } from '../language/say.ts';
import styles from './NoteTrouble.module.css';

/** A note of another meeting that is still not on the disk: never out of sight until it is. */
export function UnsavedNote({ title, text }: { title: string; text: string }): JSX.Element {
  const isNeutral = useNeutral();
  return (
    <div className={styles['trouble']} role="alert">
      <p>{isNeutral ? say('note.unsavedNeutral') : say('note.unsaved', { title })}</p>
      <pre className={styles['theirs']} dir="auto">
        {text}
      </pre>
      <CopyButton text={text}>{say('note.copyMine')}</CopyButton>
    </div>
  );
}
