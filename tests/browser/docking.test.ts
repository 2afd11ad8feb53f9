import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserFor, until, untilText } from './rig/helpers.ts';
import { openEvent, openWeek } from './support/demo-calendar.ts';
import type { Stage } from './support/loopside.ts';
import {
  CALENDAR,
  clickNote,
  fixture,
  focusEdge,
  noteIn,
  press,
  setStage,
  shown,
  sidebar,
  sidebarWidth,
} from './support/loopside.ts';

const { skip, reason } = browserFor('chromium');
const ONE_ON_ONE = fixture('google-calendar/bubble-recurring-mine');
const OUTLOOK = 'https://outlook.office.com/calendar/view/week';
/** A page that takes frames of other origins only where they ask for it, which an extension's cannot. */
const KEPT_OUT = 'https://calendar.google.com/calendar/u/0/r/week/kept-out';
const TAB = 40;

/** An event that stays where it is, however the page is pushed. */
const STUBBORN = `<style>[role="dialog"]:has(#xDetDlg) { position: fixed; right: 0; top: 100px; width: 400px }</style>`;
const FIELD = '<input id="own" aria-label="own">';

describe.skipIf(skip)(`the sidebar’s place in a page, in Chromium${reason}`, () => {
  let stage: Stage;
  let keptOut: Page;
  const pages: Page[] = [];
  const visit = async (html: string, address?: string) => {
    const page = await stage.visit(html, address);
    pages.push(page);
    return page;
  };

  beforeAll(async () => {
    stage = await setStage();
    // Its ten seconds run while the others are tried.
    stage.world.page(KEPT_OUT, ONE_ON_ONE, { 'cross-origin-embedder-policy': 'require-corp' });
    keptOut = await stage.chromium.browser.newPage();
    await keptOut.goto(KEPT_OUT);
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });
  afterAll(async () => {
    await stage?.end();
  });

  test('covers no event of the demo’s week, whose bubbles stand beside their chips', async () => {
    // First: once another page is put at its address, the week is not there any more.
    const page = await openWeek(stage);
    pages.push(page);
    const chips = [
      ['priya', '1:1 with Priya'],
      ['jonas', '1:1'],
      ['interview', 'interview'],
    ] as const;
    for (const [key, text] of chips) {
      await openEvent(stage, page, key, text);
      await until('the page to have settled', () => settled(page));
      expect(await sidebarWidth(page), key).toBeGreaterThan(TAB);
      expect(await coveredBy(page, '.bubble'), key).toBe(0);
      // Beside all chips: it closes the bubble, and with it the sidebar.
      await page.mouse.click(300, 75);
      await until('the sidebar to go', async () => !(await shown(page)));
    }
  });

  test('is laid out before it is wanted, and then nobody sees, hears or reaches it', async () => {
    const page = await visit(withBody(fixture('google-calendar/grid-no-bubble'), FIELD));
    await until('the sidebar to be prepared', () =>
      page.evaluate(() => (document.querySelector('loopside-sidebar')?.clientWidth ?? 0) > 300),
    );
    await stage.chromium.extensionFrame(page);
    expect(await shown(page)).toBe(false);
    expect(await heard(page)).not.toContain('Loopside');
    expect(await page.evaluate(() => document.elementFromPoint(1200, 400)?.localName)).not.toBe(
      'loopside-sidebar',
    );
    expect(await marginsOf(page)).toEqual(['0px', '0px']);
    await page.focus('#own');
    for (let n = 0; n < 40; n += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe(
        'loopside-sidebar',
      );
    }
  });

  test('never takes the focus; Escape collapses it and gives the focus back to where it was', async () => {
    const page = await visit(withBody(fixture('google-calendar/grid-no-bubble'), FIELD));
    await page.click('#own');
    await page.evaluate((html) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      for (const part of parsed.querySelectorAll('[role="banner"], [role="dialog"]'))
        document.body.append(part);
    }, ONE_ON_ONE);
    const frame = await sidebar(stage, page, '1:1');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('own');
    expect(await heard(page)).toContain('Loopside');

    await clickNote(frame);
    await page.keyboard.press('Escape');
    await until('the slim tab', async () => (await sidebarWidth(page)) === TAB);
    await until('the focus to be back', () =>
      page.evaluate(() => document.activeElement?.id === 'own'),
    );
    await page.keyboard.type('abc');
    expect(await page.$eval('#own', (own) => (own as HTMLInputElement).value)).toBe('abc');
    // Of all that was open only the tab is left to reach.
    const reachable = await frame.evaluate(
      () => [...document.querySelectorAll('button, a, textarea, [tabindex]')].length,
    );
    expect(reachable).toBe(1);
    await frame.locator('button').click();
    await until('the sidebar', async () => (await sidebarWidth(page)) === 360);
  });

  test('stands at either edge, the end side by itself, and its width follows the hand', async () => {
    const page = await visit(ONE_ON_ONE);
    const frame = await sidebar(stage, page, '1:1 with Priya');
    expect(await edgeOf(page)).toBe('right');
    await press(frame, 'Where Loopside stands');
    await press(frame, 'On the left');
    await until('it to be on the left', async () => (await edgeOf(page)) === 'left');
    expect(await marginsOf(page)).toEqual(['360px', '0px']);

    // Until the browser knows that the frame has moved, the pointer is over what was there before.
    await until('the pointer to be on the edge', async () => {
      await page.mouse.move(350, 401);
      await page.mouse.move(357, 400);
      return frame.$eval('[role="separator"]', (edge) => edge.matches(':hover'));
    });
    await page.mouse.down();
    // Inward: a program's pointer is lost outside the frame it went down in, a hand's is not.
    await page.mouse.move(317, 400, { steps: 5 });
    await page.mouse.up();
    await until('it to be narrower', async () => (await sidebarWidth(page)) === 320);
    expect(await marginsOf(page)).toEqual(['320px', '0px']);
    await focusEdge(frame);
    await page.keyboard.press('ArrowRight');
    await until('a step wider', async () => (await sidebarWidth(page)) === 344);
    await until('the edge to say so', () =>
      frame.$eval('[role="separator"]', (edge) => edge.getAttribute('aria-valuenow') === '344'),
    );
    await page.reload();
    await sidebar(stage, page, '1:1 with Priya');
    expect(await edgeOf(page)).toBe('left');
    expect(await sidebarWidth(page)).toBe(344);

    const options = await stage.chromium.browser.newPage();
    pages.push(options);
    await options.goto(stage.chromium.url('options.html'));
    await options.waitForSelector('#place ~ label select');
    await options.select('#place ~ label select', 'auto');
    await page.bringToFront();
    await until('it to be back', async () => (await edgeOf(page)) === 'right');
    const arabic = await visit(fixture('google-calendar/bubble-ar'), `${CALENDAR}/ar`);
    await sidebar(stage, arabic, '1:1');
    expect(await edgeOf(arabic)).toBe(
      (await arabic.evaluate(() => document.dir)) === 'rtl' ? 'left' : 'right',
    );
    expect(await arabic.evaluate(() => document.dir)).toBe('rtl');
  });

  test('gives way to an event that it would still cover, but not under the hands of who is in it', async () => {
    const page = await visit(withBody(ONE_ON_ONE, STUBBORN));
    const frame = await sidebar(stage, page, '1:1 with Priya');
    await until('the slim tab', async () => (await sidebarWidth(page)) === TAB);
    expect(await page.evaluate(() => document.documentElement.getAttribute('style'))).toBeNull();
    await frame.locator('button').click();
    await until('the sidebar', async () => (await sidebarWidth(page)) > TAB);
    await clickNote(frame);
    await page.keyboard.type('what she said');
    // The window changes, and it is asked again.
    await page.setViewport({ width: 1200, height: 800 });
    await until('the page to have settled', () => settled(page));
    expect(await sidebarWidth(page)).toBeGreaterThan(TAB);
    expect(await noteIn(frame)).toBe('what she said');
    // Another page of the same calendar is not collapsed by that.
    const other = await visit(ONE_ON_ONE, `${CALENDAR}/other`);
    await sidebar(stage, other, '1:1 with Priya');
    await until('the page to have settled', () => settled(other));
    expect(await sidebarWidth(other)).toBeGreaterThan(TAB);
  });

  test.each([
    ['Google Calendar', ONE_ON_ONE, CALENDAR, '1:1 with Priya', '#xDetDlg'],
    [
      'Outlook',
      fixture('outlook/view-two-people'),
      OUTLOOK,
      '1:1',
      '[data-app-section="CalendarModule"]',
    ],
  ])('covers and restyles nothing of %s', async (_, html, address, text, event) => {
    const page = await visit(html, address);
    await sidebar(stage, page, text);
    await until('the page to have settled', () => settled(page));
    expect(await sidebarWidth(page)).toBeGreaterThan(TAB);
    expect(await coveredBy(page, event)).toBe(0);
    const beside = await stylesOf(page);
    const frame = await stage.chromium.extensionFrame(page);
    await press(frame, 'Collapse Loopside');
    await until('the slim tab', async () => (await sidebarWidth(page)) === TAB);
    expect(await stylesOf(page)).toEqual(beside);
    expect(await page.evaluate(() => document.documentElement.getAttribute('style'))).toBeNull();
    await frame.locator('button').click();
    await until('the sidebar', async () => (await sidebarWidth(page)) > TAB);
  });

  test('is never a grey box where a page keeps frames out: the tab is marked, and the popup offers the side panel', async () => {
    await keptOut.bringToFront();
    const worker = await stage.chromium.worker();
    await until(
      'the mark',
      () =>
        worker.evaluate(async () => {
          const { chrome } = globalThis as unknown as {
            chrome: {
              tabs: { query: (about: object) => Promise<{ id: number }[]> };
              action: { getBadgeText: (of: { tabId: number }) => Promise<string> };
            };
          };
          const [tab] = await chrome.tabs.query({ active: true });
          return tab && (await chrome.action.getBadgeText({ tabId: tab.id })) === '…';
        }),
      { timeout: 20_000 },
    );
    expect(await keptOut.$('loopside-sidebar')).not.toBeNull();
    expect(await shown(keptOut)).toBe(false);
    expect(await marginsOf(keptOut)).toEqual(['0px', '0px']);
    const popup = await stage.chromium.openPopup(keptOut);
    await untilText(popup, 'This page does not let Loopside stand beside it.');
    await press(popup, 'Open the side panel');
    const target = await stage.chromium.browser.waitForTarget(
      (one) => one.url() === stage.chromium.url('sidebar.html'),
    );
    await untilText(await target.asPage(), '1:1 with Priya Raman');
  });
});

