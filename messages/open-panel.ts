import { browser } from './browser.ts';

/** The parts of the two browsers' interfaces that the polyfill's types do not know. */
interface SidePanels {
  sidePanel?: { open: (where: { tabId: number }) => Promise<void> };
  sidebarAction?: { open: () => Promise<void> };
}

/** Firefox lends its panel to no page that stands in a tab's frame: there the popup opens it. */
export const mayOpenPanel = !import.meta.env.FIREFOX;

/**
 * Opens the browser's own side panel. To be called straight from what the user does: else browsers refuse.
 * @param tabId a tab of the window; without it that of this page
 */
export async function openPanel(tabId?: number): Promise<void> {
  const { sidePanel, sidebarAction }: SidePanels = browser;
  if (sidebarAction) return sidebarAction.open();
  const inFront = tabId ?? (await browser.tabs.getCurrent()).id;
  if (inFront !== undefined) await sidePanel?.open({ tabId: inFront });
}
