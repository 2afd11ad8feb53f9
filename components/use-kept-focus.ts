import { useEffect } from 'react';
import type { RefObject } from 'react';

/**
 * Keeps the keyboard where it was within an element. An act often takes its own button away, with the line it stood in: the
 * focus then goes to the heading of what is left around it, not back to the beginning of the page.
 */
export function useKeptFocus(within: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = within.current;
    if (!root) return undefined;
    /** What had the focus last, and all around it, the innermost first. */
    let around: Element[] = [];
    const remember = ({ target }: FocusEvent) => {
      around = target instanceof Element ? upTo(root, target) : [];
    };
    const regain = () => {
      const [last] = around;
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      // In somebody else's page a frame that calls for the focus would take it from them.
      if (!document.hasFocus()) return;
      const left = around.filter((one) => one.isConnected);
      around = [];
      headingIn(left)?.focus({ preventScroll: true });
    };
    // A frame later: what takes the place of what went may take the focus itself.
    const observer = new MutationObserver(() => requestAnimationFrame(regain));
    observer.observe(root, { childList: true, subtree: true });
    root.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', remember);
    };
  }, [within]);
}

/** The element and all around it, as far as the root. */
function upTo(root: Element, element: Element): Element[] {
  const found: Element[] = [];
  for (let one: Element | null = element; one && root.contains(one); one = one.parentElement) {
    found.push(one);
  }
  return found;
}

/** The heading of the innermost of these that has one in sight, ready to take the focus. */
function headingIn(elements: readonly Element[]): HTMLElement | undefined {
  const headings = elements.flatMap((one) => [
    ...one.querySelectorAll<HTMLElement>('h1, h2, h3, summary'),
  ]);
  const first = headings.find((one) => one.checkVisibility());
  if (first && first.tabIndex < 0) first.tabIndex = -1;
  return first;
}
