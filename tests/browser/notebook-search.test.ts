import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { localDay } from '../../notes/local-day.ts';
import { browserFor, until, untilText } from './rig/helpers.ts';
import type { Stage } from './support/loopside.ts';
import { press, setStage } from './support/loopside.ts';
import { choose, keep, sayDay, untilHeading } from './support/notebook-acts.ts';
import { openNotebook } from './support/notebook.ts';
import { named, weekFromNow } from './support/notes.ts';

const { skip, reason } = browserFor('chromium');
const PRIYA = { id: null, name: 'Priya Raman', email: 'priya.raman@example.com' };
const SAM = { id: null, name: 'Sam Okafor', email: 'sam@example.com' };
const SECRET = 'confidentially';

describe.skipIf(skip)(`the search of the notebook, in Chromium${reason}`, () => {
  let stage: Stage;
  let page: Page;

  /** Types into the search in the place of what is in it. */
  const searchFor = async (words: string) => {
    const box = await named(page, 'combobox', 'Search your notes');
    await box.click({ count: 3 });
    await page.keyboard.type(words);
  };
  const found = () => page.$$eval('div[role="option"]', (all) => all.map((one) => one.innerText));
  const untilFound = (...titles: string[]) =>
    until(`${titles.join(', ')} to be found`, async () => {
      const hits = await found();
      return (
        hits.length === titles.length && titles.every((title, n) => hits[n]?.startsWith(title))
      );
    });
  const active = () =>
    page.$$eval('div[aria-selected="true"]', (all) => all.map((one) => one.innerText).join());

  beforeAll(async () => {
    stage = await setStage();
    page = await openNotebook(stage);
    await keep(page, {
      who: PRIYA,
      weeks: -1,
      title: 'Roadmap',
      text: `We spoke ${SECRET} about the migration.\n- [ ] send the numbers`,
    });
    await keep(page, {
      who: SAM,
      weeks: -9,
      title: 'Retro',
      text: 'The migration took a week longer.',
    });
    await keep(page, {
      who: SAM,
      weeks: -30,
      title: 'Candidate',
      kind: 'interview',
      text: 'Knew how a migration is planned.',
    });
  });
  afterAll(async () => {
    await stage?.end();
  });

  test('finds as one types: by the beginning of a word, and with a typing error', async () => {
    await searchFor('numb');
    await untilFound('Roadmap');
    await untilText(page, 'One note');
    await searchFor('miggration longer');
    await untilFound('Retro');
    expect(
      await page.$$eval('[role="option"] mark', (all) => all.map((m) => m.textContent)),
    ).toEqual(expect.arrayContaining(['migration', 'longer']));
    await searchFor('Okafor');
    await untilText(page, '2 notes');
    await searchFor('zeppelin');
    await untilText(page, 'No note has all of these words.');
  });

  describe('narrowed', () => {
    test('to a person, a kind, days, open promises', async () => {
      await searchFor('migration');
      await untilText(page, '3 notes');
      await choose(page, 'Person', 'Sam Okafor');
      await untilText(page, '2 notes');
      await choose(page, 'Kind', 'Interview');
      await untilFound('Candidate');
      await choose(page, 'Kind', 'any');
      await sayDay(page, 'From', localDay(weekFromNow(-20).start.getTime()));
      await untilFound('Retro');
      await choose(page, 'Person', 'anybody');
      await untilText(page, '2 notes');
      await sayDay(page, 'To', localDay(weekFromNow(-3).start.getTime()));
      await untilFound('Retro');
    });

    test('with no words at all, and everything again when the search is left', async () => {
      await press(page, 'Leave the search');
      await untilHeading(page, 'People');
      await press(page, 'Filters');
      await untilHeading(page, 'Search');
      await (await named(page, 'checkbox', 'with open promises')).click();
      await untilFound('Roadmap');
      await press(page, 'Leave the search');
      await untilHeading(page, 'People');
    });
  });

  test('arrows go through what is found, Enter opens it, Back leads back to it, Escape leaves', async () => {
    await searchFor('migration');
    await untilText(page, '3 notes');
    const [first = '', second = ''] = await found();
    await page.keyboard.press('ArrowDown');
    await until('the first', async () => (await active()) === first);
    await page.keyboard.press('ArrowDown');
    await until('the second', async () => (await active()) === second);
    await page.keyboard.press('ArrowUp');
    await until('the first', async () => (await active()) === first);
    const box = await named(page, 'combobox', 'Search your notes');
    expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await untilHeading(page, first.split('\n')[0] ?? '');

    await page.goBack();
    await untilHeading(page, 'Search');
    await untilText(page, '3 notes');
    await (await named(page, 'combobox', 'Search your notes')).focus();
    await page.keyboard.press('Escape');
    await untilHeading(page, 'People');
    expect(await box.evaluate((one) => (one as HTMLInputElement).value)).toBe('');
  });

  test('what is searched for stands in no address, no title and no history', async () => {
    await searchFor(SECRET);
    await untilFound('Roadmap');
    await page.keyboard.press('Enter');
    await untilHeading(page, 'Roadmap');
    await page.goBack();
    await untilFound('Roadmap');
    const traces = await page.evaluate(async () => ({
      address: location.href,
      title: document.title,
      state: JSON.stringify(history.state),
      session: JSON.stringify(Object.entries(sessionStorage)),
      local: JSON.stringify(Object.entries(localStorage)),
      cookie: document.cookie,
    }));
    expect(traces.title).toBe('Loopside');
    expect(JSON.stringify(traces)).not.toContain(SECRET);
    const session = await page.createCDPSession();
    const { entries } = await session.send('Page.getNavigationHistory');
    expect(entries.length).toBeGreaterThan(1);
    expect(JSON.stringify(entries)).not.toContain(SECRET);
  });

  test('asks nothing of any network', () => {
    expect(stage.world.unexpected([])).toEqual([]);
  });
});
