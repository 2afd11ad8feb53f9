/** Each thing one does with Loopside, with the keyboard alone: what has the focus is always in sight, marked, and covered by nothing. */
import type { Frame, KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserFor, until, untilText } from './rig/helpers.ts';
import type { Stage } from './support/loopside.ts';
import { fixture, setStage, sidebar, textIn } from './support/loopside.ts';
import { untilHeading, untilLines } from './support/notebook-acts.ts';
import { Downloads, openNotebook } from './support/notebook.ts';
import type { Ask } from './support/notes.ts';
import { keepNote, openDesk } from './support/notes.ts';

const { skip, reason } = browserFor('chromium');
const PRIYA = { id: null, name: 'Priya Raman', email: 'priya.raman@example.com' };

/** Where the keys go. */
interface Stop {
  /** Its words, or what it is called by ear. */
  name: string;
  /** What is wrong with how it is seen; empty where nothing is. */
  wrong: string;
}

describe.skipIf(skip)(`with the keyboard alone, in Chromium${reason}`, () => {
  let stage: Stage;
  let ask: Ask;
  const downloads = new Downloads();

  beforeAll(async () => {
    stage = await setStage();
    await downloads.take(stage);
    ask = await openDesk(stage);
    await keepNote(ask, { weeks: -1, who: PRIYA, text: 'Roadmap\n- [ ] send the numbers' });
    await ask('person.relate', { who: PRIYA, relation: 'manager' });
    // So many that the page is longer than its window.
    for (const [n, text] of ['Lead the team', 'Speak at the meetup', 'A raise in May'].entries()) {
      const row = { id: `goal-${n}`, kind: 'role', text, state: 'open', closedOn: null } as const;
      await ask('record.add', { table: 'goals', row });
    }
  });
  afterAll(async () => {
    downloads.end();
    await stage?.end();
  });

  /** Presses Tab until the focus is on something called so in `place`; every stop there on the way has to be seen. */
  const tabTo = async (
    page: Page,
    place: Page | Frame,
    name: string,
    way: 'forth' | 'back' = 'forth',
  ) => {
    const passed: string[] = [];
    for (let stops = 0; stops < 80; stops += 1) {
      if (way === 'back') await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      if (way === 'back') await page.keyboard.up('Shift');
      const stop = await place.evaluate(stopIn);
      if (!stop) continue;
      expect(stop.wrong, stop.name).toBe('');
      if (stop.name.startsWith(name)) return;
      passed.push(stop.name);
    }
    throw new Error(`Tab does not lead to “${name}”, but to ${passed.join(', ')}.`);
  };
  const untilFocus = (place: Page | Frame, name: string) =>
    until(`the focus on “${name}”`, async () =>
      (await place.evaluate(stopIn))?.name.startsWith(name),
    );
  const keys = async (page: Page, ...all: KeyInput[]) => {
    for (const key of all) await page.keyboard.press(key);
  };

  describe('beside a 1:1', () => {
    let page: Page;
    let frame: Frame;

    beforeAll(async () => {
      page = await stage.visit(fixture('google-calendar/bubble-recurring-mine'));
      frame = await sidebar(stage, page, 'Still open');
      await page.bringToFront();
    });
    afterAll(() => page.close());

    test('a promise is ticked, and opened again where it stands', async () => {
      await tabTo(page, frame, 'Done');
      await keys(page, 'Enter');
      await untilFocus(frame, 'Open again');
      await keys(page, 'Enter');
      await untilFocus(frame, 'Done');
    });

    test('advice is dismissed, and taken back', async () => {
      const hint = await frame.$eval('article h3', (one) => one.textContent);
      await tabTo(page, frame, 'Not now');
      await keys(page, 'Enter');
      await untilText(frame, `“${hint}” rests for this meeting.`);
      await until('another hint', async () =>
        frame.$$eval('article h3', (all, old) => all.every((one) => one.textContent !== old), hint),
      );
      await tabTo(page, frame, 'Undo', 'back');
      await keys(page, 'Enter');
      await until('the hint to be back', async () => {
        return (await frame.$eval('article h3', (one) => one.textContent)) === hint;
      });
    });

    test('a note is written, and left by Tab', async () => {
      await tabTo(page, frame, 'Your private note');
      await page.keyboard.type('She offers me the migration');
      await untilText(frame, 'Saved');
      await keys(page, 'Tab');
      await untilFocus(frame, 'Promise');
    });

    test('it is folded away by Escape, and opened again', async () => {
      await keys(page, 'Escape');
      await frame.locator('button[aria-expanded="false"]').wait();
      await tabTo(page, frame, 'Loopside');
      await keys(page, 'Enter');
      await untilText(frame, 'Still open');
      expect(await frame.$eval('footer textarea', (one) => one.value)).toBe(
        'She offers me the migration',
      );
    });

    test('a principle is found in the popup, chosen, copied and left', async () => {
      const popup = await stage.chromium.openPopup(page);
      await popup.locator('input[role="combobox"]').wait();
      await untilFocus(popup, 'Look a principle up');
      await popup.keyboard.type('i made a mistake');
      await until('results', async () => (await popup.$$('[role="option"]')).length > 1);
      await popup.keyboard.press('ArrowDown');
      const chosen = await popup.$eval('[aria-selected="true"] span', (title) => title.textContent);
      await popup.keyboard.press('Enter');
      await until('the principle', async () => (await popup.$('article h3')) !== null);
      expect(await popup.$eval('article h3', (title) => title.textContent)).toBe(chosen);
      await popup.keyboard.press('Enter'); // the same key again copies the words
      await untilText(popup, 'Copied.');
      await popup.keyboard.press('Escape');
      await until('the results', async () => (await popup.$('[role="option"]')) !== null);
      expect(await popup.$eval('input', (input) => input.value)).toBe('i made a mistake');
      await popup.close();
    });
  });

  describe('in the notebook', () => {
    let page: Page;

    beforeAll(async () => {
      page = await openNotebook(stage, '#/people');
      await page.setViewport({ width: 640, height: 560 });
      await page.bringToFront();
      await untilLines(page, 1);
    });
    afterAll(() => page.close());

    test('a person is found', async () => {
      await tabTo(page, page, 'Name or address');
      await page.keyboard.type('raman');
      await untilLines(page, 1);
      await tabTo(page, page, 'Priya Raman');
      await keys(page, 'Enter');
      await untilHeading(page, 'Priya Raman');
    });

    test('what is done is undone; the bar that offers it covers nothing that is typed into', async () => {
      await page.evaluate(() => {
        location.hash = '#/goals';
      });
      await untilHeading(page, 'Goals');
      await tabTo(page, page, 'Reached');
      await keys(page, 'Enter');
      await untilText(page, 'Undo');
      await tabTo(page, page, 'In words I could say aloud');
      await page.keyboard.type('be home at five');
      expect((await page.evaluate(stopIn))?.wrong).toBe('');
      await tabTo(page, page, 'Undo');
      await keys(page, 'Enter');
      await until('the goal to be open again', async () =>
        (await textIn(page.mainFrame())).includes('Another role'),
      );
    });

    test('all of it is taken out into a file', async () => {
      await page.evaluate(() => {
        location.hash = '#/data';
      });
      await untilHeading(page, 'Your data');
      await tabTo(page, page, 'All, as JSON');
      await keys(page, 'Enter');
      const { bytes } = await downloads.next('.json');
      expect(new TextDecoder().decode(bytes)).toContain('She offers me the migration');
    });
  });

  test('an option is changed', async () => {
    const page = await stage.chromium.browser.newPage();
    await page.goto(stage.chromium.url('options.html'));
    // What is asked of the background makes its part of the page taller when it comes.
    await untilText(page, 'Alt+Shift+L');
    await untilText(page, 'In the browser’s side panel');
    await tabTo(page, page, 'My level');
    await page.keyboard.type('Dir');
    await until('the level to be kept', async () => (await ask('level', {})) === 'director');
    await page.close();
  });
});

