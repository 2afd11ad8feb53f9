import type { JSX } from 'react';
import type { Gathered } from '../messages/notebook-calls.ts';
import type { Period } from '../store/timeline.ts';
import { recencyWords } from './evidence-period.ts';
import { MarkdownText } from './MarkdownText.tsx';
import { say } from '../language/say.ts';
import { monthName, shortDay } from '../language/dates.ts';
import styles from './EvidencePanel.module.css';

export interface EvidenceNotesProps {
  /** The earliest first. */
  notes: Gathered['notes'];
  period: Period;
  today: string;
  onOpenNote: ((id: string) => void) | undefined;
}

/** All notes on a person, month by month, so that a review is written from the whole period. */
export function EvidenceNotes(props: EvidenceNotesProps): JSX.Element {
  const { notes, period, today, onOpenNote } = props;
  const byMonth = Map.groupBy(notes, ({ day }) => day.slice(0, 7));
  const recency = recencyWords(
    notes.map(({ day }) => day),
    period,
    today,
  );
  return (
    <section className={styles['group']} aria-label={say('evidence.allNotes')}>
      <h2>{say('evidence.allNotes')}</h2>
      {notes.length === 0 && <p className={styles['quiet']}>{say('evidence.noNotes')}</p>}
      {recency !== '' && <p className={styles['hint']}>{recency}</p>}
      {[...byMonth].map(([month, ofMonth]) => (
        <details key={month} className={styles['fold']}>
          <summary>
            {monthName(month, today)}
            <span className={styles['where']}>
              {` · ${say('evidence.notes', { n: ofMonth.length })}`}
            </span>
          </summary>
          {ofMonth.map(({ id, day, title, text }) => (
            <article key={id} className={styles['note']}>
              <p className={styles['where']}>
                {shortDay(day, today)}
                {onOpenNote && (
                  <>
                    {' · '}
                    <button type="button" className={styles['open']} onClick={() => onOpenNote(id)}>
                      <bdi>{title || say('evidence.untitled')}</bdi>
                    </button>
                  </>
                )}
              </p>
              <div dir="auto">
                <MarkdownText text={text} />
              </div>
            </article>
          ))}
        </details>
      ))}
    </section>
  );
}
