import type { JSX } from 'react';
import { MarkdownText } from './MarkdownText.tsx';
import { useNeutral } from './Look.tsx';
import { Phrase } from './Phrase.tsx';
import { dateOf, shortDate } from '../language/dates.ts';
import { say } from '../language/say.ts';
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
  const shown = day === null ? dateOf(writtenAt) : shortDate(day);
  return (
    <details className={styles['last']} open={!isNeutral}>
      <summary>
        <Phrase
          of="note.lastTime"
          values={{ day: shown }}
          tags={{ when: (words) => <span className={styles['when']}>{words}</span> }}
        />
        {!isNeutral && <span className="visually-hidden">{say('note.lastTimeOf', { title })}</span>}
      </summary>
      <div className={styles['text']} dir="auto">
        <MarkdownText text={text} />
      </div>
    </details>
  );
}
