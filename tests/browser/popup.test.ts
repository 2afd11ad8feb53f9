import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserFor, sleep, untilText, until } from './rig/helpers.ts';
import type { Stage } from './support/loopside.ts';
import {
  CALENDAR,
  fixture,
  HOSTS,
  press,
  setStage,
  SETTLED,
  shown,
  sidebar,
} from './support/loopside.ts';

const { skip, reason } = browserFor('chromium');

describe.skipIf(skip)(`the popup, in Chromium${reason}`, () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await setStage();
    page = await stage.visit(fixture('google-calendar/bubble-recurring-mine'));
    await sidebar(stage, page, '1:1 with Priya');
  });
  afterAll(async () => {
    await stage?.end();
  });

  /** The real popup over the page; closed afterwards. */
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

  test('shows what the tab was recognised as, and why', () =>
    withPopup(page, async (popup) => {
      await untilText(popup, '1:1 with Priya Raman');
      await untilText(popup, 'because: two people, and you are one of them; the title says “1:1”');
    }));

  test('comes to rest: it and the page’s reader do not ask each other for ever', () =>
    withPopup(page, async (popup) => {
      await untilText(popup, '1:1 with Priya Raman');
      await sleep(SETTLED);
      const heard = await popup.evaluate(async (wait) => {
        const { chrome } = globalThis as unknown as {
          chrome: { runtime: { onMessage: { addListener: (hear: () => void) => void } } };
        };
        let count = 0;
        chrome.runtime.onMessage.addListener(() => void (count += 1));
        await new Promise((resolve) => setTimeout(resolve, wait));
        return count;
      }, SETTLED);
      expect(heard).toBe(0);
    }));

  test('marks what answers, forgives a typing error, and copies the words with one key', () =>
    withPopup(page, async (popup) => {
      await popup.keyboard.type('micromanged');
      const first = () => popup.$eval('[role="option"]', (option) => option.textContent);
      await until('the answer', async () => (await first()).includes('found by'));
      const marked = () => popup.$$eval('mark', (all) => all.map((mark) => mark.textContent));
      expect((await marked()).join(' ').toLowerCase()).toContain('micromanaged');
      await popup.keyboard.down('Control');
      await popup.keyboard.press('c');
      await popup.keyboard.up('Control');
      await untilText(popup, 'Copied: “');
    }));

  test('is browsed by system: the Magic Loop with its steps, why, and where it stops', () =>
    withPopup(page, async (popup) => {
      await popup.locator('::-p-text(Browse by system)').click();
      await press(popup, 'The Magic Loop');
      const text = await untilText(popup, 'The five steps');
      expect(text).toContain('Why it works');
      expect(text).toContain('Where it changes, and where it stops');
      for (const step of [1, 2, 3, 4, 5]) expect(text).toContain(`Step ${step}`);
      await popup.locator('::-p-text(Step 2: ask what your manager needs)').click();
      await until('the principle', async () => (await popup.$('article')) !== null);
      await popup.keyboard.press('Escape');
      await untilText(popup, 'The five steps');
      await popup.keyboard.press('Escape');
      await until('the search', async () => (await popup.$('input')) !== null);
    }));

  test('is browsed by situation, and says whose advice it is', () =>
    withPopup(page, async (popup) => {
      await popup.locator('::-p-text(Browse by situation)').click();
      await press(popup, 'A 1:1 with someone who reports to you');
      await untilText(popup, 'Let them bring the agenda');
      await popup.keyboard.press('Escape');
      await press(popup, 'Whose advice is this?');
      await untilText(popup, 'He sells courses');
    }));

  test('tells research and experience apart from the interview', () =>
    withPopup(page, async (popup) => {
      await popup.keyboard.type('structured interview');
      await popup.keyboard.press('Enter');
      await untilText(popup, 'Research');
      expect(await popup.$$eval('article a', (all) => all.map((one) => one.href))).not.toContain(
        'https://www.youtube.com',
      );
    }));

  test('says so where no principle fits', () =>
    withPopup(page, async (popup) => {
      await popup.keyboard.type('zzzzqqqq');
      await untilText(popup, 'No principle fits');
    }));

  test('turns Loopside off and on: on this site, and everywhere', async () => {
    for (const name of [/Show Loopside on calendar/, /Show Loopside at all/]) {
      await withPopup(page, async (popup) => {
        await flip(popup, name);
        await until('the sidebar to go', async () => !(await shown(page)));
        await flip(popup, name);
        await until('the sidebar to be back', () => shown(page));
      });
    }
  });

  test('the level is said once and used', async () => {
    const frame = await sidebar(stage, page, '1:1 with Priya');
    await press(frame, 'my manager');
    await withPopup(page, async (popup) => {
      await popup.locator('select').wait();
      await popup.select('select', 'vp');
    });
    await untilText(frame, 'At the top, see it before you are told');
    await withPopup(page, async (popup) => {
      await popup.locator('select').wait();
      await popup.select('select', '');
    });
  });

  test('over a page Loopside does not read it says so, and still looks principles up', async () => {
    const plain = await stage.visit('<title>Plain</title>', 'https://plain.example/');
    await withPopup(plain, async (popup) => {
      await untilText(popup, 'Loopside does not know plain.example');
      await popup.keyboard.type('raise');
      await until('results', async () => (await popup.$('[role="option"]')) !== null);
    });
    await plain.close();
  });

  test('over a self-hosted calendar it offers to read that one host', async () => {
    const sogo = await stage.visit(
      '<title>SOGo</title>',
      'https://plain.example/SOGo/so/alex/Calendar/view',
    );
    await withPopup(sogo, async (popup) => {
      await untilText(popup, 'has not been allowed to on this host');
      expect(
        await popup.$('::-p-aria([name="Use Loopside on this site"][role="button"])'),
      ).not.toBeNull();
    });
    await sogo.close();
  });

  test('asks nothing of any network', () => {
    expect(stage.world.requests().some(({ host }) => CALENDAR.includes(host))).toBe(true);
    expect(stage.world.unexpected(HOSTS)).toEqual([]);
  });
});

async function flip(popup: Page, name: RegExp): Promise<void> {
  await until(`the switch ${name.source}`, () => findSwitch(popup, name.source));
  await popup.evaluate((pattern) => {
    const labels = [...document.querySelectorAll('label')];
    labels.find((label) => new RegExp(pattern).test(label.textContent ?? ''))?.click();
  }, name.source);
}

function findSwitch(popup: Page, pattern: string): Promise<boolean> {
  return popup.evaluate(
    (text) =>
      [...document.querySelectorAll('label')].some((l) =>
        new RegExp(text).test(l.textContent ?? ''),
      ),
    pattern,
  );
}
