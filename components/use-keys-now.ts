import { useEffect, useState } from 'react';
import { call } from '../messages/client.ts';
import type { Keys } from '../messages/reach-calls.ts';

const NONE: Keys = { toggle: '', note: '', lookUp: '', hide: '' };

/**
 * The keys as the browser has them now; empty before that is known. Asked again when the page comes back into sight: keys
 * are changed on a page of the browser's own, and no browser says when.
 */
export function useKeysNow(): Keys {
  const [keys, setKeys] = useState(NONE);
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState !== 'visible') return;
      // A key that is not told is one that is not shown, nothing more.
      call('keys.get', {}).then(setKeys, () => undefined);
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => document.removeEventListener('visibilitychange', ask);
  }, []);
  return keys;
}
