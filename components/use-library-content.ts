import { useEffect, useState } from 'react';
import { say } from '../language/say.ts';
import type * as content from './library-content.ts';

export type LibraryContent = typeof content;

/** How long the principles wait at most until the page has nothing better to do, in milliseconds. */
const READ_WITHIN = 100;

/**
 * The principles, null until they are read: that begins once the page is painted and idle, and one can type meanwhile. The look-up is
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
    // What else the page asked for comes first; who types at once does not wait for it. At its second frame the page is on
    // the screen: files read before that made a popup appear 15 ms later.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        waiting = requestIdleCallback(() => void read(), { timeout: READ_WITHIN });
      });
    });
    return () => {
      isGone = true;
      cancelAnimationFrame(frame);
      cancelIdleCallback(waiting);
    };
  }, []);
  return content;
}
