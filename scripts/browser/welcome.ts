import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** What becomes of the page an extension opens when it has just been installed. */
export interface WelcomeOptions {
  /** It stays open; else it is closed before the browser is handed over, so that nobody meets a tab they did not open. */
  welcome?: 'stay';
}

const PAGE = 'welcome.html';

/**
 * Waits until the page that a fresh installation opens is there, and closes it; an extension without one opens none. What is
 * loaded from a folder counts as fresh at each start, whatever the profile.
 */
export async function closeWelcome(browser: Browser, extension: string): Promise<void> {
  if (!existsSync(path.join(extension, PAGE))) return;
  const page = await welcomeIn(browser);
  // A browser whose only tab is closed ends.
  if ((await browser.pages()).length === 1) await browser.newPage();
  await page.close();
}

/** The welcome in a browser, once it is there. */
export function welcomeIn(browser: Browser): Promise<Page> {
  return until('the welcome of the extension', async () => {
    for (const page of await browser.pages()) {
      // Asked of the page itself: to Puppeteer an extension's tab in Firefox is about:blank, also once it has closed itself.
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address.endsWith(`/${PAGE}`)) return page;
    }
    return null;
  });
}
