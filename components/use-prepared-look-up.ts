import { useEffect } from 'react';
import { preparations } from '../content/lookup.ts';

/** Gets the look-up ready for the first key, a piece at a time, while the browser has nothing better to do. */
export function usePreparedLookUp(): void {
  useEffect(() => {
    const left = [...preparations];
    const next = () => {
      left.shift()?.();
      if (left.length > 0) waiting = requestIdleCallback(next);
    };
    let waiting = requestIdleCallback(next);
    return () => cancelIdleCallback(waiting);
  }, []);
}
