import { useEffect, useState } from 'react';
import type { Place } from '../../messages/app-channel.ts';
import { followActiveTab } from './follow-tab.ts';
import { placeOf } from './place.ts';

/** Which tab this page speaks of, for as long as it is open; null while there is none. */
export function usePlace(): Place | null {
  const [place, setPlace] = useState<Place | null>(() => {
    const found = placeOf(new URL(location.href), window.top === window);
    return found === 'panel' ? null : found;
  });
  useEffect(() => {
    if (placeOf(new URL(location.href), window.top === window) !== 'panel') return undefined;
    const ending = new AbortController();
    followActiveTab(setPlace, ending.signal);
    return () => ending.abort();
  }, []);
  return place;
}
