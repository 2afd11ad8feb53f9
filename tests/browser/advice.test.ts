import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserFor, untilText, until } from './rig/helpers.ts';
import type { Stage } from './support/loopside.ts';
import { HOSTS, press, setStage, sidebar, textIn } from './support/loopside.ts';
import { inWeek, weeklyTalk } from './support/talk.ts';

const { skip, reason } = browserFor('chromium');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe.skipIf(skip)(`advice over time, in Chromium${reason}`, () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
    const { frame, page } = await talk(weeklyTalk(inWeek(0), { series: 'another' }));
    await press(frame, 'my manager');
    await untilText(frame, 'a 1:1 with your manager');
    await page.close();
  });
  afterAll(async () => {
    await stage?.end();
  });

  async function talk(html: string): Promise<{ page: Page; frame: Frame }> {
    const page = await stage.visit(html);
    return { page, frame: await sidebar(stage, page, '1:1 with Priya') };
  }
  const talkIn = (week: number, series = 'weekly') => talk(weeklyTalk(inWeek(week), { series }));

  /** Ids of the cards, folded ones included, once there are any. */
  async function cardsIn(frame: Frame): Promise<string[]> {
    await until('advice', async () => (await frame.$('article')) !== null);
    return frame.$$eval('article', (all) => all.map((card) => card.dataset['id'] ?? ''));
  }
  const leadIn = async (frame: Frame) => (await cardsIn(frame))[0] ?? '';

  test('no card comes twice in three meetings of a series, and then it may again', async () => {
    const shown: string[][] = [];
    for (const week of [1, 2, 3, 4]) {
      const { page, frame } = await talkIn(week);
      await untilText(frame, 'a 1:1 with your manager');
      shown.push(await cardsIn(frame));
      await until('the showing to be kept', () => isKept(stage, inWeek(week).start));
      await page.close();
    }
    const [first = [], second = [], third = [], fourth = []] = shown;
    expect(new Set([...first, ...second, ...third]).size).toBe(
      first.length + second.length + third.length,
    );
    expect(first.length).toBeGreaterThan(0);
    expect(fourth).toEqual(first);
  });

  test('opened again, a meeting shows what it showed', async () => {
    const { page, frame } = await talkIn(2);
    const before = await cardsIn(frame);
    await page.reload();
    const again = await sidebar(stage, page, '1:1 with Priya');
    expect(await cardsIn(again)).toEqual(before);
    await page.close();
  });

  test('“Not now” puts another in its place, for this meeting, and can be undone', async () => {
    const { page, frame } = await talkIn(10, 'notnow');
    const lead = await leadIn(frame);
    await press(frame, 'Not now');
    await untilText(frame, 'rests for this meeting');
    await until('another lead', async () => (await leadIn(frame)) !== lead);
    expect(await frame.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    await page.keyboard.press('Enter');
    await until('the lead to be back', async () => (await leadIn(frame)) === lead);
    expect(await textIn(frame)).not.toContain('rests for this meeting');
    await page.close();
  });

  test('“Never” holds in every meeting, is listed in the options, and is taken back there', async () => {
    const { page, frame } = await talkIn(20, 'never');
    const lead = await leadIn(frame);
    const title = await frame.$eval('article h3', (heading) => heading.textContent ?? '');
    await press(frame, 'Never');
    await untilText(frame, 'will not come up again');
    await page.close();
    const later = await talkIn(30, 'nevertoo');
    expect(await cardsIn(later.frame)).not.toContain(lead);

    const options = await stage.chromium.browser.newPage();
    await options.goto(stage.chromium.url('options.html'));
    await untilText(options, title);
    await press(options, `Take back: ${title}`);
    await untilText(options, 'taken back');
    // A page nobody sees asks again when it is seen.
    await later.page.bringToFront();
    await until('the lead to be back', async () => (await cardsIn(later.frame)).includes(lead));
    await options.bringToFront();
    await press(options, `Put back: ${title}`);
    await later.page.bringToFront();
    await until('the lead to go', async () => !(await cardsIn(later.frame)).includes(lead));
    await options.bringToFront();
    await press(options, `Take back: ${title}`);
    await untilText(options, 'taken back');
    await options.close();
    await later.page.close();
  });

  test('“Not with Priya” says so, and is about her alone', async () => {
    const { page, frame } = await talkIn(40, 'nother');
    const lead = await leadIn(frame);
    await press(frame, 'Not with Priya');
    await untilText(frame, 'will not come up with Priya again');
    await until('another lead', async () => (await leadIn(frame)) !== lead);
    await press(frame, 'Undo');
    await until('the lead to be back', async () => (await leadIn(frame)) === lead);
    await page.close();
  });

  test('“Useful” is remembered, shown as pressed, and taken back by the same button', async () => {
    const { page, frame } = await talkIn(50, 'useful');
    await press(frame, 'Useful');
    await untilText(frame, 'comes back in one, three and seven weeks');
    const pressed = () => frame.$eval('article [aria-pressed]', (one) => one.ariaPressed);
    await until('it to be pressed', async () => (await pressed()) === 'true');
    await press(frame, 'Useful');
    await until('it to be up again', async () => (await pressed()) === 'false');
    await page.close();
  });

  test('what was useful comes back after a week, with the reason', async () => {
    await sayUseful(stage, 'up-one-useful-change', Date.now() - 8 * DAY);
    const { page, frame } = await talkIn(80, 'returns');
    await untilText(frame, 'you found it useful a week ago');
    expect(await cardsIn(frame)).toContain('up-one-useful-change');
    await page.close();
  });

  test('the words of the invitation decide, and are given as the reason', async () => {
    const title = '1:1 Priya: we missed the launch deadline';
    const { page, frame } = await talk(weeklyTalk(inWeek(60), { title, series: 'said' }));
    await untilText(frame, 'Own it in the first sentence');
    await untilText(frame, 'the invitation says “missed the launch deadline”');
    expect(await cardsIn(frame)).not.toContain('loop-2-ask-to-help');
    await page.close();
  });

  test('after the talk comes what helps after a talk, by the clock', async () => {
    const now = Date.now();
    const over = { start: new Date(now - 35 * MINUTE), end: new Date(now - 5 * MINUTE) };
    const { page, frame } = await talk(weeklyTalk(over, { series: 'over' }));
    await untilText(frame, 'a 1:1 with your manager');
    expect(await leadIn(frame)).toBe('loop-3-do-it');
    await page.close();
  });

  test('when the talk ends the advice changes by itself', async () => {
    const end = new Date(Math.ceil((Date.now() + 3_000) / MINUTE) * MINUTE);
    const { page, frame } = await talk(
      weeklyTalk({ start: new Date(end.getTime() - 30 * MINUTE), end }, { series: 'ending' }),
    );
    await untilText(frame, 'a 1:1 with your manager');
    expect(await leadIn(frame)).not.toBe('loop-3-do-it');
    await until('the advice for afterwards', async () => (await leadIn(frame)) === 'loop-3-do-it', {
      timeout: 70_000,
    });
    await page.close();
  }, 90_000);

  test('where the side of an interview is open it asks, and follows the answer', async () => {
    const page = await stage.visit(
      weeklyTalk(inWeek(70), { title: 'Interview', series: 'hiring' }),
    );
    const frame = await sidebar(stage, page, 'You are…');
    await press(frame, 'the interviewer');
    await untilText(frame, 'You hold the interview');
    expect(await leadIn(frame)).toMatch(/^hire-/);
    await press(frame, 'Change');
    await press(frame, 'the candidate');
    await untilText(frame, 'for your interview');
    expect(await leadIn(frame)).toMatch(/^int-/);
    await page.close();
  });

  test('asks nothing of any network', () => {
    expect(stage.world.unexpected(HOSTS)).toEqual([]);
  });
});

