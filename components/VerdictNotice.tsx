import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import type { Verdict } from '../content/memory.ts';
import { say } from '../language/say.ts';
import styles from './VerdictNotice.module.css';

export interface VerdictNoticeProps {
  verdict: Verdict;
  title: string;
  name: string | null;
  onUndo: () => void;
}

/** What follows from a verdict just given, and the way back. It takes the focus of a button that goes. */
export function VerdictNotice({ verdict, title, name, onUndo }: VerdictNoticeProps): JSX.Element {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The card goes, and with it the button that was pressed; after "useful" both stay.
    if (verdict !== 'useful') undo.current?.focus();
    undo.current?.scrollIntoView({ block: 'nearest' });
  }, [verdict]);
  return (
    <p className={styles['notice']} role="status">
      <span>{follows(verdict, title, name)}</span>
      <button ref={undo} type="button" onClick={onUndo}>
        {say('act.undo')}
      </button>
    </p>
  );
}

function follows(verdict: Verdict, title: string, name: string | null): string {
  switch (verdict) {
    case 'useful':
    case 'not_now':
    case 'never':
      return say(`verdict.follows.${verdict}`, { title });
    case 'not_for_person':
      return name === null
        ? say('verdict.follows.not_for_somebody', { title })
        : say('verdict.follows.not_for_person', { title, name });
  }
}
