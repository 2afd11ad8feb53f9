import type { JSX } from 'react';
import { doneWords, undoneWords } from './change-words.ts';
import { UndoBar } from './UndoBar.tsx';
import type { OpenOutcome } from './use-outcome.ts';
import { say } from '../language/say.ts';

/** What was done last, with a way back; or what could not be done, with another try. `className` says where it stands. */
export function OutcomeBar(
  props: Omit<OpenOutcome, 'acts'> & { className: string | undefined },
): JSX.Element {
  const { outcome, undo, close, className } = props;
  return (
    <div className={className} role="status">
      {outcome?.kind === 'done' && (
        <UndoBar
          key={outcome.done.changeId}
          words={outcome.isUndo ? undoneWords(outcome.done) : doneWords(outcome.done)}
          offer={outcome.isUndo ? say('act.redo') : say('act.undo')}
          onOffer={undo}
          onClose={close}
        />
      )}
      {outcome?.kind === 'failed' && (
        <UndoBar
          words={outcome.failure.message}
          offer={say('act.retry')}
          onOffer={outcome.retry}
          onClose={close}
        />
      )}
    </div>
  );
}
