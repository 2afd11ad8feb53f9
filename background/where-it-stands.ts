// Not the polyfill, which knows promises only.
import { browser } from 'wxt/browser';
import type { Home } from '../home/standing.ts';

/** The setting, as it is called in the local storage of the extension and, in Firefox, of its background page. */
const HOME = 'home';

/**
 * Calls back with where the sidebar stands, in the very turn of a user's key: a browser opens its side panel only as an answer
 * to one. In Chromium the callback of a call that was made in that turn still is (its promise is not, nor a callback within it; tried
 * with Chromium 156). Firefox takes nothing that has waited, so its background page keeps the answer where it is read at once.
 */
export function whereItStands(tell: (home: Home) => void): void {
  if (import.meta.env.FIREFOX) tell(homeOf(localStorage.getItem(HOME)));
  else browser.storage.local.get(HOME, (stored) => tell(homeOf(stored[HOME])));
}

/** Keeps what `whereItStands` reads in Firefox. To be called at each start of the background. */
export function keepWhereItStands(): void {
  if (!import.meta.env.FIREFOX) return;
  const keep = (stored: unknown) => localStorage.setItem(HOME, homeOf(stored));
  browser.storage.local.onChanged.addListener(({ [HOME]: change }) => {
    if (change) keep(change.newValue);
  });
  void browser.storage.local.get(HOME).then(({ [HOME]: stored }) => keep(stored));
}

function homeOf(stored: unknown): Home {
  return stored === 'panel' ? 'panel' : 'page';
}
