import type { Place } from '../../messages/app-channel.ts';
import { browser } from '../../messages/browser.ts';
import { call, onChanged } from '../../messages/client.ts';

/**
 * Tells the side panel which tab it is beside: the one in front of its window, as long as a reader runs there. When another
 * comes to the front, nothing is told at once, so that nobody sees one tab's meeting beside another.
 * Listening here rather than in the background wakes nobody who has no panel open.
 * @param signal ends it
 */
export function followActiveTab(tell: (place: Place | null) => void, signal: AbortSignal): void {
  let windowId: number | undefined;
  let place: { tabId: number } | null = null;
  let asked = 0;

  const become = (next: { tabId: number } | null) => {
    if (next?.tabId === place?.tabId) return;
    place = next;
    tell(next);
  };
  const ask = async () => {
    asked += 1;
    const mine = asked;
    windowId ??= (await browser.windows.getCurrent()).id;
    if (windowId === undefined) return;
    const next = await call('panel.place', { windowId });
    if (mine === asked && !signal.aborted) become(next);
  };
  // Whoever cannot be asked tells nothing: an empty panel, until the next change.
  const askAgain = () => void ask().catch(() => become(null));

  const onActivated = (tab: { tabId: number; windowId: number }) => {
    if (tab.windowId !== windowId) return;
    become(null);
    askAgain();
  };
  const onUpdated = (tabId: number, change: { status?: string | undefined }) => {
    if (change.status !== undefined && (place === null || place.tabId === tabId)) askAgain();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  // A page that was allowed just now says so by its first report.
  const stop = onChanged(() => {
    if (place === null) askAgain();
  });
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    stop();
  });
  askAgain();
}
