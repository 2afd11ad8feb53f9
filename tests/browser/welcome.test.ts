import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { welcomeIn } from '../../scripts/browser/welcome.ts';
import { browserFor, sleep, until, untilText } from './rig/helpers.ts';
import { violations } from './support/axe.ts';
import { HOSTS, press, setStage } from './support/loopside.ts';
import type { Stage } from './support/loopside.ts';
import { ask } from './support/notebook.ts';

const { skip, reason } = browserFor('chromium');

/** From the installation to the first advice on screen, in milliseconds. */
const FIRST_HINT_WITHIN = 10_000;

describe.skipIf(skip)(`the welcome, in Chromium${reason}`, () => {
  let stage: Stage;
  let page: Page;
  let tookUntilHint = Infinity;

  beforeAll(async () => {
    stage = await setStage({ welcome: 'stay' });
    page = await welcomeIn(stage.chromium.browser);
    await page.setViewport({ width: 1280, height: 900 });
    await page.locator('article[data-lead]').wait();
    // By the page's own clock, which began as the tab was opened.
    tookUntilHint = await page.evaluate(() => performance.now());
  });
  afterAll(async () => {
    await stage?.end();
  });

  const choose = async (event: string) => {
    await page.locator(`ol button ::-p-text(${event})`).click();
  };
  const lead = () => page.$eval('article[data-lead]', ({ dataset }) => dataset['id']);
  const overflow = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );

  test('opens by itself, and shows the first advice with its reason within ten seconds', async () => {
    expect(tookUntilHint).toBeLessThan(FIRST_HINT_WITHIN);
    await untilText(page, '1:1 with Priya');
    await untilText(page, 'because: two people, and you are one of them; the title says “1:1”');
    await untilText(page, 'because: fits a 1:1 whoever it is with');
  });

  test('speaks and is silent as beside a calendar, and follows what is said of the person', async () => {
    const before = await lead();
    await press(page, 'a peer');
    await until('other advice', async () => (await lead()) !== before);
    await choose('Planning');
    await untilText(page, 'Here Loopside stays silent, because: 12 people are invited.');
    await choose('Write my self-review');
    await untilText(page, 'Your self-review');
    await choose('1:1 Priya');
    await untilText(page, 'a 1:1 with a peer');
  });

  test('keeps the level, which the options have too, and nothing else', async () => {
    await page.locator('select').fill('director');
    await untilText(page, 'Kept. You can change it in the options at any time.');
    expect(await ask(page, 'level', {})).toBe('director');
    expect(await ask(page, 'person.list', {})).toEqual([]);
    expect(await ask(page, 'note.list', { personId: null, from: null, limit: 5 })).toEqual([]);
    expect(await ask(page, 'feedback.list', {})).toEqual([]);
    expect(await stored()).toEqual(['level', 'notebook', 'reminderSchedule']);
  });

  /** What lies in the extension's storage beside the notebook: of the welcome the level alone. */
  const stored = async () => {
    const all = await page.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { get: (what: null) => Promise<object> } } };
      };
      return chrome.storage.local.get(null);
    });
    return Object.keys(all).toSorted();
  };

  test('says what is read already, and of another site what would be, before the browser asks', async () => {
    await press(page, 'Google Calendar');
    await untilText(page, 'Loopside can read Google Calendar already.');
    await press(page, 'Outlook');
    await untilText(page, 'Loopside can read Outlook already.');

    await press(page, 'Somewhere else');
    const field = page.locator('input[inputmode="url"]');
    await field.fill('my calendar');
    await press(page, 'Allow it on this site');
    await untilText(page, 'This is not the address of a web page.');
    await answerPermissions(false);
    await field.fill('mail.example.org/SOGo/so/alex/Calendar');
    await untilText(page, 'On mail.example.org it reads the title and headings');
    expect(await asked()).toEqual([]);
    await press(page, 'Allow it on this site');
    await untilText(page, 'Your browser has not allowed it, so nothing is read there.');
    expect(await asked()).toEqual(['https://mail.example.org/*']);
    expect(await ask(page, 'site.list', {})).toEqual([]);

    await answerPermissions(true);
    await press(page, 'Allow it on this site');
    await untilText(page, 'Open a 1:1 on mail.example.org, and Loopside stands beside it.');
    expect(await ask(page, 'site.list', {})).toMatchObject([
      { pattern: 'https://mail.example.org/SOGo/*' },
    ]);
  });

  /** In the place of the browser's own question, which no program may answer. */
  async function answerPermissions(answer: boolean): Promise<void> {
    await page.evaluate((says) => {
      const world = globalThis as unknown as {
        askedFor: string[];
        chrome: { permissions: { request: unknown } };
      };
      world.askedFor = [];
      world.chrome.permissions.request = async ({ origins }: { origins: string[] }) => {
        world.askedFor.push(...origins);
        return says;
      };
    }, answer);
  }
  const asked = () =>
    page.evaluate(() => (globalThis as unknown as { askedFor: string[] }).askedFor);

  test('names the keys there are', async () => {
    const keys = await page.$$eval('kbd', (all) => all.map(({ textContent }) => textContent));
    expect(keys).toEqual(['Alt+Shift+J', 'Alt+Shift+H']);
  });

  test('is for everybody: light and dark, narrow, with the keyboard alone', async () => {
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      expect(await violations(page)).toEqual([]);
    }
    await page.setViewport({ width: 320, height: 800 });
    expect(await overflow()).toBe(0);
    await page.setViewport({ width: 1280, height: 900 });

    await page.focus('header button');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await untilText(page, 'Here Loopside stays silent, because: 7 people are invited.');
  });

  test('is left at any time, is not opened again by itself, and is shown again from the options', async () => {
    const options = await stage.chromium.browser.newPage();
    await options.goto(stage.chromium.url('options.html'));
    await page.bringToFront();
    await press(page, 'Skip this');
    await until('the tab to be gone', () => page.isClosed());
    await stage.chromium.stopWorker();
    await stage.chromium.worker();
    await sleep(500);
    expect(await addresses()).not.toContain(stage.chromium.url('welcome.html'));

    await options.bringToFront();
    await untilText(options, 'Fold the sidebar, or open it');
    await press(options, 'Show the welcome again');
    page = await welcomeIn(stage.chromium.browser);
    await untilText(page, 'Welcome to Loopside');
    expect(await page.$eval('select', ({ value }) => value)).toBe('director');
    expect(stage.world.unexpected(HOSTS)).toEqual([]);
  });

  const addresses = async () => (await stage.chromium.browser.pages()).map((one) => one.url());
});
