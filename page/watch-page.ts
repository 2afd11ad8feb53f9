import { afterPaint } from './after-paint.ts';

/** Pages build their headings late and in steps; between changes this long, in ms, a look is worth it. */
const QUIET = 250;
/** A page that goes on changing and never means anything new is looked at this seldom. */
const SELDOM = 2000;
/** How much longer the pause after each look that brought nothing. */
const SLOWER = 4;

/** Hiding and showing, beside what is added and rewritten. */
const ATTRIBUTES = ['hidden', 'open', 'aria-hidden', 'aria-modal', 'disabled', 'readonly'];

/**
 * Calls `look` after the page has changed: by navigation, or by anything it adds or rewrites, in frames of its own too.
 * From the first change on nothing is heard until the look that sees them all: ten thousand changes cost as much as one.
 * In a tab in the background it waits until the tab is looked at.
 * @param documents the page's own and those of its frames
 * @param look says whether anything was new
 */
export function watchPage(
  documents: () => readonly Document[],
  look: () => boolean,
  signal: AbortSignal,
): void {
  let quiet = QUIET;
  let due = false;

  const lookAgain = () => {
    if (signal.aborted) return;
    due = false;
    quiet = look() ? QUIET : Math.min(quiet * SLOWER, SELDOM);
    listen();
  };
  const soon = () => {
    if (due) return;
    due = true;
    changes.disconnect();
    setTimeout(() => afterPaint(lookAgain), quiet);
  };
  const changes = new MutationObserver(soon);
  const listen = () => {
    for (const document of documents()) {
      changes.observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: ATTRIBUTES,
      });
    }
  };
  // What the user does is worth a prompt look.
  const attend = () => {
    quiet = QUIET;
  };

  listen();
  const passive = { capture: true, passive: true, signal };
  for (const type of ['pointerdown', 'keydown']) window.addEventListener(type, attend, passive);
  for (const type of ['popstate', 'hashchange', 'load']) {
    window.addEventListener(type, soon, { signal });
  }
  // A frame's new page tells nobody but the frame itself.
  document.addEventListener(
    'load',
    ({ target }) => target instanceof HTMLIFrameElement && soon(),
    passive,
  );
  signal.addEventListener('abort', () => changes.disconnect());
}
