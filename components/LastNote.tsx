import type { JSX } from 'react';
import { MarkdownText } from './MarkdownText.tsx';
import { useNeutral } from './Look.tsx';
import styles from './LastNote.module.css';

export interface LastNoteProps {
  text: string;
  /** YYYY-MM-DD, or null where the calendar did not tell. */
  day: string | null;
  /** Milliseconds since 1970. */
  writtenAt: number;
  title: string;
}

/** What was noted the last time with this person. */
export function LastNote({ text, day, writtenAt, title }: LastNoteProps): JSX.Element {
  const isNeutral = useNeutral();
  const date = day === null ? new Date(writtenAt) : new Date(`${day}T12:00:00`);
  const shown = new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return (
    <details className={styles['last']} open={!isNeutral}>
      <summary>
        Last time <span className={styles['when']}>{shown.format(date)}</span>
        {!isNeutral && <span className="visually-hidden">, {title}</span>}
      </summary>
      <div className={styles['text']}>
        <MarkdownText text={text} />
      </div>
    </details>
  );
}
