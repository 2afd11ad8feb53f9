/** A node of a page as plain data: a text, or an element. */
export type Taken = string | TakenElement;

export interface TakenElement {
  tag: string;
  attributes: [name: string, value: string][];
  children: Taken[];
  /** What is written in a box. */
  value?: string;
  /** Inside an open shadow root. */
  shadow?: Taken[];
  /** Of a frame of the same origin: its page. */
  frame?: TakenElement;
}

/**
 * The page as it stands, with its open shadow roots and the frames of its own origin. What the page hides, it hides by
 * an inline style, since style sheets are not taken along. Runs in the page itself, so everything it needs is inside.
 */
export function snapshot(root: Element = document.documentElement): TakenElement {
  const FRAMES_DEEP = 3;
  const NOT_TAKEN =
    /^(?:script|style|link|meta|base|noscript|template|img|picture|svg|video|audio|object|embed)$/;
  /** Never laid out by themselves, hidden or not. */
  const NO_BOX = /^(?:option|optgroup|datalist|area|map|br|wbr|col|colgroup)$/;
  const NO_TEXT = /^(?:password|hidden|file|button|submit|reset|image|checkbox|radio|color|range)$/;

  function hiding(element: Element): string {
    const view = element.ownerDocument.defaultView;
    const shadowHost = (element.getRootNode() as ShadowRoot).host as Element | undefined;
    const outside = element.parentElement ?? shadowHost ?? null;
    if (!view || !outside || NO_BOX.test(element.localName)) return '';
    const { display, visibility } = view.getComputedStyle(element);
    if (display === 'none') return 'display: none';
    const isVisible = visibility === 'visible';
    const isOutsideVisible = view.getComputedStyle(outside).visibility === 'visible';
    if (isVisible !== isOutsideVisible) return `visibility: ${isVisible ? 'visible' : 'hidden'}`;
    // Closed details, and what is not laid out at all.
    const isNewlyGone = !element.checkVisibility() && outside.checkVisibility();
    return isNewlyGone && display !== 'contents' ? 'display: none' : '';
  }

  function take(element: Element, depth: number): TakenElement {
    const tag = element.localName;
    const style = tag === 'head' || element.closest('head') ? '' : hiding(element);
    const taken: TakenElement = {
      tag,
      attributes: [...element.attributes]
        .filter(({ name }) => name !== 'style')
        .map(({ name, value }) => [name, value]),
      children: takeAll(element.childNodes, depth),
    };
    if (style) taken.attributes.push(['style', style]);
    if (tag === 'input' || tag === 'textarea') {
      const box = element as HTMLInputElement;
      if (!NO_TEXT.test(box.type)) taken.value = box.value;
    }
    if (element.shadowRoot) taken.shadow = takeAll(element.shadowRoot.childNodes, depth);
    // Null for every other origin.
    const inner = tag === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
    if (inner && depth < FRAMES_DEEP) taken.frame = take(inner.documentElement, depth + 1);
    return taken;
  }

  function takeAll(nodes: Iterable<ChildNode>, depth: number): Taken[] {
    const taken: Taken[] = [];
    for (const node of nodes) {
      if (node.nodeType === 3) taken.push(node.textContent ?? '');
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      if (!NOT_TAKEN.test(element.localName)) taken.push(take(element, depth));
    }
    return taken;
  }

  return take(root, 0);
}
