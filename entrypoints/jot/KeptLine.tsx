import type { JSX } from 'react';
import { say } from '../../language/say.ts';
import type { Kept } from './use-line.ts';
import styles from './Jot.module.css';

export interface KeptLineProps {
  kept: Kept | null;
  onTakeBack: () => void;
  onClose: () => void;
}

/** What became of the line, with the way back, and the way out. */
export function KeptLine({ kept, onTakeBack, onClose }: KeptLineProps): JSX.Element {
  return (
    <div className={styles['kept']}>
      <p role="status" dir="auto">
        {kept && wordsOf(kept)}
      </p>
      {kept?.kind === 'kept' && (
        <button type="button" onClick={onTakeBack}>
          {say('act.undo')}
        </button>
      )}
      <button type="button" onClick={onClose}>
        {say('act.close')}
      </button>
    </div>
  );
}

function wordsOf(kept: Kept): string {
  switch (kept.kind) {
    case 'kept':
      return say('jot.kept', { name: kept.name, text: kept.text });
    case 'takenBack':
      return say('jot.takenBack', { text: kept.text });
    case 'failed':
      return kept.words;
  }
}
