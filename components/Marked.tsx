import type { JSX } from 'react';
import { marksIn } from '../content/marks.ts';
import styles from './Marked.module.css';

/** A text with the words marked that answered a query. */
export function Marked({ text, terms }: { text: string; terms: readonly string[] }): JSX.Element {
  return (
    <>
      {marksIn(text, terms).map((part) =>
        part.marked ? (
          <mark key={part.start} className={styles['mark']}>
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
    </>
  );
}
