/** A tab in front that nobody has touched after so long is read, or waits for a meeting, in ms. */
const UNTOUCHED = 5_000;
/** An event may be opened right after the first move: not later than this, in ms. */
const AT_THE_LATEST = 200;

/**
 * Calls `action` once, when the page has loaded and somebody is there who may open something: at the first move or key, or after a
 * while in a tab that is in front. Tabs that a browser brings back by the dozen are spared it.
 */
export function whenUsed(action: () => void, signal: AbortSignal): void {
  let isUsed = false;
  const use = () => {
    if (isUsed || signal.aborted) return;
    isUsed = true;
    requestIdleCallback(action, { timeout: AT_THE_LATEST });
  };
  const wait = () => {
    for (const type of ['pointermove', 'pointerdown', 'keydown'])
      window.addEventListener(type, use, { capture: true, once: true, signal });
    setTimeout(() => document.hidden || use(), UNTOUCHED);
  };
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { signal });
}
