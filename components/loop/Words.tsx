import type { JSX } from 'react';
import { CopyButton } from '../CopyButton.tsx';
import { say } from '../../language/say.ts';
import { ENGLISH } from '../english.ts';
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
          <summary>{say('advice.otherWords')}</summary>
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
      <blockquote {...ENGLISH}>{text}</blockquote>
      <CopyButton
        text={text}
        label={say('advice.copyTheWords', { words: text })}
        className={styles['small']}
      >
        {say('act.copy')}
      </CopyButton>
    </div>
  );
}
