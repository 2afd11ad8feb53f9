import { useEffect, useSyncExternalStore } from 'react';
import type { MomentView } from '../../messages/app-channel.ts';
import { call } from '../../messages/client.ts';

/**
 * Tells the background what stands on screen, so that the next meetings of the series show something else. A hidden
 * frame and a browser tab in the background show nothing, until they come to the front.
 */
export function useShowing({ meeting, advice, fault, onScreen }: MomentView): void {
  const { series = '', occurrence = '', day = null } = meeting ?? {};
  const ids = advice.map(({ id }) => id).join(' ');
  const seen = useSyncExternalStore(onVisibility, isVisible) && onScreen;
  useEffect(() => {
    if (!seen || series === '' || ids === '' || fault !== null) return;
    void call('advice.shown', { series, occurrence, day, ids: ids.split(' ') });
  }, [seen, series, occurrence, day, ids, fault]);
}

function onVisibility(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}

const isVisible = () => document.visibilityState === 'visible';
