import type { JSX } from 'react';
import { toldAt } from '../../systems/mistake/clock.ts';
import { evidenceLine } from '../../systems/mistake/evidence.ts';
import { CLOCK_HERE } from './clock-here.ts';
import type { StepProps } from './mistake-acts.ts';
import styles from './Mistake.module.css';

/** Closing a mistake, which makes it evidence; and opening it again. */
export function CloseStep({ mistake, now, acts }: StepProps): JSX.Element {
  const { closedAt, noteId } = mistake;
  const { onOpenNote } = acts;
  if (closedAt === null) {
    return (
      <>
        <p>A note of your own will keep it, with this line as evidence:</p>
        <blockquote className={styles['line']} dir="auto">
          {evidenceLine(mistake)}
        </blockquote>
        <div className={styles['row']}>
          <button type="button" onClick={acts.onClose}>
            Close it
          </button>
        </div>
      </>
    );
  }
  return (
    <div className={styles['row']}>
      <p>Closed {toldAt(closedAt, now, CLOCK_HERE)}.</p>
      {noteId !== null && onOpenNote && (
        <button type="button" onClick={() => onOpenNote(noteId)}>
          Its note
        </button>
      )}
      <button type="button" onClick={acts.onReopen}>
        Open it again
      </button>
    </div>
  );
}
