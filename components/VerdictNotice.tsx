import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import type { Verdict } from '../content/memory.ts';
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
      <span>
        “{title}” {follows(verdict, name)}
      </span>
      <button ref={undo} type="button" onClick={onUndo}>
        Undo
      </button>
    </p>
  );
}

function follows(verdict: Verdict, name: string | null): string {
  switch (verdict) {
    case 'useful':
      return 'comes back in one, three and seven weeks, where it fits.';
    case 'not_now':
      return 'rests for this meeting.';
    case 'not_for_person':
      return `will not come up with ${name ?? 'this person'} again.`;
    case 'never':
      return 'will not come up again. You still find it in the look-up.';
  }
}
