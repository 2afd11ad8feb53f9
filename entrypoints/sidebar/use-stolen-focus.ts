import { useEffect, useState } from 'react';
import type { Place } from '../../messages/app-channel.ts';
import { call } from '../../messages/client.ts';
import { keepFocus } from './keep-focus.ts';

/** Focus that left so long before the page was hidden, or later, went with the user to another tab. Milliseconds. */
const WITH_THE_USER = 1000;

/** True once a frame of the page has taken the keyboard in spite of the guard: a key or two may have gone to it. */
export function useStolenFocus(place: Place | null): boolean {
  const [isStolen, setStolen] = useState(false);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    let hiddenAt = -Infinity;
    const onVisible = () => {
      if (document.hidden) hiddenAt = performance.now();
    };
    document.addEventListener('visibilitychange', onVisible, { signal });
    keepFocus((isIn) => {
      if (!place || !('token' in place)) return;
      const movedAt = performance.now();
      const isPointedAt = document.documentElement.matches(':hover');
      void call('focus.moved', { token: place.token, isIn, isPointedAt }).then(
        // Told late, and answered when the user was back: nobody had taken it.
        (wasTaken) => wasTaken && Math.abs(movedAt - hiddenAt) > WITH_THE_USER && setStolen(true),
        () => undefined, // without the extension there is nobody to take it back
      );
    }, signal);
    return () => ending.abort();
  }, [place]);
  return isStolen;
}
