import { browser } from '../messages/browser.ts';
import type { Keys } from '../messages/reach-calls.ts';
import { moments } from './moments.ts';
import type { Moment } from './moments.ts';
import { placeFrames } from './place-frames.ts';
import { isOff, placementOf, readSettings } from './settings.ts';
import type { TabKey } from './tab-key.ts';
import { wantToWrite } from './write-at.ts';

/**
 * Does what a key says in a tab. Where nothing is recognised or Loopside is off there is no sidebar, and nothing happens.
 * @param tabId the tab it was pressed over; undefined where the browser does not tell
 */
export async function pressed(key: TabKey, tabId: number | undefined): Promise<void> {
  const shown = await shownIn(tabId ?? (await activeTab()));
  if (!shown) return;
  const { moment, open } = shown;
  switch (key) {
    case 'toggle':
      await placeFrames(moment.origin, { open: !open });
      return;
    case 'note':
      await wantToWrite(moment.tabId, Date.now());
      await placeFrames(moment.origin, { open: true });
  }
}

/** What a sidebar shows in this tab, and whether it stands open. */
async function shownIn(tabId: number | null): Promise<{ moment: Moment; open: boolean } | null> {
  const moment = tabId === null ? null : await moments.ofTab(tabId);
  const settings = await readSettings();
  if (!moment || moment.situation.kind === 'none' || isOff(settings, moment.origin)) return null;
  return { moment, open: placementOf(settings, moment.origin).open };
}

async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? null;
}

/** The keys as the browser has them now: people choose others, or another extension had one first. */
export async function keysNow(): Promise<Keys> {
  const commands = await browser.commands.getAll();
  const keyOf = (name: string) => commands.find((one) => one.name === name)?.shortcut ?? '';
  return {
    toggle: keyOf('toggle'),
    note: keyOf('note'),
    lookUp: keyOf('_execute_action'),
    hide: keyOf('hide'),
  };
}

/** Opens the browser's own page for the keys of extensions: nothing else may change them. */
export async function changeKeys(): Promise<void> {
  if (import.meta.env.FIREFOX) {
    // Newer than the polyfill's types, and there from Firefox 137 on.
    const commands = browser.commands as typeof browser.commands & {
      openShortcutSettings: () => Promise<void>;
    };
    await commands.openShortcutSettings();
  } else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
