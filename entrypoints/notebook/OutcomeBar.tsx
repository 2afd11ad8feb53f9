import type { JSX } from 'react';
import { UndoBar } from '../../components/UndoBar.tsx';
import { doneWords, undoneWords } from './change-words.ts';
import styles from './Notebook.module.css';
import type { OpenOutcome } from './use-outcome.ts';

/** What was done last, with a way back; or what could not be done, with another try. */
export function OutcomeBar({ outcome, undo, close }: OpenOutcome): JSX.Element {
  return (
    <div className={styles['outcome']} role="status">
      {outcome?.kind === 'done' && (
        <UndoBar
          key={outcome.done.changeId}
          words={outcome.isUndo ? undoneWords(outcome.done) : doneWords(outcome.done)}
          offer={outcome.isUndo ? 'Do it again' : 'Undo'}
          onOffer={undo}
          onClose={close}
        />
      )}
      {outcome?.kind === 'failed' && (
        <UndoBar
          words={outcome.failure.message}
          offer="Try again"
          onOffer={outcome.retry}
          onClose={close}
        />
      )}
    </div>
  );
}
