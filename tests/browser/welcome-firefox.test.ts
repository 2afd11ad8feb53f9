import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { welcomeIn } from '../../scripts/browser/welcome.ts';
import type { Page } from 'puppeteer-core';
import { browserFor, until, untilText } from './rig/helpers.ts';
import { setFirefoxStage } from './support/firefox-stage.ts';
import type { FirefoxStage } from './support/firefox-stage.ts';

const { skip, reason } = browserFor('firefox');

describe.skipIf(skip)(`the welcome, in Firefox${reason}`, () => {
  let stage: FirefoxStage;
  let page: Page;
  beforeAll(async () => {
    stage = await setFirefoxStage({ welcome: 'stay' });
    page = await welcomeIn(stage.firefox.browser);
  });
  afterAll(async () => {
    await stage?.end();
  });

  const press = (words: string) =>
    page.evaluate((wanted) => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent.includes(wanted))?.click();
    }, words);

  test('opens by itself, with advice and its reason, and says of each event what Loopside makes of it', async () => {
    await untilText(page, '1:1 with Priya');
    await untilText(page, 'because: fits a 1:1 whoever it is with');
    await press('Planning');
    await untilText(page, 'Here Loopside stays silent, because: 12 people are invited.');
  });

  test('says of a calendar what the browser has allowed, and names the keys there are', async () => {
    await press('Google Calendar');
    // Firefox lets people install without it; this one was installed with it.
    await untilText(page, 'Loopside can read Google Calendar already.');
    await until('the keys', async () => {
      const keys = await page.$$eval('kbd', (all) => all.map(({ textContent }) => textContent));
      return keys.join() === 'Alt+Shift+J,Alt+Shift+H';
    });
  });

  test('keeps the level, and closes when it is skipped', async () => {
    await page.evaluate(() => {
      const select = document.querySelector('select');
      if (!select) throw new Error('no level');
      select.value = 'vp';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await untilText(page, 'Kept. You can change it in the options at any time.');
    await press('Skip this');
    // Puppeteer lists a tab of Firefox that has closed itself on; nothing answers in it.
    await until('the tab to be gone', () =>
      page.evaluate(() => false).catch((error: Error) => error.message.includes('no such frame')),
    );
    const options = await stage.firefox.openExtensionPage('options.html');
    await until('the level in the options', async () =>
      options.evaluate(() => document.querySelector('select')?.value === 'vp'),
    );
    expect(await options.title()).toBe('Loopside: options');
  });
});
