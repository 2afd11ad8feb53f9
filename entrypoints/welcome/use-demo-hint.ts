import { useEffect, useState } from 'react';
import type * as hints from './demo-hint.ts';

/**
 * What makes hints, null until it is read: the week is on screen first. All that is known of words and advice comes with it.
 * @returns an Error where it could not be read, as after an update while the page was open
 */
export function useDemoHint(): typeof hints | Error | null {
  const [read, setRead] = useState<typeof hints | Error | null>(null);
  useEffect(() => {
    let isGone = false;
    import('./demo-hint.ts').then(
      (all) => isGone || setRead(all),
      (cause: unknown) => isGone || setRead(new Error('demo-hint.ts', { cause })),
    );
    return () => {
      isGone = true;
    };
  }, []);
  return read;
}
