import { useEffect, useState } from 'react';
import { say } from '../language/say.ts';
import type * as content from './library-content.ts';

export type LibraryContent = typeof content;

/**
 * The principles, null until they are read: that begins once the page is painted, and one can type meanwhile. The look-up is
 * then got ready for the first key, a piece at a time, while the browser has nothing better to do.
 * @returns an Error where they could not be read, as after an update while the page was open
 */
export function useLibraryContent(): LibraryContent | Error | null {
  const [content, setContent] = useState<LibraryContent | Error | null>(null);
  useEffect(() => {
    let waiting = 0;
    let isGone = false;
    const prepare = (read: LibraryContent) => {
      const left = [...read.preparations];
      const next = () => {
        left.shift()?.();
        if (left.length > 0 && !isGone) waiting = requestIdleCallback(next);
      };
      waiting = requestIdleCallback(next);
    };
    const read = async () => {
      try {
        const all = await import('./library-content.ts');
        if (isGone) return;
        setContent(all);
        prepare(all);
      } catch (cause) {
        if (!isGone) setContent(new Error(say('library.unread'), { cause }));
      }
    };
    const painted = requestAnimationFrame(() => setTimeout(() => void read()));
    return () => {
      isGone = true;
      cancelAnimationFrame(painted);
      cancelIdleCallback(waiting);
    };
  }, []);
  return content;
}
