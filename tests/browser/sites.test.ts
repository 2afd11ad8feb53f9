/** Sites beside the calendar: any site the user adds, frames, what cannot be read, and who a meeting is with. */
import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserFor, until, untilText } from './rig/helpers.ts';
import { buildWithGranted } from './support/granted.ts';
import type { Stage } from './support/loopside.ts';
import { fixture, press, setStage, SETTLED, shown, sidebar } from './support/loopside.ts';

const { skip, reason } = browserFor('chromium');

const TOOLS = 'https://tools.example.org/';
const SOGO = 'https://mail.example.org/SOGo/so/alex/Calendar/view';

/** A tool nobody knows: the menu names everything, the form stands in a frame of its own. */
const REVIEW_IN_FRAME = `<!doctype html><html lang="en"><title>PeopleDesk</title>
<nav><a href="#">Performance reviews</a> <a href="#">Interviews</a></nav>
<main><iframe style="width:600px;height:400px" srcdoc="<h2>Self-evaluation 2026</h2>
<label>What went well?<textarea></textarea></label>"></iframe></main></html>`;

const NEWS = `<!doctype html><html lang="en"><title>News</title><main><h1>Markets today</h1></main></html>`;

describe.skipIf(skip)(`sites of all kinds, in Chromium${reason}`, () => {
  let stage: Stage;
  let build: string;

  beforeAll(async () => {
    build = await buildWithGranted([`${TOOLS}*`, 'https://mail.example.org/*']);
    stage = await setStage({ extension: build });
  });
  afterAll(async () => {
    await stage?.end();
    rmSync(build, { recursive: true, force: true });
  });

  async function withPopup(over: Page, action: (popup: Page) => Promise<void>): Promise<void> {
    await over.bringToFront();
    const popup = await stage.chromium.openPopup(over);
    try {
      await popup.locator('input[role="combobox"]').wait();
      await action(popup);
    } finally {
      if (!popup.isClosed()) await popup.close();
    }
  }

  test('any site can be added from the popup, which says what is read there', async () => {
    const page = await stage.visit(REVIEW_IN_FRAME, TOOLS);
    await withPopup(page, async (popup) => {
      await untilText(popup, 'Loopside does not know tools.example.org');
      await untilText(popup, 'it reads the title and headings of the page you have open');
      await untilText(popup, 'It sends nothing anywhere');
      await press(popup, 'Use Loopside on this site');
    });
    await sidebar(stage, page, 'Your self-review');
    await page.close();
  });

  test('a page of an added site that means nothing stays quiet', async () => {
    const page = await stage.visit(NEWS, TOOLS);
    await rest(SETTLED);
    expect(await shown(page)).toBe(false);
    await page.close();
  });

  test('a page that turns into a review in place is noticed, and one that turns back is left', async () => {
    const page = await stage.visit(NEWS, TOOLS);
    await page.evaluate(() => {
      const heading = document.querySelector('h1');
      if (heading) heading.textContent = 'Self-Reviews for undefined';
      setTimeout(() => {
        if (heading) heading.textContent = 'Self-Reviews for Ada';
      }, 600);
    });
    const frame = await sidebar(stage, page, 'Your self-review');
    await untilText(frame, 'Self-Reviews for Ada');
    await page.evaluate(() => {
      const heading = document.querySelector('h1');
      if (heading) heading.textContent = 'Markets today';
    });
    await until('the sidebar to go', async () => !(await shown(page)));
    await page.close();
  });

  test('a self-hosted tool gets its own reader, and an event of it is read', async () => {
    const page = await stage.visit(fixture('sogo/view-mine'), SOGO);
    await withPopup(page, async (popup) => {
      await untilText(popup, 'Loopside can read SOGo');
      await press(popup, 'Use Loopside on this site');
    });
    await until('the sidebar', () => shown(page));
    await page.close();
  });

  test('sites that were added are listed', async () => {
    const options = await stage.chromium.browser.newPage();
    await options.goto(stage.chromium.url('options.html'));
    await untilText(options, 'tools.example.org');
    await untilText(options, 'mail.example.org/SOGo');
    await options.close();
  });

  test('an event of the calendar in a frame of another tool is shown in that frame', async () => {
    const inner = fixture('outlook/peek-organizer-known');
    stage.world.page('https://outlook.office.com/calendar/view/week', inner);
    const page = await stage.visit(
      '<title>Teams</title><iframe src="https://outlook.office.com/calendar/view/week" style="width:1200px;height:700px"></iframe>',
      'https://teams.microsoft.com/v2/',
    );
    const frame = await stage.chromium.extensionFrame(page);
    await untilText(frame, '1:1');
    await withPopup(page, (popup) => untilText(popup, '1:1').then(() => undefined));
    await page.close();
  });

  test('an event whose fields are all gone is said to be unreadable, with a report free of its words', async () => {
    const page = await stage.visit(
      fixture('google-calendar/bubble-recurring-mine')
        .replaceAll('id="rAECCd"', 'id="changed"')
        .replaceAll('role="heading"', ''),
    );
    await rest(3500);
    await withPopup(page, async (popup) => {
      await untilText(popup, 'Loopside could not read this page');
      await popup.evaluate(() => {
        const copied: string[] = [];
        Object.assign(globalThis, { copied });
        navigator.clipboard.writeText = async (text) => void copied.push(text);
      });
      await press(popup, 'Copy the report');
      await untilText(popup, 'Copied.');
      const report = await popup.evaluate(
        () => (globalThis as unknown as { copied: string[] }).copied[0] ?? '',
      );
      expect(report).toContain('reader “google-calendar”: understood nothing');
      expect(report).toContain('1 × #xDetDlg');
      expect(report).toContain('0 × #rAECCd');
      for (const word of ['Priya', 'Alex', 'example.com']) expect(report).not.toContain(word);
    });
    await page.close();
  });

  test('the options check an open page by the same selectors', async () => {
    const page = await stage.visit(fixture('google-calendar/bubble-recurring-mine'));
    await sidebar(stage, page, '1:1 with Priya');
    const options = await stage.chromium.browser.newPage();
    await options.goto(stage.chromium.url('options.html'));
    await options.locator('::-p-text(Check)').wait();
    await options.$$eval('button', (all) =>
      all.find((one) => one.textContent === 'Check')?.click(),
    );
    const text = await untilText(options, 'Loopside understands something of this page');
    expect(text).toContain('1 × #rAECCd');
    await options.close();
    await page.close();
  });

  test('a wrong guess of who it is with is corrected in one tap, for the whole series', async () => {
    const page = await stage.visit(fixture('google-calendar/bubble-recurring-mine'));
    const frame = await sidebar(stage, page, '1:1 with Priya');
    await press(frame, 'Not Priya?');
    await frame.locator('input').fill('Sam Rivers');
    await press(frame, 'Set');
    await untilText(frame, '1:1 with Sam Rivers');
    await page.reload();
    const again = await sidebar(stage, page, '1:1 with Sam Rivers');
    await untilText(again, 'you said who it is with');
    await press(again, 'Not Sam?');
    await press(again, 'Priya Raman');
    await untilText(again, '1:1 with Priya Raman');
    await page.close();
  });
});

function rest(time: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, time);
  });
}
