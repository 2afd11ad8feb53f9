import type { JSX } from 'react';
import { CopyButton } from '../CopyButton.tsx';
import styles from './LoopPanel.module.css';

export interface WordsProps {
  /** The plainest first; nothing is shown where there are none. */
  words: readonly string[];
}

/** Words to say aloud: one in sight, the others folded. */
export function Words({ words }: WordsProps): JSX.Element | null {
  const [first, ...others] = words;
  if (first === undefined) return null;
  return (
    <div className={styles['words']}>
      <Line text={first} />
      {others.length > 0 && (
        <details className={styles['fold']}>
          <summary>Other words</summary>
          {others.map((text) => (
            <Line key={text} text={text} />
          ))}
        </details>
      )}
    </div>
  );
}

function Line({ text }: { text: string }): JSX.Element {
  return (
    <div className={styles['say']}>
      <blockquote dir="auto">{text}</blockquote>
      <CopyButton text={text} label={`Copy the words “${text}”`} className={styles['small']}>
        Copy
      </CopyButton>
    </div>
  );
}
