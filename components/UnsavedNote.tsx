import type { JSX } from 'react';
import { CopyButton } from './CopyButton.tsx';
import { useNeutral } from './Look.tsx';
import styles from './NoteTrouble.module.css';

/** A note of another meeting that is still not on the disk: never out of sight until it is. */
export function UnsavedNote({ title, text }: { title: string; text: string }): JSX.Element {
  const isNeutral = useNeutral();
  return (
    <div className={styles['trouble']} role="alert">
      <p>
        {isNeutral ? 'A note' : `Your note for “${title}”`} is not saved yet. Loopside keeps trying.
      </p>
      <pre className={styles['theirs']}>{text}</pre>
      <CopyButton text={text}>Copy my text</CopyButton>
    </div>
  );
}
