import type { JSX } from 'react';
import { toldAt } from '../../systems/mistake/clock.ts';
import { evidenceLine } from '../../systems/mistake/evidence.ts';
import { CLOCK_HERE } from './clock-here.ts';
import type { StepProps } from './mistake-acts.ts';
import { say, written } from '../../language/say.ts';
import styles from './Mistake.module.css';

/** Closing a mistake, which makes it evidence; and opening it again. */
export function CloseStep({ mistake, now, acts }: StepProps): JSX.Element {
  const { closedAt, noteId } = mistake;
  const { onOpenNote } = acts;
  if (closedAt === null) {
    return (
      <>
        <p>{say('mistake.willKeep')}</p>
        <blockquote className={styles['line']} dir="auto">
          {written(evidenceLine(mistake))}
        </blockquote>
        <div className={styles['row']}>
          <button type="button" onClick={acts.onClose}>
            {say('mistake.step.close.title')}
          </button>
        </div>
      </>
    );
  }
  return (
    <div className={styles['row']}>
      <p>{say('mistake.closedAt', { when: toldAt(closedAt, now, CLOCK_HERE) })}</p>
      {noteId !== null && onOpenNote && (
        <button type="button" onClick={() => onOpenNote(noteId)}>
          {say('mistake.itsNote')}
        </button>
      )}
      <button type="button" onClick={acts.onReopen}>
        {say('mistake.reopen')}
      </button>
    </div>
  );
}
