import type { JSX, ReactNode } from 'react';
import { useState } from 'react';
import { copyText } from './copy-text.ts';
import { say } from '../language/say.ts';

export interface CopyButtonProps {
  /** Or what gives it when it is copied; it never rejects. */
  text: string | (() => string | Promise<string>);
  /** On the button. */
  children: ReactNode;
  /** What it is called by ear, where the words on it are not enough. */
  label?: string;
  autoFocus?: boolean;
  className?: string | undefined;
}

/** Copies a text, and says so; where the browser refuses the clipboard, it says how to do it by hand. */
export function CopyButton(props: CopyButtonProps): JSX.Element {
  const { text, children, label, autoFocus = false, className } = props;
  const [outcome, setOutcome] = useState<'idle' | 'copied' | 'refused'>('idle');
  const copy = async () => {
    // Not awaited where it is known: browsers copy most surely straight from a tap.
    setOutcome(await copyText(typeof text === 'string' ? text : await text()));
  };
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={label}
        autoFocus={autoFocus}
        onClick={() => void copy()}
      >
        {children}
      </button>
      <span role="status">{outcome !== 'idle' && ` ${say(OUTCOMES[outcome])}`}</span>
    </>
  );
}

const OUTCOMES = { copied: 'common.copied', refused: 'common.copyRefused' } as const;
