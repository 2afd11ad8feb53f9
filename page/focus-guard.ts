import type { FocusTold } from '../messages/page-channel.ts';

/** Keys no further apart are one word, in milliseconds. */
const STILL_TYPING = 1000;
/** How long what moved the focus, a pointer or the guard itself, explains where it is, in milliseconds. */
const JUST_MOVED = 300;

export interface FocusGuard {
  /** The user is done with the frame: focus goes back to where it was before, and keys are the page's from now on. */
  leave: () => void;
  /** The frame says that it has or lost the focus: takes it back from a frame of the page's own. True where it had to. */
  takeBack: (told: FocusTold) => boolean;
  /** False once the page has thrown all listeners away, ours too, by `document.open()`. */
  isWhole: () => boolean;
}

/**
 * Keeps what is typed into the frame from ending up in the page. A page may call `focus()` on a field of its
 * own, or remove the frame, in the middle of a word; the next key would then be the page's. So when focus has left
 * the frame without a pointer or Tab of the user, that key is swallowed and focus goes back, however long the user
 * has been thinking. Must be set up at document_start: the first capture listener on the window is asked first.
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
  let heard = false;
  let pointedAt = -Infinity;
  let refocusedAt = -Infinity;
  /** When focus or the last key was lost; 0 while keys are the page's. */
  let lostAt = 0;
  /** What had the focus before the frame. */
  let before: Element | null = null;

  const release = () => {
    lostAt = 0;
  };

  // Blurred first: what still counts as focused would not be focused again.
  const refocus = () => {
    refocusedAt = performance.now();
    frame.blur();
    frame.focus();
  };

  // A frame of another process tells its parent nothing when focus leaves it; the window around it does.
  const follow = () => {
    heard = true;
    const now = hasFocus();
    if (now) release();
    else if (inside) {
      if (performance.now() - pointedAt > JUST_MOVED) lostAt = performance.now();
      onLeave();
    }
    inside = now;
  };

  const onPointer = (event: Event) => {
    if (!event.isTrusted) return;
    pointedAt = performance.now();
    release();
  };

  const onKey = (event: KeyboardEvent | InputEvent) => {
    follow();
    // A key that comes here although the frame seems to have the focus: it was loading again, and is not listening.
    if (!event.isTrusted || !(lostAt || inside)) return;
    // With no frame left to give the focus back to, only the rest of the word is kept from the page.
    const isThere = frame.checkVisibility({ checkVisibilityCSS: true });
    if (!isThere && performance.now() - lostAt > STILL_TYPING) return;
    // Tab pressed inside the frame is seen here only as it is let go: the user left on purpose.
    if ('key' in event && event.key === 'Tab') return release();
    event.preventDefault();
    event.stopImmediatePropagation();
    lostAt = performance.now();
    // Afterwards: while it handles a key, Firefox lets no focus into a frame of another process.
    if (event.type !== 'keyup') setTimeout(refocus);
  };

  const options = { capture: true, signal };
  for (const type of ['focus', 'blur', 'focusin', 'focusout', HEARING]) {
    window.addEventListener(type, follow, options);
  }
  // In Firefox the window loses focus first, and the frame has it only a moment later.
  const followUp = () =>
    setTimeout(() => {
      follow();
      if (!inside && !lostAt) before = document.activeElement;
    });
  for (const type of ['focus', 'blur']) window.addEventListener(type, followUp, options);
  // Dictated words and those of input methods come without a key.
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput'] as const) {
    window.addEventListener(type, onKey, options);
  }
  // A finger moves the focus only as it is lifted, by the mouse event that follows.
  for (const type of ['pointerdown', 'mousedown'])
    window.addEventListener(type, onPointer, options);
  return {
    leave() {
      if (hasFocus()) {
        frame.blur();
        if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      }
      release();
    },
    takeBack({ isIn, isPointedAt }) {
      // From a frame of the page focus comes without an event here, too.
      if (isIn) {
        inside = true;
        release();
        return false;
      }
      // From frame to frame focus goes with an event here, or without one and with the old element still named as active.
      const isUnasked = inside || (lostAt > 0 && isFrame(document.activeElement));
      // In another window it cannot be typed into. A click into a frame is not heard, but the pointer is over it then.
      const isByHand = !isPointedAt && isFrame(pointedTo());
      if (!isUnasked || !document.hasFocus() || isByHand) return false;
      // The guard was faster: harmless to repeat, and no key was lost to a frame.
      const isBack = performance.now() - refocusedAt < JUST_MOVED;
      refocus();
      follow();
      return !isBack;
    },
    isWhole() {
      heard = false;
      window.dispatchEvent(new Event(HEARING));
      return heard;
    },
  };
}

/** The innermost element of the page under the pointer. */
const pointedTo = () => [...document.querySelectorAll(':hover')].at(-1);

/** True for what holds another document, or may: nobody sees into a custom element. */
function isFrame(element: Element | null | undefined): boolean {
  return /frame|object|embed|-/.test(element?.localName ?? '');
}

/** An event of our own that asks whether the guard still hears. */
const HEARING = 'loopside';
