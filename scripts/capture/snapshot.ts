/** A node of a page as plain data: a text, or an element. */
export type Node = string | Element_;

export interface Element_ {
  tag: string;
  attributes: [name: string, value: string][];
  children: Node[];
  /** What is written in a box. */
  value?: string;
  /** Inside an open shadow root. */
  shadow?: Node[];
  /** Of a frame of the same origin: its page. */
  frame?: Element_;
}

/**
 * The page as it stands, with its open shadow roots and the frames of its own origin. What the page hides, it hides by
 * an inline style, since style sheets are not taken along. Runs in the page itself, so everything it needs is inside.
 */
export function snapshot(root: Element = document.documentElement): Element_ {
  const FRAMES_DEEP = 3;
  const NOT_TAKEN = /^(?:script|style|link|meta|base|noscript|img|picture|svg|video|audio|object|embed)$/;

  function hiding(element: Element): string {
    const view = element.ownerDocument.defaultView;
    const shadowHost = (element.getRootNode() as ShadowRoot).host as Element | undefined;
    const outside = element.parentElement ?? shadowHost ?? null;
    if (!view || !outside) return '';
    const { display, visibility } = view.getComputedStyle(element);
    if (display === 'none') return 'display: none';
    const isVisible = visibility === 'visible';
    const isOutsideVisible = view.getComputedStyle(outside).visibility === 'visible';
    if (isVisible !== isOutsideVisible) return `visibility: ${isVisible ? 'visible' : 'hidden'}`;
    // Closed details, and what is not laid out at all.
    const isNewlyGone = !element.checkVisibility() && outside.checkVisibility();
    return isNewlyGone && display !== 'contents' ? 'display: none' : '';
  }

  function take(element: Element, depth: number): Element_ {
    const tag = element.localName;
    const style = tag === 'head' || element.closest('head') ? '' : hiding(element);
    const taken: Element_ = {
      tag,
      attributes: [...element.attributes]
        .filter(({ name }) => name !== 'style')
        .map(({ name, value }) => [name, value]),
      children: takeAll(element.childNodes, depth),
    };
    if (style) taken.attributes.push(['style', style]);
    if (tag === 'input' || tag === 'textarea') {
      const box = element as HTMLInputElement;
      if (box.type !== 'password' && box.type !== 'hidden') taken.value = box.value;
    }
    if (element.shadowRoot) taken.shadow = takeAll(element.shadowRoot.childNodes, depth);
    // Null for every other origin.
    const inner = tag === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
    if (inner && depth < FRAMES_DEEP) taken.frame = take(inner.documentElement, depth + 1);
    return taken;
  }

  function takeAll(nodes: Iterable<ChildNode>, depth: number): Node[] {
    const taken: Node[] = [];
    for (const node of nodes) {
      if (node.nodeType === 3) taken.push(node.textContent ?? '');
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      const isTaken = !NOT_TAKEN.test(element.localName) && element.localName !== 'template';
      if (isTaken) taken.push(take(element, depth));
    }
    return taken;
  }

  return take(root, 0);
}
