import { useEffect, useState } from 'react';
import type { Place } from '../../messages/app-channel.ts';
import { call } from '../../messages/client.ts';
import { keepFocus } from './keep-focus.ts';

/** True once a frame of the page has taken the keyboard in spite of the guard: a key or two may have gone to it. */
export function useStolenFocus(place: Place | null): boolean {
  const [isStolen, setStolen] = useState(false);
  useEffect(() => {
    const ending = new AbortController();
    keepFocus((isIn) => {
      if (!place || !('token' in place)) return;
      const isPointedAt = document.documentElement.matches(':hover');
      void call('focus.moved', { token: place.token, isIn, isPointedAt }).then(
        (wasTaken) => wasTaken && setStolen(true),
        () => undefined, // without the extension there is nobody to take it back
      );
    }, ending.signal);
    return () => ending.abort();
  }, [place]);
  return isStolen;
}