function withBody(html: string, more: string): string {
  return html.replace(/<body[^>]*>/, (body) => body + more);
}

/** What assistive technology is told of a page: all names, the frame's own not included. */
async function heard(page: Page): Promise<string> {
  return JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
}

function edgeOf(page: Page): Promise<'left' | 'right'> {
  return page.evaluate(() =>
    document.querySelector('loopside-sidebar')?.getBoundingClientRect().left === 0
      ? 'left'
      : 'right',
  );
}

/** The root's margins, left and right. */
function marginsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { marginLeft, marginRight } = getComputedStyle(document.documentElement);
    return [marginLeft, marginRight];
  });
}

/** How much of the event is under the sidebar, in CSS pixels from side to side. */
function coveredBy(page: Page, event: string): Promise<number> {
  return page.$eval(event, (element) => {
    const a = element.getBoundingClientRect();
    const b = document.querySelector('loopside-sidebar')?.getBoundingClientRect();
    return b ? Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) : 0;
  });
}

/** True once the page is as long after its last change of size as the sidebar waits before it gives way, and a little more. */
async function settled(page: Page): Promise<boolean> {
  return page.evaluate(() => new Promise<boolean>((done) => setTimeout(() => done(true), 800)));
}

/** The computed styles of everything in the page, but for what follows from its width. */
function stylesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ofWidth =
      /^(width|height|inline-size|block-size|perspective-origin|transform-origin|(margin|inset)(-.*)?|left|right|top|bottom)$/;
    return [...document.querySelectorAll('body, body *')].map((element) => {
      const style = getComputedStyle(element);
      const names = [...style].filter((name) => !ofWidth.test(name));
      return names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
    });
  });
}
