/** Review tools build their headings late and in steps; between changes this long, in ms, a look is worth it. */
const QUIET = 250;

/** Calls `look` after the page has changed: by navigation, or by anything it adds or rewrites. */
export function watchPage(look: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    if (timer === undefined) {
      timer = setTimeout(() => {
        timer = undefined;
        look();
      }, QUIET);
    }
  };
  const changes = new MutationObserver(soon);
  changes.observe(document, { subtree: true, childList: true, characterData: true });
  for (const type of ['popstate', 'hashchange', 'load'])
    window.addEventListener(type, soon, { signal });
  signal.addEventListener('abort', () => {
    changes.disconnect();
    clearTimeout(timer);
  });
}
