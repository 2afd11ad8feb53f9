/** How long after losing the focus the place in the note is remembered, in milliseconds. */
const SOON = 1500;

/**
 * When the page around has taken the focus and the content script gave it back (page/focus-guard.ts), the browser
 * has forgotten which element had it. This puts the caret back where the user was writing.
 */
export function keepFocus(): void {
  let writing: HTMLElement | null = null;
  let lostAt = -Infinity;

  window.addEventListener(
    'focusout',
    (event) => {
      const { target } = event;
      const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
      writing = isField ? target : null;
      lostAt = performance.now();
    },
    true,
  );
  window.addEventListener('focus', () => {
    const nowhere = document.activeElement === document.body;
    if (nowhere && writing?.isConnected && performance.now() - lostAt < SOON) writing.focus();
  });
}
