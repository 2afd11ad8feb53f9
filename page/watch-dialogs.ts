import { afterPaint } from './after-paint.ts';
import { STYLE_ID } from './traces.ts';

/** In ms. */
const BETWEEN_LOOKS = 100;

/**
 * Calls `onLook` when a dialog may have appeared, changed or gone, without looking at the page's own changes:
 * calendars re-render by the thousand. Its arrival starts an empty CSS animation, which the browser reports;
 * once it is there, only the dialog itself is observed.
 * Returns what looks at once, and what follows the dialog that is found.
 * @param selector the dialogs
 * @param find the one on screen now
 */
export function watchDialogs(
  selector: string,
  find: () => Element | null,
  onLook: () => void,
  signal: AbortSignal,
): { follow: () => void; look: () => void } {
  let followed: Element | null = null;
  let due = false;
  let lookedAt = -Infinity;

  // A look that was already on its way must not speak for a reader that has ended.
  const look = () => {
    if (!signal.aborted) onLook();
  };
  const soon = () => {
    if (due) return;
    due = true;
    // At once after a rest; a dialog that never rests, as a call with its faces, is looked at now and then.
    setTimeout(
      () =>
        afterPaint(() => {
          due = false;
          lookedAt = performance.now();
          look();
        }),
      Math.max(0, lookedAt + BETWEEN_LOOKS - performance.now()),
    );
  };
  const changes = new MutationObserver(soon);
  // Its size becomes zero when it is hidden or removed, by itself or with all around it.
  const size = new ResizeObserver(soon);

  const follow = () => {
    const found = find();
    if (found === followed) return;
    changes.disconnect();
    size.disconnect();
    followed = found;
    if (!found) return;
    changes.observe(found, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['data-eventid', 'data-email', 'aria-label', 'style', 'class', 'hidden'],
    });
    size.observe(found);
  };

  const style = document.createElement('style');
  style.id = STYLE_ID;
  style.textContent = `@keyframes loopside-arrival{}:is(${selector}){animation:loopside-arrival 1ms}`;
  document.documentElement.append(style);
  const onArrival = (event: AnimationEvent) => {
    if (event.animationName === 'loopside-arrival') look();
  };
  document.addEventListener('animationstart', onArrival, { capture: true, signal });

  // For pages that switch animations or foreign styles off: people open events by hand.
  const later = () => {
    setTimeout(look, 300);
    setTimeout(look, 1200);
  };
  for (const type of ['click', 'keyup']) {
    window.addEventListener(type, later, { capture: true, passive: true, signal });
  }
  for (const type of ['load', 'popstate']) window.addEventListener(type, soon, { signal });
  signal.addEventListener('abort', () => {
    changes.disconnect();
    size.disconnect();
    style.remove();
  });
  return { follow, look };
}