/** Whether the background has noted what the talk at this time has shown. */
async function isKept({ chromium }: Stage, start: Date): Promise<boolean> {
  const worker = await chromium.worker();
  const day = start.toISOString().slice(0, 10);
  return worker.evaluate(
    (wanted) =>
      new Promise<boolean>((resolve, reject) => {
        const request = indexedDB.open('loopside');
        request.addEventListener('error', () => reject(request.error));
        request.addEventListener('success', () => {
          const all = request.result.transaction('showings').objectStore('showings').getAll();
          all.addEventListener('success', () => {
            request.result.close();
            resolve(all.result.some((row: { order: string }) => row.order === wanted));
          });
        });
      }),
    day,
  );
}

/** As if it had been said in another meeting, some time ago. */
async function sayUseful({ chromium }: Stage, principle: string, givenAt: number): Promise<void> {
  const worker = await chromium.worker();
  const row = {
    id: 'said-before',
    principle,
    verdict: 'useful',
    series: 'https://calendar.google.com#elsewhere',
    occurrence: '',
    personId: null,
    givenAt,
  };
  await worker.evaluate(
    (said) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('loopside');
        request.addEventListener('error', () => reject(request.error));
        request.addEventListener('success', () => {
          const writing = request.result.transaction('feedback', 'readwrite');
          writing.objectStore('feedback').put(said);
          writing.addEventListener('complete', () => {
            request.result.close();
            resolve();
          });
        });
      }),
    row,
  );
}
