import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { localDay } from '../../notes/local-day.ts';
import { browserFor, until, untilText } from './rig/helpers.ts';
import type { Stage } from './support/loopside.ts';
import { press, setStage } from './support/loopside.ts';
import {
  choose,
  goToPage,
  keep,
  openPerson,
  sayDay,
  untilGone,
  untilHeading,
  untilLines,
} from './support/notebook-acts.ts';
import { fill, openNotebook } from './support/notebook.ts';
import { isThere, named, pressIn, weekFromNow } from './support/notes.ts';

const { skip, reason } = browserFor('chromium');
const PRIYA = { id: null, name: 'Priya Raman', email: 'priya.raman@example.com' };
const SAM = { id: null, name: 'Sam Okafor', email: 'sam@example.com' };

describe.skipIf(skip)(`what is between two people, in the notebook, in Chromium${reason}`, () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await setStage();
    page = await openNotebook(stage);
    await keep(page, { who: SAM, weeks: -5, text: '- [ ] they: the review of my design' });
    await keep(page, { who: SAM, weeks: -9, text: 'Halved the latency, 40 ms #impact' });
    for (let week = -40; week <= -1; week += 1) {
      const text = week === -4 ? '- [ ] send the numbers' : `talk ${-week}`;
      await keep(page, { who: PRIYA, weeks: week, text });
    }
    await page.reload();
  });
  afterAll(async () => {
    await stage?.end();
  });

  describe('the page of a person', () => {
    test('takes what to raise, in other words too, and what was raised can wait again', async () => {
      await openPerson(page, 'Priya Raman');
      await fill(page, 'To raise with Priya', 'the budget');
      await page.keyboard.press('Enter');
      await pressIn(page, 'the budget', 'Reword');
      await fill(page, 'In other words', 'the budget of next year');
      await page.keyboard.press('Enter');
      await pressIn(page, 'the budget of next year', 'Raised');
      await press(page, 'Undo : the budget of next year');
      await pressIn(page, 'the budget of next year', 'Raised');
      await page.reload();
      await page.locator('summary ::-p-text(1 thing raised or dropped)').click();
      await press(page, 'Wait again : the budget of next year');
      await until('it to wait', () => isThere(page, 'group', 'the budget of next year'));
      await pressIn(page, 'the budget of next year', 'Drop');
      await page.reload();
      await page.locator('summary ::-p-text(1 thing raised or dropped)').click();
      await press(page, 'Delete : the budget of next year');
      await untilText(page, 'Deleted “the budget of next year” from what to raise.');
      await press(page, 'Undo');
      await untilText(page, '1 thing raised or dropped');
    });

    test('takes promises of both', async () => {
      await press(page, 'Add a promise');
      await fill(page, 'What was promised', 'a reading list');
      await sayDay(page, 'By', localDay(weekFromNow(1).start.getTime()));
      await press(page, 'Add');
      await untilText(page, /You: a reading list .* due in 7 days/);
      await press(page, 'Add a promise');
      await (await named(page, 'radio', 'Priya promised')).click();
      await fill(page, 'What was promised', 'an introduction');
      await page.keyboard.press('Enter');
      await untilText(page, 'Priya: an introduction');
      // The oldest first, and with it how long ago the two spoke.
      await untilText(page, /send the numbers .* you last spoke 7 days ago .* a reading list/);
    });

    test('closes them: told, dropped with a reason, done; and opens them again', async () => {
      await pressIn(page, 'Close: send the numbers', 'Done, and told');
      await untilText(page, 'send the numbers done, and told');
      await pressIn(page, 'Close: an introduction', 'Drop…');
      await fill(page, 'Why it is dropped', 'they have met');
      await page.keyboard.press('Enter');
      await untilText(page, 'an introduction dropped: they have met');
      await pressIn(page, 'Close: a reading list', 'Done');
      await untilText(page, 'a reading list done');
      await press(page, 'Open again : a reading list');
      await until('it to be open', () => isThere(page, 'group', 'Close: a reading list'));

      await page.reload();
      await page.locator('summary ::-p-text(2 promises done with)').click();
      await untilText(page, 'an introduction dropped: they have met');
      await press(page, 'Open again : an introduction');
      await until('it to be open', () => isThere(page, 'group', 'Close: an introduction'));
    });

    test('deletes a promise that stands in no note; one of a note leads there', async () => {
      await press(page, 'delete : a reading list');
      await untilText(page, 'Deleted the promise “a reading list”.');
      await press(page, 'Undo');
      await until('the promise', () => isThere(page, 'group', 'Close: a reading list'));
      await press(page, 'Open again : send the numbers');
      await (await named(page, 'link', 'note of: send the numbers')).click();
      await until('the note', () => page.$('textarea'));
      expect(await page.$eval('textarea', (area) => area.value)).toBe('- [ ] send the numbers');
      await page.goBack();
    });

    test('shows all notes by month, the earlier ones on demand', async () => {
      await untilHeading(page, 'Priya Raman');
      expect((await untilLines(page, 30))[0]).toContain('talk 1');
      await press(page, 'Earlier notes');
      const lines = await untilLines(page, 40);
      expect(lines.at(-1)).toContain('talk 40');
      const months = await page.$$eval('main section[aria-label] > h2', (all) =>
        all.map((one) => one.textContent),
      );
      expect(new Set(months).size).toBe(months.length);
      expect(await isThere(page, 'button', 'Earlier notes')).toBe(false);
    });
  });

  test('all promises: mine and theirs, the oldest first, of one person by choice', async () => {
    await goToPage(page, 'Promises');
    const mine = await untilText(page, 'What others promised you');
    expect(mine).toMatch(/What you promised.* send the numbers.* a reading list.* What others/);
    expect(mine).toMatch(/What others.* review of my design.* with Sam Okafor.* an introduction/);
    await choose(page, 'With', 'Sam Okafor');
    await untilText(page, 'Nothing of yours is open.');
    await untilGone(page, 'an introduction');
    await pressIn(page, 'Close: the review of my design', 'Done');
    await untilText(page, 'the review of my design done');
    await press(page, 'Open again : the review of my design');
    await until('it to be open', () => isThere(page, 'group', 'Close: the review of my design'));
  });

  describe('evidence', () => {
    test('is shown by kind and month, with the months that have none', async () => {
      await keep(page, {
        who: PRIYA,
        weeks: -2,
        text: 'The launch went well #win',
        title: 'Launch',
      });
      await goToPage(page, 'Evidence');
      const said = await untilText(page, 'The launch went well');
      // Impact stands before wins, whatever is fresh.
      expect(said).toMatch(/Halved the latency, 40 ms.*The launch went well/);
      expect(said).toMatch(/Nothing from [A-Z]/);
      await choose(page, 'Period', 'Own dates');
      await sayDay(page, 'From', localDay(weekFromNow(-3).start.getTime()));
      await untilGone(page, 'Halved the latency');
      await untilText(page, 'The launch went well');
      await choose(page, 'Period', 'Last 12 months');
      await untilText(page, 'Halved the latency');
    });

    test('is copied in the user’s own words', async () => {
      await stage.chromium.browser
        .defaultBrowserContext()
        .overridePermissions(stage.chromium.url('').replace(/\/$/, ''), ['clipboard-read']);
      await press(page, 'Copy as Markdown');
      await untilText(page, 'Copied.');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/^#+ .*\n[^]*- .*Halved the latency, 40 ms[^]*The launch went well/);
      expect(copied).not.toContain('#impact');
    });

    test('about somebody brings all notes on them, month by month', async () => {
      await choose(page, 'About', 'Priya Raman');
      await untilGone(page, 'Halved the latency');
      await untilText(page, 'All notes of the period');
      await page.locator('main details:last-of-type summary').click();
      await untilText(page, 'talk 1');
    });
  });

  test('asks nothing of any network', () => {
    expect(stage.world.unexpected([])).toEqual([]);
  });
});
