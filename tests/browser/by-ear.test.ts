/** What those hear who go through Loopside with a screen reader, as far as the browser tells it: parts, headings, names, and what is said unasked. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserFor, sleep, until, untilText } from './rig/helpers.ts';
import { heard, nameless } from './support/by-ear.ts';
import type { Stage } from './support/loopside.ts';
import { fixture, press, setStage, SETTLED, sidebar } from './support/loopside.ts';
import type { Ask } from './support/notes.ts';
import { keepNote, openDesk } from './support/notes.ts';
import { openNotebook } from './support/notebook.ts';

const { skip, reason } = browserFor('chromium');
const PRIYA = { id: null, name: 'Priya Raman', email: 'priya.raman@example.com' };

describe.skipIf(skip)(`by ear, in Chromium${reason}`, () => {
  let stage: Stage;
  let ask: Ask;

  beforeAll(async () => {
    stage = await setStage();
    ask = await openDesk(stage);
    await keepNote(ask, { weeks: -1, who: PRIYA, text: 'Roadmap\n- [ ] send the numbers' });
    await ask('person.relate', { who: PRIYA, relation: 'manager' });
  });
  afterAll(async () => {
    await stage?.end();
  });

  /** Parts and headings; and that nothing that can be used is without a name. */
  const outline = async (place: Page | Frame) => {
    const lines = await heard(place);
    expect(nameless(lines)).toEqual([]);
    return lines.filter(
      (line) =>
        !/^(button|link|option|text|combo|check|disclos|status|switch|separ|radio|form$)/.test(
          line,
        ),
    );
  };

  describe('the sidebar', () => {
    let page: Page;
    let frame: Frame;
    /** What its live regions have said, in order, since the page began. */
    const said = () => frame.evaluate(() => (globalThis as unknown as { said: string[] }).said);

    beforeAll(async () => {
      page = await stage.chromium.browser.newPage();
      await page.evaluateOnNewDocument(listen);
      stage.world.page(
        'https://calendar.google.com/calendar/u/0/r/week',
        fixture('google-calendar/bubble-recurring-mine'),
      );
      await page.setViewport({ width: 1280, height: 800 });
      await page.goto('https://calendar.google.com/calendar/u/0/r/week');
      frame = await sidebar(stage, page, 'Still open');
    });

    test('has its parts, and one heading of the first rank', async () => {
      // The last part to come.
      await until('the steps', async () => (await heard(frame)).includes('region: Step by step'));
      expect(await outline(frame)).toEqual([
        'banner',
        'heading 1: 1:1 with Priya Raman',
        'main',
        'region: Between you and Priya',
        'heading 2: Still open',
        'region: Advice',
        'heading 2: Advice',
        expect.stringMatching(/^heading 3: /),
        'region: Step by step',
        'contentinfo',
        'region: Your private note',
        'toolbar: Note',
      ]);
    });

    test('says the hint once: not again when it is drawn anew, folded away and opened', async () => {
      const hint = await frame.$eval('article h3', (one) => one.textContent);
      const hints = async () => (await said()).filter((words) => words.startsWith('Loopside: '));
      await until('the hint to be said', async () => (await hints()).length > 0);
      expect(await hints()).toEqual([`Loopside: “${hint}”`]);

      // All of it is asked for again, and drawn anew.
      await ask('topic.add', { who: PRIYA, text: 'the offsite' });
      await untilText(frame, 'the offsite');
      await page.bringToFront();
      await press(frame, 'Collapse Loopside');
      await frame.locator('button[aria-expanded="false"]').click();
      await untilText(frame, 'the offsite');
      await sleep(SETTLED);
      expect(await hints()).toEqual([`Loopside: “${hint}”`]);

      await press(frame, 'Never');
      const next = await until('another hint', async () => {
        const title = await frame.$eval('article h3', (one) => one.textContent);
        return title !== hint && title;
      });
      await until('it to be said', async () => (await hints()).length > 1);
      expect((await hints()).at(-1)).toBe(`Loopside: “${next}”`);
    });

    test('says of a note that it is saved', async () => {
      await page.bringToFront();
      await frame.locator('footer textarea').click();
      await page.keyboard.type('x');
      await until('“Saved” to be said', async () => (await said()).includes('Saved'));
    });
  });

  test('the notebook has a way through, a search, a page; a person’s parts are named', async () => {
    const page = await openNotebook(stage, '#/people');
    await page.locator('main a ::-p-text(Priya Raman)').click();
    await untilText(page, 'To raise');
    const lines = await outline(page);
    expect(lines.filter((line) => !/^(region|heading 3)/.test(line))).toEqual([
      'navigation: Notebook',
      'banner',
      'search',
      'main',
      'heading 1: Priya Raman',
      'heading 2: Promises',
      'heading 2: To raise',
      'heading 2: Notes',
    ]);
    await page.close();
  });

  test.each([
    ['popup.html', ['main', 'heading 1: Loopside', 'navigation: Browse the principles']],
    ['options.html', ['main', 'heading 1: Loopside: options', 'heading 2: You']],
    ['principles.html', ['main', 'heading 1: Loopside', 'navigation: Browse the principles']],
  ])('%s has a main part, a heading and names for all there is to use', async (file, parts) => {
    const page = await stage.chromium.browser.newPage();
    await page.goto(stage.chromium.url(file));
    await page.locator('h1').wait();
    await until('all of it', async () => {
      const lines = await heard(page);
      return parts.every((part) => lines.includes(part));
    });
    expect((await outline(page)).filter((line) => line.startsWith('heading 1'))).toHaveLength(1);
    await page.close();
  });
});

/** Runs in every page and frame before anything else: writes down what its live regions come to say. */
function listen(): void {
  const place = globalThis as unknown as { said: string[] };
  place.said = [];
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const around = target instanceof Element ? target : target.parentElement;
      const region = around?.closest('[role="status"], [role="alert"], [aria-live]');
      // A region that comes together with its words is not read by all: it does not count.
      const isNew = [...addedNodes].some((node) => node.contains(region ?? null));
      const words = region?.textContent.trim() ?? '';
      if (region && !isNew && words !== '') place.said.push(words);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
