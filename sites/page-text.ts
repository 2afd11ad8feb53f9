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

/** True for what is really on screen: old dialogs linger hidden in the page. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** The first element on screen of the first selector that has one. */
export function firstShown(root: ParentNode, ...selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    for (const element of root.querySelectorAll(selector)) if (isShown(element)) return element;
  }
  return null;
}

/** The first element, on screen or not, of the first selector that has one. */
export function first(root: ParentNode, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const element = root.querySelector(selector);
    if (element) return element;
  }
  return null;
}

/** What is written in a field; empty where there is none. */
export function valueOf(field: Element | null): string {
  return field?.matches('input, textarea') ? cut((field as HTMLInputElement).value) : '';
}

/** What an event says beside its title. Links first: they tell an interview, and a long text must not cut them off. */
export function descriptionIn(element: Element): string {
  const links = [...element.querySelectorAll<HTMLAnchorElement>('a[href]')];
  return cut([...links.map((a) => a.href), element.textContent].join(' '), LIMITS.description);
}
