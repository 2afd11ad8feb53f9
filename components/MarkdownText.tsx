import type { JSX } from 'react';
import { useId, useMemo } from 'react';
import { markdownTokens } from '../notes/markdown.ts';
import { Blocks, highestHeading } from './MarkdownBlocks.tsx';
import styles from './MarkdownText.module.css';

export interface MarkdownTextProps {
  text: string;
  /** Makes the boxes of tasks live: called with the line of the text, from 0. Without it they are only shown. */
  onTick?: (line: number) => void;
}

/**
 * A text in Markdown, as React elements: no markup of its own gets through, nothing is loaded, links lead to pages and
 * letters only. A text that would take too long to read is shown as it was written.
 */
export function MarkdownText({ text, onTick }: MarkdownTextProps): JSX.Element {
  const tokens = useMemo(() => markdownTokens(text), [text]);
  const id = useId();
  return (
    <div className={styles['text']}>
      {tokens ? (
        <Blocks
          tokens={tokens}
          line={0}
          place={{ id, onTick: onTick ?? null, highest: highestHeading(tokens) }}
        />
      ) : (
        <p className={styles['asWritten']}>{text}</p>
      )}
    </div>
  );
}
