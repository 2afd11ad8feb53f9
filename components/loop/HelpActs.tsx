import type { JSX } from 'react';
import { happened } from '../../systems/loop/draft.ts';
import type { LoopStanding } from '../../systems/loop/standing.ts';
import type { LoopHandlers } from './handlers.ts';
import styles from './LoopPanel.module.css';

export interface HelpActsProps {
  standing: LoopStanding;
  today: string;
  handlers: LoopHandlers;
}

/** Step 2: it was asked, or suggested; who acts first says that it is done. */
export function HelpActs({ standing, today, handlers }: HelpActsProps): JSX.Element {
  const { onAdd } = handlers;
  return (
    <div className={styles['row']}>
      {standing.way === 'ask' ? (
        <button type="button" onClick={() => onAdd(happened('asked', today))}>
          Asked today
        </button>
      ) : (
        <>
          <button type="button" onClick={() => onAdd(happened('suggested', today))}>
            Suggested today
          </button>
          <button type="button" onClick={() => onAdd(happened('acted', today))}>
            Did it, and told them
          </button>
        </>
      )}
    </div>
  );
}
