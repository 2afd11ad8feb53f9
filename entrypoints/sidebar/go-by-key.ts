import { browser } from '../../messages/browser.ts';

/**
 * Closes the side panel by the key that folds the sidebar, where the browser has no key of its own for that. The background opens it by the
 * same key, and knows which windows have one: see background/panel-keys.ts.
 */
export function goByKey(signal: AbortSignal): void {
  // Firefox closes its sidebar itself.
  if (import.meta.env.FIREFOX) return;
  const mine = browser.windows.getCurrent();
  const onCommand = (command: string, tab?: { windowId?: number | undefined }) => {
    if (command !== 'toggle') return;
    void mine.then(({ id }) => {
      if (tab?.windowId === id) window.close();
    });
  };
  browser.commands.onCommand.addListener(onCommand);
  signal.addEventListener('abort', () => browser.commands.onCommand.removeListener(onCommand));
}
