import type { JSX } from 'react';
import { happened } from '../../systems/loop/draft.ts';
import type { LoopStanding } from '../../systems/loop/standing.ts';
import type { LoopHandlers } from './handlers.ts';
import { say } from '../../language/say.ts';
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
          {say('loop.askedToday')}
        </button>
      ) : (
        <>
          <button type="button" onClick={() => onAdd(happened('suggested', today))}>
            {say('loop.suggestedToday')}
          </button>
          <button type="button" onClick={() => onAdd(happened('acted', today))}>
            {say('loop.didIt')}
          </button>
        </>
      )}
    </div>
  );
}
