/** Below this many CSS pixels of page beside the sidebar, it lies over the page instead of pushing it. */
const ROOM_FOR_THE_PAGE = 900;

/** The root's own styles that make room, restored one by one: a page's content policy forbids style attributes. */
const PUSHED = ['margin-inline-end', 'width'] as const;

/**
 * Makes room at the page's inline end, and gives it back exactly as it was.
 * `make(0)` gives back; so does the signal.
 */
export function roomMaker(signal: AbortSignal): (width: number) => void {
  const root = document.documentElement;
  const { style } = root;
  let giveBack: (() => void) | null = null;

  const make = (width: number) => {
    if (width === 0 || window.innerWidth - width < ROOM_FOR_THE_PAGE) {
      giveBack?.();
      giveBack = null;
    } else {
      giveBack ??= remembered(root);
      style.setProperty('margin-inline-end', `${width}px`, 'important');
      style.setProperty('width', 'auto', 'important');
    }
    // Calendars lay out by script, on resize only.
    window.dispatchEvent(new Event('resize'));
  };

  signal.addEventListener('abort', () => make(0));
  return make;
}

/** Returns what puts the root's styles back as they are now. */
function remembered({ style }: HTMLElement): () => void {
  const root = document.documentElement;
  const hadStyle = root.hasAttribute('style');
  const before = PUSHED.map((name) => {
    return [name, style.getPropertyValue(name), style.getPropertyPriority(name)] as const;
  });
  return () => {
    for (const [name, value, priority] of before) {
      if (value) style.setProperty(name, value, priority);
      else style.removeProperty(name);
    }
    // Reading it first makes Chromium write the emptied attribute out; only then can it be removed.
    if (!hadStyle && root.getAttribute('style') === '') root.removeAttribute('style');
  };
}