/** Runs in the page or frame that may have the focus; null where it has not. */
function stopIn(): Stop | null {
  const one = document.activeElement;
  if (!document.hasFocus() || !(one instanceof HTMLElement) || one === document.body) return null;
  const labels = 'labels' in one ? (one.labels as NodeListOf<HTMLElement> | null) : null;
  const label = labels?.[0]?.innerText.trim().split('\n')[0];
  const name = one.getAttribute('aria-label') ?? label ?? one.innerText.trim();
  const { top, bottom, left, right, width } = one.getBoundingClientRect();
  const isTall = bottom - top > innerHeight - 240;
  const isInSight = isTall || (top >= -1 && bottom <= innerHeight + 1 && width > 0);
  const { outlineStyle, outlineWidth, backgroundColor } = getComputedStyle(one);
  const hasRing = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  // The edge to be dragged is filled instead; of a day the browser marks the part that is written; the main part is no stop.
  const isOtherwise =
    one.localName === 'main' ||
    one.matches('input[type="date"]') ||
    (one.getAttribute('role') === 'separator' && backgroundColor !== 'rgba(0, 0, 0, 0)');
  const at = isTall ? one : document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const isFree = at !== null && (one.contains(at) || at.contains(one));
  const wrong = [
    !isInSight && 'out of sight',
    !hasRing && !isOtherwise && 'without a ring',
    isInSight && !isFree && `covered by ${at?.outerHTML.slice(0, 120)}`,
  ];
  return { name, wrong: wrong.filter((words) => words !== false).join(', ') };
}
