import type { Place } from '../../messages/app-channel.ts';

/** Which tab this page speaks of: in a frame by its reader's token, in a tab or panel by `?tab=`. */
export function placeOf(url: URL): Place | null {
  const token = url.hash.slice(1);
  if (token) return { token };
  const tabId = Number(url.searchParams.get('tab') ?? Number.NaN);
  return Number.isInteger(tabId) ? { tabId } : null;
}
