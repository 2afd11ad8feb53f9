import type { JSX } from 'react';
import { useState } from 'react';

/** Copies a text, and says so; where the browser refuses the clipboard, it says how to do it by hand. */
export function CopyButton({ text }: { text: string }): JSX.Element {
  const [outcome, setOutcome] = useState<'idle' | 'copied' | 'refused'>('idle');
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  };
  return (
    <>
      <button type="button" onClick={copy}>
        Copy my text
      </button>
      <span role="status">{OUTCOMES[outcome]}</span>
    </>
  );
}

const OUTCOMES = {
  idle: '',
  copied: ' Copied.',
  refused: ' The browser did not allow it: select the text and copy it by hand.',
} as const;
