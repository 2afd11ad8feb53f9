import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserFor, until, untilText } from './rig/helpers.ts';
import type { Stage } from './support/loopside.ts';
import { fixture, press, setStage, shown, sidebar, textIn } from './support/loopside.ts';

const { skip, reason } = browserFor('chromium');
const PRIYA = fixture('google-calendar/bubble-recurring-mine');
const INTERVIEW = fixture('google-calendar/bubble-interview-by-link');

describe.skipIf(skip)(`the browser’s own side panel, in Chromium${reason}`, () => {
  let stage: Stage;
  let page: Page;
  let panel: Page;

  beforeAll(async () => {
    stage = await setStage();
    page = await stage.visit(PRIYA);
    await sidebar(stage, page, '1:1 with Priya');
  });
  afterAll(async () => {
    await stage?.end();
  });

  /** What stands in the note of the panel. */
  const note = () => panel.evaluate(() => document.querySelector('textarea')?.value);

  test('is chosen in the options, and from then on nothing is put into pages', async () => {
    const options = await stage.chromium.browser.newPage();
    await options.goto(stage.chromium.url('options.html'));
    await options.locator('::-p-aria([name="In the browser’s side panel"][role="radio"])').click();
    await until('the frame to go', async () => (await page.$('loopside-sidebar')) === null);
    await options.close();
    await page.reload();
    expect(await page.$('loopside-sidebar')).toBeNull();
  });

  test('opens from the popup, and shows the meeting beside it', async () => {
    await page.bringToFront();
    const popup = await stage.chromium.openPopup(page);
    await untilText(popup, 'Open the side panel');
    await press(popup, 'Open the side panel');
    const target = await stage.chromium.browser.waitForTarget(
      (one) => one.url() === stage.chromium.url('sidebar.html'),
    );
    panel = await target.asPage();
    await untilText(panel, '1:1 with Priya Raman');
    if (!popup.isClosed()) await popup.close();
  });

  test('follows the tab in front, and keeps what was half typed beside another', async () => {
    await panel.locator('textarea').click();
    await panel.keyboard.type('what she said abo');
    const other = await stage.visit(INTERVIEW);
    await untilText(panel, 'An interview you lead');
    expect(await note()).toBe('');
    expect(await textIn(panel.mainFrame())).not.toContain('Priya');
    await panel.locator('textarea').click();
    await panel.keyboard.type('x');

    const plain = await stage.visit('<title>Nothing</title>', 'https://plain.example/');
    await untilText(panel, 'Nothing to show for this page');
    await plain.close();

    await page.bringToFront();
    await untilText(panel, '1:1 with Priya Raman');
    await until('the note', async () => (await note()) === 'what she said abo');
    await other.close();
    // The tab goes elsewhere: its last meeting goes with it.
    await page.goto('https://plain.example/');
    await untilText(panel, 'Nothing to show for this page');
    await page.goBack();
    await untilText(panel, '1:1 with Priya Raman');
  });

  test('tells nobody else which tab that is', async () => {
    const tab = await stage.chromium.browser.newPage();
    await tab.goto(stage.chromium.url('principles.html'));
    const answer = await tab.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage: (said: unknown) => Promise<unknown> } };
      };
      return chrome.runtime.sendMessage({
        channel: 'app',
        call: 'panel.place',
        input: { windowId: 1 },
      });
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
    await tab.close();
  });

  test('sends the sidebar back beside the page, and is sent for from there', async () => {
    await page.bringToFront();
    await untilText(panel, '1:1 with Priya Raman');
    await press(panel, 'Where Loopside stands');
    await press(panel, 'Beside the page');
    const frame = await sidebar(stage, page, '1:1 with Priya');
    expect(await shown(page)).toBe(true);
    await panel.close();
    await press(frame, 'Where Loopside stands');
    await press(frame, 'In the browser’s side panel');
    await until('the frame to go', async () => (await page.$('loopside-sidebar')) === null);
    await stage.chromium.browser.waitForTarget(
      (one) => one.url() === stage.chromium.url('sidebar.html'),
    );
  });
});
