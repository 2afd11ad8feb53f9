import { say } from '../language/say.ts';
import { browser } from '../messages/browser.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { readSettings } from './settings.ts';

const JOT = 'jot';

/**
 * Makes the browser's menus have the entry for a line for the next talk, or not, as the user wants it. It stands behind
 * Loopside's own button and behind a selection, where it was asked for by selecting; not in every page's menu. Its words
 * name nobody: others may be looking.
 */
export const syncMenu = oneAtATime(async () => {
  await browser.contextMenus.removeAll();
  if (!(await readSettings()).jotMenu) return;
  browser.contextMenus.create({
    id: JOT,
    title: say('jot.entry'),
    contexts: ['action', 'selection'],
  });
});
