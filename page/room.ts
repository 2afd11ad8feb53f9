/** Below this many CSS pixels of page beside the sidebar, it lies over the page instead of pushing it. */
const ROOM_FOR_THE_PAGE = 900;

/**
 * Makes room at the page's inline end, and gives it back exactly as it was.
 * `make(0)` gives back; so does the signal.
 */
export function roomMaker(signal: AbortSignal): (width: number) => void {
  const root = document.documentElement;
  let before: { style: string | null } | null = null;

  const make = (width: number) => {
    if (width === 0 || window.innerWidth - width < ROOM_FOR_THE_PAGE) giveBack();
    else {
      before ??= { style: root.getAttribute('style') };
      root.style.setProperty('margin-inline-end', `${width}px`, 'important');
      root.style.setProperty('width', 'auto', 'important');
    }
    tellPage();
  };

  const giveBack = () => {
    if (!before) return;
    root.style.removeProperty('margin-inline-end');
    root.style.removeProperty('width');
    if (before.style === null) root.removeAttribute('style');
    else root.setAttribute('style', before.style);
    before = null;
  };

  signal.addEventListener('abort', () => {
    giveBack();
    tellPage();
  });
  return make;
}

/** Calendars lay out by script, on resize only. */
function tellPage(): void {
  window.dispatchEvent(new Event('resize'));
}
