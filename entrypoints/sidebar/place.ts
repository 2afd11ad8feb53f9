import type { Place } from '../../messages/app-channel.ts';

/**
 * Which tab this page speaks of: in a frame by its reader's token, in a tab by `?tab=`, in the browser's side panel by the
 * tab beside it. In a frame without a token it is in somebody else's, and speaks of nothing.
 * @param isTop nothing is around this page
 */
export function placeOf(url: URL, isTop: boolean): Place | 'panel' | null {
  const token = url.hash.slice(1);
  if (token) return { token };
  if (!isTop) return null;
  const tabId = Number(url.searchParams.get('tab') ?? Number.NaN);
  return Number.isInteger(tabId) ? { tabId } : 'panel';
}
