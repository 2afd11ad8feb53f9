/** A self-review written from what a year has left: brought in from a file, gathered by itself, told in an interview, gone on with. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCalendar } from '../../calendar/read-calendar.ts';
import { localDay } from '../../notes/local-day.ts';
import { writeJson } from '../../transfer/write-json.ts';
import { browserFor, untilText } from './rig/helpers.ts';
import { violations } from './support/axe.ts';
import type { Clock } from './support/clock.ts';
import { clockOf } from './support/clock.ts';
import type { Stage } from './support/loopside.ts';
import { HOSTS, press, setStage, sidebar } from './support/loopside.ts';
import { tap } from './support/mistake-story.ts';
import { choose, goToPage, untilGone, untilHeading, valueOf } from './support/notebook-acts.ts';
import { Downloads, giveFile, openNotebook } from './support/notebook.ts';
import { named, typeInto } from './support/notes.ts';
import { yearOfWork } from './support/year-of-work.ts';

const { skip, reason } = browserFor('chromium');
const SELF_REVIEW = 'https://northwind.latticehq.com/reviews/1';
const DEMO = join(import.meta.dirname, '../../demo');
const DAY = 86_400_000;
const HOUR = 3_600_000;

describe.skipIf(skip)(`a self-review from what a year has left, in Chromium${reason}`, () => {
  const downloads = new Downloads();
  const began = Date.now();
  const day = (ago: number) => localDay(began - ago * DAY);
  let stage: Stage;
  let clock: Clock;
  let page: Page;
  let frame: Frame;

  const goTo = async (hash: string, title: string) => {
    await page.bringToFront();
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await untilHeading(page, title);
  };
  const type = async (field: string, text: string) => {
    await typeInto(page, await named(page, 'textbox', field), text);
  };
  const clipboard = async () => {
    await page.bringToFront();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  /** A night, or months, later: what is on screen is asked for again. */
  const comeBack = async (moment: number) => {
    await clock.moveTo(new Date(moment));
    await page.reload();
    await page.locator('h1').wait();
  };

  beforeAll(async () => {
    stage = await setStage();
    clock = await clockOf(stage.chromium, new Date(began));
    await downloads.take(stage);
    await stage.chromium.browser
      .defaultBrowserContext()
      .overridePermissions(stage.chromium.url('').replace(/\/$/, ''), ['clipboard-read']);
    page = await openNotebook(stage, '#/data');
  });
  afterAll(async () => {
    await stage?.end();
    downloads.end();
  });

  test('a year comes in from a file', async () => {
    const file = new TextEncoder().encode(writeJson(yearOfWork(began)));
    await giveFile(page, 'a-year.json', file);
    await untilText(page, 'What would happen');
    await press(page, 'Take it in');
    await untilText(page, 'Taken in.');
    expect((await downloads.next('.json')).name).toContain('before-import');
  });

  test('beside the review stands what was said, done, owned and practised, by kind and with its day', async () => {
    for (const css of ['brand.css', 'review/review.css']) {
      const address = new URL(`/${css}`, SELF_REVIEW).href;
      stage.world.page(address, demo(css), { 'content-type': 'text/css' });
    }
    const review = await stage.visit(demo('review/index.html'), SELF_REVIEW);
    frame = await sidebar(stage, review, 'Your self-review');
    const text = await untilText(frame, 'Copy as Markdown');
    const lines = [
      'Impact',
      'Cut the build from 18 to 6 minutes',
      'Wins',
      'Did what was asked: bring the numbers of each shop',
      'Practised “Plan a quarter”: wrote the plan of the search team',
      'Mistakes owned',
      'Owned “The search launch”; changed: a beta with five shops before each launch',
      'Goals',
      'Said my goal: to lead the search team',
    ];
    const places = lines.map((line) => text.indexOf(line));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const months = await frame.$$eval('[aria-label="Lines of evidence by month"] li', (all) =>
      all.map((one) => Number.parseInt(one.textContent, 10)),
    );
    expect(months.reduce((sum, count) => sum + count, 0)).toBe(5);

    await tap(frame, 'Copy as Markdown');
    await untilText(frame, 'Copied.');
    for (const scheme of ['light', 'dark']) {
      await review.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      expect(await violations(frame)).toEqual([]);
    }
    const copied = await clipboard();
    await review.close();
    expect(copied).toBe(
      [
        `## Impact\n\n- Cut the build from 18 to 6 minutes (${day(20)})\n`,
        `## Wins\n\n- Did what was asked: bring the numbers of each shop (${day(63)})`,
        `- Practised “Plan a quarter”: wrote the plan of the search team (${day(30)})\n`,
        `## Mistakes owned\n\n- Owned “The search launch”; changed: a beta with five shops before each launch (${day(38)})\n`,
        `## Goals\n\n- Said my goal: to lead the search team (${day(55)})\n`,
      ].join('\n'),
    );
  });

  test('a line with a number becomes a story to tell', async () => {
    await goTo('#/stories', 'Interviews');
    await page.locator('summary ::-p-text(Make one from your evidence)').click();
    await tap(page, 'Make a story : Cut the build from 18 to 6 minutes');
    await untilText(page, 'Still to say: what the problem was.');
    expect(await valueOf(page, 'What changed by it')).toBe('Cut the build from 18 to 6 minutes');
    await type('The problem', 'Ten people waited for each build');
    await type('What I did', 'I split the tests by what they touch');
    await untilText(page, 'Ready to tell.');
    await tap(page, 'Copy the story');
    await untilText(page, 'Copied.');
    expect(await clipboard()).toBe(
      'Cut the build from 18 to 6 minutes\n\nThe problem\nTen people waited for each build\n\n' +
        'What I did\nI split the tests by what they touch\n\n' +
        'What changed by it\nCut the build from 18 to 6 minutes',
    );
  });

  test('the next level: practised again, undone, and looked back at by the rhythm', async () => {
    await goTo('#/growth', 'Next level');
    await untilText(page, 'You have not looked back yet.');
    await type('Practised today: what (Plan a quarter)', 'held the meeting');
    await page.keyboard.press('Enter');
    const dated = /held the meeting \w+ \d+/;
    const [line = ''] = dated.exec(await untilText(page, dated)) ?? [];
    await press(page, 'Undo');
    await untilText(page, 'Undone: added “held the meeting”.');
    await untilGone(page, line);
    await press(page, 'Do it again');
    await untilText(page, line);

    await type('What has moved, and what has not', 'Plans are easy now, budgets are not');
    await page.keyboard.press('Enter');
    await untilText(page, 'Last: today.');
    await choose(page, 'Every', 'three months');
    expect(await untilText(page, /Next: \w+ \d+/)).not.toContain('It is time to.');
    await comeBack(began + 93 * DAY);
    await untilText(page, 'It is time to.');
    await press(page, 'I looked back today');
    await untilText(page, /Last: today\. Next: /);
    await untilGone(page, 'It is time to.');
  });

  test('thinking time is kept free, put into a calendar, thought through, and is evidence', async () => {
    await goTo('#/thinking', 'Thinking time');
    const begins = new Date(await valueOf(page, 'Begins'));
    expect(begins.getTime()).toBeGreaterThan(clock.now());
    await press(page, 'Keep it free');
    await tap(page, 'Calendar file');
    const { name, bytes } = await downloads.next('.ics');
    expect(name).toBe('focus-time.ics');
    const read = readCalendar(new TextDecoder().decode(bytes), {
      from: clock.now(),
      until: clock.now() + 60 * DAY,
      zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    expect(read.problems).toEqual([]);
    expect(read.events).toMatchObject([
      {
        title: 'Focus time',
        startsAt: begins.getTime(),
        endsAt: begins.getTime() + 2 * HOUR,
      },
    ]);

    await type('An idea, in a sentence', 'A search that knows the season');
    await page.keyboard.press('Enter');
    await named(page, 'heading', 'A search that knows the season');
    await type('The problem', 'Every December the ranking is wrong');
    await comeBack(begins.getTime() + 3 * HOUR);
    expect(await valueOf(page, 'The problem')).toBe('Every December the ranking is wrong');
    await type('What came of it', 'Rank by what sold last December');
    await choose(page, 'Goes on with the idea', 'A search that knows the season');
    await tap(page, 'Done');
    await untilText(page, /Before .*: Every December the ranking is wrong/);
    await untilText(
      page,
      /A search that knows the season since .*: Rank by what sold last December/,
    );
    await goToPage(page, 'Evidence');
    await untilText(page, /Wins .*Rank by what sold last December/);
  });

  test.each(['light', 'dark'])('no page of these violates a rule axe knows, %s', async (scheme) => {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    for (const [hash, title] of [
      ['#/evidence', 'Evidence'],
      ['#/stories', 'Interviews'],
      ['#/growth', 'Next level'],
      ['#/thinking', 'Thinking time'],
    ] as const) {
      await goTo(hash, title);
      expect([title, ...(await violations(page))]).toEqual([title]);
    }
  });

  test('asks nothing of any network', () => {
    expect(stage.world.unexpected(HOSTS)).toEqual([]);
  });
});

/** A file of the demo. */
function demo(path: string): string {
  return readFileSync(join(DEMO, path), 'utf8');
}
