import { useEffect, useState } from 'react';
import type { Place } from '../../messages/app-channel.ts';
import { followActiveTab } from './follow-tab.ts';
import { goByKey } from './go-by-key.ts';

/**
 * Which tab this page speaks of, for as long as it is open; null while there is none.
 * @param found where it stands, as `placeOf` says
 */
export function usePlace(found: Place | 'panel' | null): Place | null {
  const [place, setPlace] = useState<Place | null>(found === 'panel' ? null : found);
  useEffect(() => {
    if (found !== 'panel') return undefined;
    const ending = new AbortController();
    followActiveTab(setPlace, ending.signal);
    goByKey(ending.signal);
    return () => ending.abort();
  }, [found]);
  return place;
}
