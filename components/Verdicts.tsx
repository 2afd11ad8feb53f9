import type { JSX } from 'react';
import type { Verdict } from '../content/memory.ts';
import { say } from '../language/say.ts';
import styles from './Verdicts.module.css';

export interface VerdictsProps {
  /** The principle's title: four buttons of each card must be told apart by ear. */
  about: string;
  /** The other person, or null where nobody is known. */
  name: string | null;
  /** Found useful in this meeting. */
  useful: boolean;
  onVerdict: (verdict: Verdict) => void;
  /** Takes "useful" back. */
  onWithdraw: () => void;
}

/** What the user thinks of a piece of advice: one tap, always undoable. */
export function Verdicts(props: VerdictsProps): JSX.Element {
  const { about, name, useful, onVerdict, onWithdraw } = props;
  const refusals: readonly (readonly [Verdict, string])[] = [
    ['not_now', say('verdict.not_now')],
    ...(name === null ? [] : ([['not_for_person', say('verdict.notWith', { name })]] as const)),
    ['never', say('verdict.never')],
  ];
  return (
    <div
      className={styles['verdicts']}
      role="group"
      aria-label={say('verdict.of', { title: about })}
    >
      <button
        type="button"
        aria-pressed={useful}
        onClick={useful ? onWithdraw : () => onVerdict('useful')}
      >
        {say('verdict.useful')}
      </button>
      {refusals.map(([verdict, label]) => (
        <button key={verdict} type="button" onClick={() => onVerdict(verdict)}>
          {label}
        </button>
      ))}
    </div>
  );
}
