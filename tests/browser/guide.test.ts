/** The user's guide, done task by task in the demo's week: what it names in bold is on the screen when it says so. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeJson } from '../../transfer/write-json.ts';
import { textOf as fileText } from '../unit/support/repository.ts';
import { browserFor, until, untilText } from './rig/helpers.ts';
import { openEvent, openWeek } from './support/demo-calendar.ts';
import type { Stage } from './support/loopside.ts';
import { press, setStage, sidebar, writeNote } from './support/loopside.ts';
import { goToPage, untilHeading } from './support/notebook-acts.ts';
import { Downloads, giveFile, openNotebook } from './support/notebook.ts';
import { named, typeInto } from './support/notes.ts';
import { yearOfWork } from './support/year-of-work.ts';

const { skip, reason } = browserFor('chromium');
const WITH_PRIYA = '1:1 with Priya';
const SELF_REVIEW = 'https://northwind.latticehq.com/reviews/1';
const UNKNOWN = 'https://tools.example.org/';

/** What the guide names in bold, by the number of its task. */
const NAMED = new Map(
  fileText('docs/users-guide.md')
    .split(/^## (?=\d+\. )/mu)
    .slice(1)
    .map((section) => [
      Number.parseInt(section, 10),
      [...section.matchAll(/\*\*([^*]+)\*\*/gu)].map(([, words = '']) => words),
    ]),
);

describe.skipIf(skip)(`the user’s guide, done in Chromium${reason}`, () => {
  const downloads = new Downloads();
  let stage: Stage;
  let week: Page;
  let frame: Frame;
  /** All that the surfaces of the task have shown. */
  let seen = '';

  const look = async (place: Page | Frame) => {
    seen += await place.evaluate(() => {
      const said = [...document.querySelectorAll('*')].flatMap((element) => [
        element.getAttribute('aria-label') ?? '',
        element.getAttribute('placeholder') ?? '',
        element instanceof HTMLOptionElement ? element.label : '',
      ]);
      return [document.body.innerText, ...said].join('\n');
    });
  };
  const held = (task: number) => {
    const missing = (NAMED.get(task) ?? []).filter((words) => !seen.includes(words));
    seen = '';
    return missing;
  };
  const openTalk = async () => {
    week = await openWeek(stage);
    frame = await openEvent(stage, week, 'priya', WITH_PRIYA);
  };
  const inPopup = async (over: Page, action: (popup: Page) => Promise<void>) => {
    await over.bringToFront();
    const popup = await stage.chromium.openPopup(over);
    await popup.locator('input[role="combobox"]').wait();
    await action(popup);
    if (!popup.isClosed()) await popup.close();
  };

  beforeAll(async () => {
    stage = await setStage();
    await downloads.take(stage);
  });
  afterAll(async () => {
    await stage?.end();
    downloads.end();
  });

  test('it has ten tasks', () => {
    expect([...NAMED.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('1: try it, then install it', async () => {
    const welcome = await stage.chromium.browser.newPage();
    await welcome.goto(stage.chromium.url('welcome.html'));
    await untilText(welcome, '1:1 with Priya');
    await look(welcome);
    await welcome.close();
    expect(held(1)).toEqual([]);
  });

  test('2: prepare a 1:1', async () => {
    await openTalk();
    await look(frame);
    await press(frame, 'my manager');
    await untilText(frame, 'a 1:1 with your manager');
    await look(frame);
    expect(held(2)).toEqual([]);
  });

  test('3: write a note, a promise, a win', async () => {
    await writeNote(week, frame, 'She is short of people.');
    await week.keyboard.press('Enter');
    await press(frame, 'Promise');
    await week.keyboard.type('send the numbers by Friday');
    // An empty item ends the list.
    await week.keyboard.press('Enter');
    await week.keyboard.press('Enter');
    await week.keyboard.type('The import is 40 % faster #impact');
    await untilText(frame, 'Saved');
    await look(frame);
    await press(frame, 'Where Loopside stands');
    await look(frame);
    expect(held(3)).toEqual([]);
    await week.close();
  });

  test('4: keep what was promised', async () => {
    await openTalk();
    // A week later.
    await week.locator('[aria-label="Next week"]').click();
    frame = await openEvent(stage, week, 'priya', 'Still open');
    await look(frame);
    await typeInto(week, await named(frame, 'textbox', 'To raise with Priya'), 'the second region');
    await press(frame, 'Add');
    await untilText(frame, 'the second region');
    const notebook = await openNotebook(stage, '#/promises');
    await untilText(notebook, 'send the numbers by Friday');
    await look(notebook);
    await notebook.close();
    await week.bringToFront();
    await press(frame, 'Done, and told');
    await untilText(frame, 'Open again');
    expect(held(4)).toEqual([]);
  });

  test('5: look a principle up', async () => {
    await inPopup(week, async (popup) => {
      await look(popup);
      await popup.keyboard.type('mistke');
      await until('results', async () => (await popup.$('[role="option"]')) !== null);
      await popup.keyboard.press('ArrowDown');
      await popup.keyboard.press('Enter');
      await popup.locator('article').wait();
    });
    expect(held(5)).toEqual([]);
  });

  test('6: use it on another site', async () => {
    const page = await stage.visit('<title>News</title><h1>Markets</h1>', UNKNOWN);
    await inPopup(page, async (popup) => {
      await untilText(popup, 'It sends nothing anywhere');
      await look(popup);
    });
    await page.close();
    const options = await stage.chromium.browser.newPage();
    await options.goto(stage.chromium.url('options.html'));
    await untilText(options, 'None yet');
    await look(options);
    await options.close();
    expect(held(6)).toEqual([]);
  });

  test('7: make it quieter, or hide it', async () => {
    await week.bringToFront();
    await look(frame);
    await press(frame, 'Not now');
    await untilText(frame, 'rests for this meeting');
    await look(frame);
    const options = await stage.chromium.browser.newPage();
    await options.goto(stage.chromium.url('options.html'));
    await untilText(options, 'What you said of the advice');
    await look(options);
    await options.close();
    await week.bringToFront();
    await press(frame, 'Undo');
    await inPopup(week, look);
    const notebook = await openNotebook(stage, '#/data');
    await look(notebook);
    await notebook.close();
    expect(held(7)).toEqual([]);
  });

  test('8: write your review', async () => {
    const page = await stage.visit(
      '<title>Self-review 2026</title><h1>Self-review</h1>',
      SELF_REVIEW,
    );
    const review = await sidebar(stage, page, 'Your self-review');
    await untilText(review, 'The import is 40 % faster');
    await page.close();
    const notebook = await openNotebook(stage, '#/evidence');
    await untilText(notebook, 'The import is 40 % faster');
    await look(notebook);
    await notebook.close();
    expect(held(8)).toEqual([]);
  });

  test('9: own a mistake', async () => {
    await inPopup(week, look);
    const notebook = await openNotebook(stage, '#/playbooks');
    await look(notebook);
    await goToMistakes(notebook);
    await press(notebook, 'Something went wrong');
    await typeInto(
      notebook,
      await named(notebook, 'textbox', 'What went wrong'),
      'I ran the import twice',
    );
    await look(notebook);
    await press(notebook, 'Write a draft from this');
    await until('the draft', () =>
      notebook.$$eval('textarea', (all) =>
        all.some(({ value }) => value.length > 60 && value.includes('I ran the import twice')),
      ),
    );
    await press(notebook, 'I have said it');
    await untilText(notebook, 'Update due in');
    await notebook.close();
    expect(held(9)).toEqual([]);
  });

  test('10: take your notes out, back them up, lock them', async () => {
    const notebook = await openNotebook(stage, '#/data');
    await look(notebook);
    await press(notebook, 'All, as JSON');
    expect((await downloads.next('.json')).bytes.length).toBeGreaterThan(100);
    const other = new TextEncoder().encode(writeJson(yearOfWork(Date.now())));
    await giveFile(notebook, 'a-year.json', other);
    await untilText(notebook, 'What would happen');
    await look(notebook);
    await goToPage(notebook, 'Bin');
    await look(notebook);
    await notebook.close();
    expect(held(10)).toEqual([]);
  });

  async function goToMistakes(notebook: Page) {
    await notebook.evaluate(() => {
      location.hash = '#/mistakes';
    });
    await untilHeading(notebook, 'Mistakes, owned');
  }
});
