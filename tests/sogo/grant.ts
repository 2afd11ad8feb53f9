import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { ExtensionChromium } from '../../scripts/browser/chromium.ts';
import { press, textIn } from '../browser/support/loopside.ts';
import { fail } from './page-probes.ts';
import { sleep, until } from '../browser/rig/helpers.ts';

const run = promisify(execFile);
const ROUNDS = 3;

/** Keys as from a keyboard, to whatever has the focus on that display. */
export type Keys = (...args: string[]) => Promise<void>;

export function keysOn(display: string): Keys {
  return async (...args) => {
    await run('xdotool', args, { env: { ...process.env, DISPLAY: display }, timeout: 20_000 });
  };
}

/**
 * Opens the popup over the page, presses its button and allows what the browser then asks. Returns what the popup
 * said. The browser's dialog answers to no automation protocol: it gets real keys.
 */
export async function grantFromPopup(
  chromium: ExtensionChromium,
  page: Page,
  pattern: string,
  keys: Keys,
): Promise<string> {
  const granted = async () => {
    const worker = await chromium.worker();
    const origins = JSON.stringify([pattern]);
    return (await worker.evaluate(`chrome.permissions.contains({ origins: ${origins} })`)) === true;
  };
  let said = '';
  for (let round = 1; round <= ROUNDS; round += 1) {
    const popup = await chromium.openPopup(page);
    const button = 'Use Loopside on this site';
    await until('the popup to offer the site', async () => {
      said = await textIn(popup.mainFrame());
      return said.includes(button);
    }).catch((error: unknown) => fail(`${String(error)}; it says: ${said}`));
    await press(popup, button).catch((error: unknown) => {
      // It may close before the click is acknowledged.
      if (!popup.isClosed()) throw error;
    });
    // The dialog is no window of its own: what shows is that the popup closes and nothing in the page has focus.
    await until('the browser to ask', () => popup.isClosed());
    await until('the question to have the focus', () => page.evaluate(() => !document.hasFocus()));
    // Chromium ignores what comes right after such a dialog has appeared, against keys that were meant for the page.
    await sleep(700 * round);
    await keys('key', 'Tab');
    await sleep(150);
    await keys('key', 'Return');
    try {
      await until('the permission', granted, { timeout: 3000, every: 50 });
      return said;
    } catch (error) {
      if (round === ROUNDS) throw error;
      await keys('key', 'Escape');
      await sleep(500);
    }
  }
  return said;
}
