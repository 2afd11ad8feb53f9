import type { JSX } from 'react';
import styles from './Marked.module.css';

export interface SnippetProps {
  /** Pieces of a text, one after the other. */
  parts: readonly { text: string; marked: boolean }[];
}

/** A piece of a text, marked where it answers a search. */
export function Snippet({ parts }: SnippetProps): JSX.Element {
  return (
    <>
      {[...parts.entries()].map(([place, { text, marked }]) =>
        marked ? (
          <mark key={place} className={styles['mark']}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  );
}
