import { useEffect } from 'react';
import type { MomentView } from '../../messages/app-channel.ts';
import { call } from '../../messages/client.ts';

/** Tells the background what stands on screen, so that the next meetings of the series show something else. */
export function useShowing({ meeting, advice, fault }: MomentView): void {
  const { series = '', occurrence = '', day = null } = meeting ?? {};
  const ids = advice.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (series === '' || ids === '' || fault !== null) return;
    void call('advice.shown', { series, occurrence, day, ids: ids.split(' ') });
  }, [series, occurrence, day, ids, fault]);
}
