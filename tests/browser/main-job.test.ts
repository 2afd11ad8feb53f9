import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { browserFor, sleep, until } from './rig/helpers.ts';
import type { Stage } from './support/loopside.ts';
import {
  CALENDAR,
  clickNote,
  fixture,
  focusEdge,
  HOSTS,
  noteIn,
  press,
  setStage,
  SETTLED,
  shown,
  sidebar,
  sidebarWidth,
  textIn,
  writeNote,
} from './support/loopside.ts';

const { skip, reason } = browserFor('chromium');
const ONE_ON_ONE = fixture('google-calendar/bubble-recurring-mine');

describe.skipIf(skip)(`the main job, in Chromium${reason}`, () => {
  let stage: Stage;
  const pages: Page[] = [];
  const visit = async (html: string, address?: string) => {
    const page = await stage.visit(html, address);
    pages.push(page);
    return page;
  };

  beforeAll(async () => {
    stage = await setStage();
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });
  afterAll(async () => {
    await stage?.end();
  });

  test('a 1:1 brings up who, why, advice and a note; the relation is asked once and used', async () => {
    const page = await visit(ONE_ON_ONE);
    const frame = await sidebar(stage, page, '1:1 with Priya Raman');
    expect(await textIn(frame)).toContain(
      'because: two people, and you are one of them; the title says “1:1”',
    );
    expect(await textIn(frame)).toContain('fits a 1:1 whoever it is with');

    await press(frame, 'my manager');
    await until('advice for a manager', async () =>
      (await textIn(frame)).includes('because: a 1:1 with your manager'),
    );
    const link = await frame.$eval('article a', (a) => a.href);
    expect(link).toMatch(/^https:\/\/www\.youtube\.com\/watch\?v=GB0P0_nFPTA&t=\d+s$/);

    await page.reload();
    const again = await sidebar(stage, page, '1:1 with Priya Raman');
    expect(await textIn(again)).toContain('Your manager');
    expect(await textIn(again)).not.toContain('Priya Raman is…');
  });

  test('a note is still there after a reload, and is last time’s note the next time', async () => {
    const page = await visit(ONE_ON_ONE);
    await writeNote(page, await sidebar(stage, page, '1:1 with Priya'), 'Ask about the roadmap');
    await page.reload();
    const frame = await sidebar(stage, page, '1:1 with Priya');
    await until('the note', async () => (await noteIn(frame)) === 'Ask about the roadmap');

    // The next occurrence: another instance suffix, a week later.
    const next = await visit(
      nextWeek(fixture('google-calendar/bubble-recurring-mine')),
      `${CALENDAR}/2026/11/30`,
    );
    const later = await sidebar(stage, next, 'Last time');
    expect(await textIn(later)).toContain('Ask about the roadmap');
    expect(await noteIn(later)).toBe('');
  });

  test('one bubble used again for another event shows that event, and the first event’s note stays with it', async () => {
    const page = await visit(ONE_ON_ONE);
    const frame = await sidebar(stage, page, '1:1 with Priya');
    await writeNote(page, frame, ' (first)');
    await page.evaluate(() => {
      const bubble = document.querySelector('#xDetDlg');
      const title = document.querySelector('#rAECCd') ?? bubble?.querySelector('[role="heading"]');
      if (title) title.textContent = '1:1 Mei';
      bubble?.setAttribute('data-eventid', btoa('other_20261124T100000Z alex@example.com'));
      const [, row] = bubble?.querySelectorAll('[data-email]:not(#xDtlDlgOrg)') ?? [];
      const other =
        [...(bubble?.querySelectorAll('[data-email]') ?? [])].find((r) =>
          r.getAttribute('data-email')?.startsWith('priya'),
        ) ?? row;
      other?.setAttribute('data-email', 'mei@example.com');
      other?.setAttribute('aria-label', 'Mei Tanaka, Attending');
    });
    await until('the other person', async () =>
      (await textIn(frame)).includes('1:1 with Mei Tanaka'),
    );
    expect(await noteIn(frame)).toBe('');
  });

  test('guest rows that come late decide: nothing is shown before, nothing for a group', async () => {
    const page = await visit(fixture('google-calendar/bubble-guests-loading'));
    await sleep(300);
    expect(await shown(page)).toBe(false);
    const rows = await rowsOf(stage, 'google-calendar/bubble-guests-loaded');
    await page.evaluate((html) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      document.querySelector('#xDetDlg')?.append(...parsed.body.childNodes);
    }, rows);
    await sidebar(stage, page, '1:1 with');
  });

  test.each([
    'bubble-five-people',
    'bubble-title-trap',
    'bubble-focus-time',
    'bubble-not-mine',
    'bubble-with-group',
    'bubble-count-no-rows',
    'bubble-closed',
    'bubble-beside-hidden',
    'task-bubble',
    'quick-create',
    'edit-new',
    'edit-saved-group',
    'grid-no-bubble',
  ])('stays away: %s', async (name) => {
    const page = await visit(fixture(`google-calendar/${name}`));
    await sleep(SETTLED);
    expect(await shown(page)).toBe(false);
  });

  test.each([
    ['bubble-ad-hoc', '1:1'],
    ['bubble-ja', '1:1'],
    ['bubble-de', '1:1'],
    ['bubble-ar', '1:1'],
    ['bubble-before-hidden', '1:1'],
    ['bubble-count-no-rows-1on1', '1:1'],
    ['bubble-interview-by-link', 'An interview you lead'],
    ['edit-saved', '1:1'],
    ['edit-hovercard-rows', '1:1'],
  ])('comes up: %s', async (name, text) => {
    const address = name.startsWith('edit')
      ? 'https://calendar.google.com/calendar/u/0/r/eventedit/abc'
      : CALENDAR;
    const page = await visit(fixture(`google-calendar/${name}`), address);
    await sidebar(stage, page, text);
  });

  test.each([
    [
      'workday/self-evaluation',
      'https://wd5.myworkday.com/northwind/d/task/1.htmld',
      'Your self-review',
    ],
    [
      'workday/manager-evaluation',
      'https://wd5.myworkday.com/northwind/d/task/2.htmld',
      'A review you write',
    ],
    ['lattice/self-review', 'https://northwind.latticehq.com/reviews/1', 'Your self-review'],
  ])('a review page comes up: %s', async (name, address, text) => {
    const page = await visit(fixture(name), address);
    await sidebar(stage, page, text);
  });

  test('a heading that arrives late, in place, is noticed; one that leaves, too', async () => {
    const page = await visit(
      fixture('workday/home'),
      'https://wd5.myworkday.com/northwind/d/home.htmld',
    );
    await sleep(600);
    expect(await shown(page)).toBe(false);
    await page.evaluate(() => {
      const heading = document.createElement('h1');
      heading.dataset['automationId'] = 'pageHeaderTitleText';
      heading.textContent = 'Complete Self Evaluation: Annual Review';
      document.body.prepend(heading);
    });
    await sidebar(stage, page, 'Your self-review');
    await page.evaluate(() => document.querySelector('h1[data-automation-id]')?.remove());
    await until('the sidebar to go', async () => !(await shown(page)));
  });

  test('closing the event takes the sidebar away, but never from under the hands of who is typing', async () => {
    const page = await visit(ONE_ON_ONE);
    const frame = await sidebar(stage, page, '1:1 with Priya');
    await clickNote(frame);
    await page.keyboard.type('x');
    await page.evaluate(() => document.querySelector('[role="dialog"]:has(#xDetDlg)')?.remove());
    await sleep(500);
    expect(await shown(page)).toBe(true);
    await page.keyboard.type('yz');
    expect(await noteIn(frame)).toMatch(/xyz$/);
    await page.mouse.click(300, 600);
    await until('the sidebar to go', async () => !(await shown(page)));
  });

  describe('its place on the page', () => {
    test('pushes the page where there is room, lies over it where not, and gives all room back', async () => {
      const page = await visit(ONE_ON_ONE);
      await sidebar(stage, page, '1:1 with Priya');
      const margin = () =>
        page.evaluate(() => getComputedStyle(document.documentElement).marginInlineEnd);
      expect(await margin()).toBe('360px');
      await page.setViewport({ width: 900, height: 800 });
      await until('it to be narrower', async () => (await margin()) === '300px');
      expect(await sidebarWidth(page)).toBe(300);
      await page.setViewport({ width: 879, height: 800 });
      await until('the page to have its room back', async () => (await margin()) === '0px');
      expect(await sidebarWidth(page)).toBe(280);
      await page.setViewport({ width: 1280, height: 800 });
      await until('the page to be pushed', async () => (await margin()) === '360px');
      await page.evaluate(() => document.querySelector('[role="dialog"]:has(#xDetDlg)')?.remove());
      await until('the sidebar to go', async () => !(await shown(page)));
      expect(await page.evaluate(() => document.documentElement.getAttribute('style'))).toBeNull();
    });

    test('collapses by Escape to a slim tab, stays so after a reload, and opens again', async () => {
      const page = await visit(ONE_ON_ONE);
      const frame = await sidebar(stage, page, '1:1 with Priya');
      await clickNote(frame);
      await page.keyboard.press('Escape');
      await until('the slim tab', async () => (await sidebarWidth(page)) === 40);
      await page.reload();
      await until('the slim tab', async () => (await sidebarWidth(page)) === 40);
      const tab = await stage.chromium.extensionFrame(page);
      await tab.locator('button').click();
      await until('the sidebar', async () => (await sidebarWidth(page)) === 360);
    });

    test('is made wider and narrower with the keyboard, within bounds, and remembers it', async () => {
      const page = await visit(ONE_ON_ONE);
      const frame = await sidebar(stage, page, '1:1 with Priya');
      await focusEdge(frame);
      await page.keyboard.press('ArrowLeft');
      await until('a step wider', async () => (await sidebarWidth(page)) === 384);
      await page.keyboard.press('End');
      await until('the widest', async () => (await sidebarWidth(page)) === 520);
      await page.keyboard.press('Home');
      await until('the narrowest', async () => (await sidebarWidth(page)) === 280);
      await page.reload();
      await until('the narrowest again', async () => (await sidebarWidth(page)) === 280);
      const again = await stage.chromium.extensionFrame(page);
      await again.waitForSelector('[role="separator"]');
      await focusEdge(again);
      for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
      await until('some steps wider', async () => (await sidebarWidth(page)) > 280);
    });
  });

  test('asks nothing of any network', () => {
    expect(stage.world.requests().length).toBeGreaterThan(0);
    expect(stage.world.unexpected(HOSTS)).toEqual([]);
  });
});

/** The fixture's next occurrence: every id and column a week on. */
function nextWeek(html: string): string {
  const id = /data-eventid="([A-Za-z0-9+/]+)"/g;
  return html
    .replaceAll(id, (_all, raw: string) => {
      const text = atob(raw).replace('20261123', '20261130');
      return `data-eventid="${btoa(text).replace(/=+$/, '')}"`;
    })
    .replaceAll(
      /data-datekey="(\d+)"/g,
      (_all, key: string) => `data-datekey="${Number(key) + 7}"`,
    );
}

/** The guest rows of a fixture as HTML. */
async function rowsOf(stage: Stage, name: string): Promise<string> {
  const page = await stage.visit(fixture(name), 'https://plain.example/rows');
  const rows = await page.$$eval('#xDetDlg [data-email], #xDetDlg #xDetDlgAtt', (all) =>
    all.map((row) => row.outerHTML).join(''),
  );
  await page.close();
  return rows;
}
