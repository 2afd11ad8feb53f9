import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserFor, until, untilText } from './rig/helpers.ts';
import type { FirefoxStage } from './support/firefox-stage.ts';
import { setFirefoxStage } from './support/firefox-stage.ts';
import { CALENDAR, HOSTS } from './support/loopside.ts';
import { weekFromNow, withCtrl } from './support/notes.ts';
import { weeklyTalk } from './support/talk.ts';

const { skip, reason } = browserFor('firefox');

describe.skipIf(skip)(`notes that last, in Firefox${reason}`, () => {
  let stage: FirefoxStage;
  const pages: Page[] = [];

  const week = async (weeks: number, series?: string) => {
    const page = await stage.visit(weeklyTalk(weekFromNow(weeks), series ? { series } : {}));
    pages.push(page);
    await stage.sidebar(page, '1:1 with Priya');
    return page;
  };
  const untilNote = (page: Page, text: string) =>
    until(`the note “${text}”`, async () => (await stage.note(page)) === text);

  beforeAll(async () => {
    stage = await setFirefoxStage();
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) if (!page.isClosed()) await page.close();
  });
  afterAll(async () => {
    await stage?.end();
  });

  test('a promise made by the button is a line, which Ctrl+Z takes back, and stands above the next note', async () => {
    const page = await week(-3);
    await stage.point(page, 'textarea');
    await page.keyboard.type('- [ ] send the plan');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await untilNote(page, '- [ ] send the plan\n');
    await stage.point(page, 'button', 'Promise');
    await page.keyboard.type('ask finance');
    await page.keyboard.press('Enter');
    await untilNote(page, '- [ ] send the plan\n- [ ] ask finance');
    await withCtrl(page, 'z');
    await untilNote(page, '- [ ] send the plan\n');
    await withCtrl(page, 'z', { shift: true });
    await untilNote(page, '- [ ] send the plan\n- [ ] ask finance');
    await stage.sidebar(page, 'Saved');

    const next = await week(-2);
    const text = await stage.sidebar(next, 'Still open');
    expect(text).toMatch(/You: send the plan .* You: ask finance/);
    await stage.point(next, 'button', 'Done');
    await stage.sidebar(next, 'Open again');
    await page.bringToFront();
    await untilNote(page, '- [x] send the plan\n- [ ] ask finance');
    await next.bringToFront();
    await stage.point(next, 'button', 'Open again');
    await stage.sidebar(next, 'You: send the plan');
  });

  test('the preview shows text only, and its boxes tick', async () => {
    const page = await week(1);
    await stage.point(page, 'textarea');
    await page.keyboard.type(
      '- [ ] a <img src="https://leak.example/a.png"> ![b](https://leak.example/b)',
    );
    await stage.point(page, 'button', 'Preview');
    await stage.sidebar(page, 'b (image)');
    const shown = await stage.system.inFrame(page, () => {
      const preview = document.querySelector('[role="region"][aria-label="Preview"]');
      const link = preview?.querySelector('a');
      return {
        images: preview?.querySelectorAll('img').length,
        rel: link?.rel,
        target: link?.target,
      };
    });
    expect(shown).toEqual({ images: 0, rel: 'noopener noreferrer', target: '_blank' });
    await stage.point(page, '[aria-label="Preview"] input');
    await until('the tick', async () => (await stage.note(page)).startsWith('- [x] a'));
  });

  test('words are copied from the frame', async () => {
    const page = await week(1);
    await stage.system.inFrame(page, () => document.querySelector('article')?.scrollIntoView());
    await stage.point(page, 'article button', 'Copy the words');
    await stage.sidebar(page, 'Copied.');
  });

  test('the notebook opens from the sidebar, at the person', async () => {
    const page = await week(-1);
    await stage.point(page, 'button', 'Notebook');
    const place = await until('the notebook', async () => {
      const all = await stage.system.run<string[]>(
        'gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec)',
      );
      return all.find((address) => address.includes('notebook.html'));
    });
    expect(place).toMatch(/^moz-extension:\/\/[^/]+\/notebook\.html#\/person\/[0-9a-f-]{36}$/);
    const own = await stage.firefox.openExtensionPage('notebook.html');
    pages.push(own);
    await untilText(own, 'Priya Raman');
  });

  test('all containers share one notebook', async () => {
    const outside = await week(2, 'contained');
    await stage.point(outside, 'textarea');
    await outside.keyboard.type('Written outside');
    await stage.sidebar(outside, 'Saved');

    const container = await stage.firefox.browser.createBrowserContext();
    const inside = await container.newPage();
    pages.push(inside);
    await inside.setViewport({ width: 1280, height: 800 });
    await inside.goto(CALENDAR);
    await stage.sidebar(inside, '1:1 with Priya');
    const containers = await stage.system.run<number[]>(
      'gBrowser.tabs.map((tab) => Number(tab.userContextId))',
    );
    expect(containers.filter((id) => id > 0)).toHaveLength(1);
    await untilNote(inside, 'Written outside');
    await stage.point(inside, 'textarea');
    await withCtrl(inside, 'End');
    await inside.keyboard.type(', and inside');
    await stage.sidebar(inside, 'Saved');

    await outside.bringToFront();
    await untilNote(outside, 'Written outside, and inside');
    await inside.close();
    await container.close();
  });

  test('asks nothing of any network, and its policy is not breached', async () => {
    expect(stage.world.unexpected(HOSTS)).toEqual([]);
    expect(await stage.system.complaints()).toEqual([]);
  });
});
