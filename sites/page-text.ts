import { LIMITS } from './reading.ts';

/** Text of an element on one line, cut to `LIMITS.line`; empty where the element is missing. */
export function line(element: Element | null | undefined): string {
  return cut(element?.textContent);
}

/** The same for any string the page gave us. */
export function cut(text: string | null | undefined, limit: number = LIMITS.line): string {
  return (text ?? '')
    .slice(0, limit * 2)
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, limit);
}

/** The first element of `selector` that is really on screen: old dialogs linger hidden in the page. */
export function firstShown(root: ParentNode, selector: string): Element | null {
  for (const element of root.querySelectorAll(selector)) {
    if (element.checkVisibility({ visibilityProperty: true })) return element;
  }
  return null;
}
