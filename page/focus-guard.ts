/** How long after losing focus unasked a key still counts as meant for the frame, in milliseconds. */
const STILL_TYPING = 1000;

export interface FocusGuard {
  /** Focus was taken from the frame on purpose: keys are the page's from now on. */
  release: () => void;
}

/**
 * Keeps what is typed into the frame from ending up in the page. A page may call `focus()` on a field of its
 * own, or remove the frame, in the middle of a word; the next key would then be the page's. So when focus has left
 * the frame without a pointer or Tab of the user, that key is swallowed and focus goes back. Must be set up at
 * document_start: the first capture listener on the window is asked first.
 * @param hasFocus whether the frame has it
 * @param onLeave called when focus has left the frame, for whatever reason
 */
export function guardFocus(
  frame: HTMLIFrameElement,
  hasFocus: () => boolean,
  onLeave: () => void,
  signal: AbortSignal,
): FocusGuard {
  let inside = false;
  let pointedAt = -Infinity;
  let lostAt = -Infinity;

  const release = () => {
    lostAt = -Infinity;
  };

  // A frame of another process tells its parent nothing when focus leaves it; the window around it does.
  const follow = () => {
    const now = hasFocus();
    if (now) {
      // A click of before has nothing to do with how focus leaves next.
      pointedAt = -Infinity;
      release();
    }
    if (inside && !now) {
      // Another window or the address bar took the focus: nothing can be typed into the page.
      const byPointer = performance.now() - pointedAt < STILL_TYPING;
      if (!byPointer && document.hasFocus()) lostAt = performance.now();
      onLeave();
    }
    inside = now;
  };

  const onPointer = (event: Event) => {
    if (!event.isTrusted) return;
    pointedAt = performance.now();
    release();
  };

  const onKey = (event: KeyboardEvent) => {
    follow();
    if (!event.isTrusted || performance.now() - lostAt > STILL_TYPING) return;
    // Tab pressed inside the frame is seen here only as it is let go: the user left on purpose.
    if (event.key === 'Tab') return release();
    event.preventDefault();
    event.stopImmediatePropagation();
    lostAt = performance.now();
    // Afterwards: while it handles a key, Firefox lets no focus into a frame of another process.
    if (event.type === 'keydown') setTimeout(() => frame.focus());
  };

  const options = { capture: true, signal };
  for (const type of ['focus', 'blur', 'focusin', 'focusout']) {
    window.addEventListener(type, follow, options);
  }
  // In Firefox the window loses focus first, and the frame has it only a moment later.
  window.addEventListener('blur', () => setTimeout(follow), options);
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    window.addEventListener(type, onKey, options);
  }
  window.addEventListener('pointerdown', onPointer, options);
  return { release };
}
