import type { Side } from '../home/standing.ts';

/**
 * Makes room at an edge of the page, and gives it back exactly as it was.
 * `make(0, …)` gives back; so does the signal. Widths in CSS pixels.
 */
export function roomMaker(signal: AbortSignal): (width: number, side: Side) => void {
  let made = '';
  let giveBack: (() => void) | undefined;

  const make = (width: number, side: Side) => {
    const wanted = width ? side + width : '';
    if (wanted === made) return;
    made = wanted;
    giveBack?.();
    giveBack = width ? push(`margin-${side}`, width) : undefined;
    // Calendars lay out by script, on resize only.
    window.dispatchEvent(new Event('resize'));
  };

  signal.addEventListener('abort', () => make(0, 'left'));
  return make;
}

/** Narrows the root; returns what puts its own styles back, one by one: a page's content policy forbids style attributes. */
function push(margin: string, width: number): () => void {
  const root = document.documentElement;
  const { style } = root;
  const hadStyle = root.hasAttribute('style');
  const before = [margin, 'width'].map(
    (name) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)] as const,
  );
  style.setProperty(margin, `${width}px`, 'important');
  style.setProperty('width', 'auto', 'important');
  return () => {
    for (const [name, value, priority] of before) {
      if (value) style.setProperty(name, value, priority);
      else style.removeProperty(name);
    }
    // Reading it first makes Chromium write the emptied attribute out; only then can it be removed.
    if (!hadStyle && root.getAttribute('style') === '') root.removeAttribute('style');
  };
}
