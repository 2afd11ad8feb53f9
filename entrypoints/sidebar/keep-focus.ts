/** How long after Tab the focus still leaves by it, in milliseconds. */
const BY_TAB = 500;

/**
 * Follows how the focus leaves this frame. What the page around takes is given back by the content script
 * (page/focus-guard.ts); the browser has then forgotten which element had it. This puts the caret back where the user
 * was writing, unless they went by Tab.
 * @param onMove called when the focus has come, or has left and not by Tab
 * @param signal ends it
 */
export function keepFocus(onMove: (isIn: boolean) => void, signal: AbortSignal): void {
  const options = { capture: true, signal };
  let writing: HTMLElement | null = null;
  let tabbedAt = -Infinity;
  const byTab = () => performance.now() - tabbedAt < BY_TAB;

  window.addEventListener(
    'keydown',
    (event) => {
      tabbedAt = event.key === 'Tab' ? performance.now() : -Infinity;
    },
    options,
  );
  window.addEventListener(
    'focusout',
    (event) => {
      const { target } = event;
      const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
      writing = isField && !byTab() ? target : null;
    },
    options,
  );
  // Not where it is back at once.
  const onBlur = () => setTimeout(() => byTab() || document.hasFocus() || onMove(false));
  window.addEventListener('blur', onBlur, { signal });
  window.addEventListener(
    'focus',
    () => {
      onMove(true);
      const nowhere = document.activeElement === document.body;
      if (nowhere && writing?.isConnected) writing.focus();
    },
    { signal },
  );
}
