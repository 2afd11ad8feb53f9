// Not the polyfill, which knows promises only.
import { browser } from 'wxt/browser';
import type { Home } from '../home/standing.ts';
import { inTurn } from './in-turn.ts';
import { isPanelIn, panelLeft } from './open-panels.ts';
import type { TabKey } from './tab-key.ts';
import { whereItStands } from './where-it-stands.ts';

/**
 * Does what a key says where the sidebar stands in the browser's own side panel: opens and closes it, or leads into its note. It
 * happens in the turn of the key, else browsers refuse: see `whereItStands`.
 * @param windowId the window it was pressed in; undefined where the browser does not tell
 * @param inPage what is left to do where it stands in the page, and for the caret in both
 */
export function pressedBesidePanel(
  key: TabKey,
  windowId: number | undefined,
  inPage: () => void,
): void {
  const act = (home: Home, usePanel: () => void) => {
    if (home === 'page' || key === 'note') inPage();
    if (home === 'panel') usePanel();
  };
  if (import.meta.env.FIREFOX) whereItStands((home) => act(home, () => inFirefox(key)));
  else {
    inTurn(
      whereItStands,
      (answer: (isOpen: boolean) => void) => isPanelIn(windowId, answer),
      (home, isOpen) => act(home, () => inChromium(key, windowId, isOpen)),
    );
  }
}

function inChromium(key: TabKey, windowId: number | undefined, isOpen: boolean): void {
  if (windowId === undefined) return;
  if (!isOpen) void browser.sidePanel.open({ windowId });
  // It hears the key too, and goes by itself: see entrypoints/sidebar/go-by-key.ts.
  else if (key === 'toggle') void panelLeft(windowId);
}

/** The part of Firefox's interface that WXT's types, which are Chromium's, do not know. */
interface WithSidebarAction {
  sidebarAction?: { open: () => Promise<void>; toggle: () => Promise<void> };
}

function inFirefox(key: TabKey): void {
  const { sidebarAction } = browser as WithSidebarAction;
  void (key === 'toggle' ? sidebarAction?.toggle() : sidebarAction?.open());
}
