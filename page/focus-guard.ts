/** How long after losing focus unasked a key still counts as meant for the frame, in milliseconds. */
const STILL_TYPING = 1000;

/**
 * Keeps what is typed into the frame from ending up in the page. A page may call `focus()` on a field of its
 * own in the middle of a word; the next key would then be the page's. So when focus leaves the frame without a
 * pointer or Tab of the user, that key is swallowed and focus goes back. Must be set up at document_start: the
 * first capture listener on the window is asked first.
 */
export function guardFocus(frame: HTMLIFrameElement, signal: AbortSignal): { release: () => void } {
  let pointedAt = -Infinity;
  let lostAt = -Infinity;

  const release = () => {
    lostAt = -Infinity;
  };

  frame.addEventListener('blur', () => {
    const now = performance.now();
    const byPointer = now - pointedAt < STILL_TYPING;
    // Another window or the address bar took the focus: nothing can be typed into the page.
    if (!byPointer && document.hasFocus()) lostAt = now;
  });

  const onPointer = (event: Event) => {
    if (!event.isTrusted) return;
    pointedAt = performance.now();
    release();
  };

  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || performance.now() - lostAt > STILL_TYPING) return;
    // Tab pressed inside the frame is seen here only as it is let go: the user left on purpose.
    if (event.key === 'Tab') return release();
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'keydown') {
      release();
      frame.focus();
    }
  };

  const options = { capture: true, signal };
  window.addEventListener('pointerdown', onPointer, options);
  window.addEventListener('keydown', onKey, options);
  window.addEventListener('keypress', onKey, options);
  window.addEventListener('keyup', onKey, options);
  return { release };
}
