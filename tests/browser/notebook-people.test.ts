import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { localDay } from '../../notes/local-day.ts';
import { browserFor, textOf, until, untilText } from './rig/helpers.ts';
import type { Stage } from './support/loopside.ts';
import { press, setStage, sidebar, writeNote } from './support/loopside.ts';
import {
  choose,
  goToPage,
  keep,
  linesOf,
  openPerson,
  sayDay,
  untilGone,
  untilHeading,
  untilLines,
  valueOf,
} from './support/notebook-acts.ts';
import { fill, openNotebook } from './support/notebook.ts';
import { isThere, named, pressIn, weekFromNow } from './support/notes.ts';
import { weeklyTalk } from './support/talk.ts';

const { skip, reason } = browserFor('chromium');

const PRIYA = { id: null, name: 'Priya Raman', email: 'priya.raman@example.com' };
const PRIYA_AT_HOME = { id: null, name: 'P. Raman', email: 'priya@home.example' };
const SAM = { id: null, name: 'Sam Okafor', email: 'sam@example.com' };

describe.skipIf(skip)(`the people of the notebook, in Chromium${reason}`, () => {
  let stage: Stage;
  let page: Page;

  const saysOf = async (name: string) => {
    await goToPage(page, 'People');
    const lines = await until('the people', async () => {
      const all = await linesOf(page);
      return all.length > 0 && all;
    });
    return lines.find((line) => line.startsWith(name))?.replaceAll(/\s+/g, ' ');
  };

  beforeAll(async () => {
    stage = await setStage();
    page = await openNotebook(stage);
    await untilText(page, 'Nobody yet.');
    await keep(page, { who: PRIYA, weeks: -3, text: '- [ ] send the numbers' });
    await keep(page, { who: PRIYA, weeks: -1, text: 'the roadmap' });
    await keep(page, { who: PRIYA, weeks: -1, text: 'how to lead', title: 'Mentoring' });
    await keep(page, { who: PRIYA_AT_HOME, weeks: -2, text: '- [ ] they: the introduction' });
    await keep(page, { who: SAM, weeks: -10, text: 'the first talk' });
  });
  afterAll(async () => {
    await stage?.end();
  });

  describe('the list', () => {
    test('says of each what they are, when the two last talked, and what is open', async () => {
      await openPerson(page, 'Sam Okafor');
      await press(page, 'my report');
      await untilText(page, 'Reports to you');
      expect(await saysOf('Sam')).toMatch(/^Sam Okafor reports to you 2 months ago$/);
      expect(await saysOf('Priya')).toMatch(/^Priya Raman 7 days ago you promised 1$/);
      expect(await saysOf('P. Raman')).toMatch(/^P. Raman 2 weeks ago they promised 1$/);
    });

    test('is sorted by the last talk or by name, and narrowed by name or address', async () => {
      const names = async () => (await linesOf(page)).map((line) => line.slice(0, 5));
      expect(await names()).toEqual(['Priya', 'P. Ra', 'Sam O']);
      await choose(page, 'Sorted by', 'name');
      expect(await names()).toEqual(['P. Ra', 'Priya', 'Sam O']);
      await fill(page, 'Name or address', 'RAMAN');
      await untilText(page, '2 people');
      await fill(page, 'Name or address', 'home.example');
      await untilText(page, '1 person');
      expect(await names()).toEqual(['P. Ra']);
      await fill(page, 'Name or address', 'nobody');
      await untilText(page, 'Nobody is called so.');
      await fill(page, 'Name or address', 'example');
      await untilText(page, '3 people');
    });
  });

  test('a name that was given stays, whatever a calendar shows', async () => {
    await openPerson(page, 'Priya Raman');
    await press(page, 'Rename');
    await fill(page, 'Name', 'Priya (platform)');
    await press(page, 'Save');
    await untilHeading(page, 'Priya (platform)');

    const tab = await stage.visit(weeklyTalk(weekFromNow(0)));
    await writeNote(tab, await sidebar(stage, tab, '1:1 with'), 'today');
    await tab.close();
    await page.bringToFront();
    await untilText(page, 'Last talk today');
    expect(await saysOf('Priya')).toMatch(/^Priya \(platform\) today/);

    await openPerson(page, 'Priya (platform)');
    await press(page, 'Rename');
    await fill(page, 'Name', 'Priya Raman');
    await page.keyboard.press('Enter');
    await untilText(page, 'Changed “Priya (platform)”.');
    await untilHeading(page, 'Priya Raman');
  });

  test('an address is added and taken away', async () => {
    await openPerson(page, 'Priya Raman');
    await press(page, 'Addresses');
    await fill(page, 'Another address', 'PRIYA@side.example');
    await press(page, 'Add');
    await until('the address', () => isThere(page, 'button', 'Remove : priya@side.example'));
    await press(page, 'Remove : priya@side.example');
    await until('it to be gone', async () => {
      return !(await isThere(page, 'button', 'Remove : priya@side.example'));
    });
    await press(page, 'Undo');
    await until('the address', () => isThere(page, 'button', 'Remove : priya@side.example'));
    await press(page, 'Close');
  });

  test('what somebody was until a day is kept beside what they are', async () => {
    await openPerson(page, 'Priya Raman');
    await press(page, 'my skip-level');
    await untilText(page, 'Your skip-level');
    await press(page, 'Roles');
    const day = localDay(weekFromNow(-20).start.getTime());
    await sayDay(page, 'Now your skip-level, since', day);
    await press(page, 'Add an earlier role');
    await choose(page, 'Was', 'your manager');
    expect(await valueOf(page, 'Until')).toBe(day);
    await press(page, 'Save');
    const told = /your skip-level since (\w+ \d+) · your manager until \1/;
    await untilText(page, told);
    await page.reload();
    await untilText(page, told);

    await press(page, 'Change');
    await press(page, 'a peer');
    await untilText(page, /a peer since \w+ \d+ · your skip-level until .+ · your manager until/);
    await press(page, 'Roles');
    await pressIn(page, 'An earlier role', 'Remove');
    await press(page, 'Save');
    await untilGone(page, 'your manager until');
  });

  test('two who are one become one history, and two again', async () => {
    await openPerson(page, 'Priya Raman');
    await press(page, 'Merge with…');
    await choose(page, 'The same person as Priya Raman', 'P. Raman');
    await untilText(page, 'P. Raman is no longer listed.');
    await press(page, 'Merge');
    await untilText(page, 'Merged “P. Raman → Priya Raman”.');
    await until('both promises', async () => {
      return (
        (await isThere(page, 'group', 'Close: send the numbers')) &&
        (await isThere(page, 'group', 'Close: the introduction'))
      );
    });
    await untilLines(page, 5);
    await press(page, 'Addresses');
    await untilText(page, 'priya@home.example');
    expect(await saysOf('P. Raman')).toBeUndefined();

    await press(page, 'Undo');
    await untilText(page, 'Undone: merged');
    expect(await saysOf('P. Raman')).toContain('they promised 1');
    expect(await saysOf('Priya Raman')).not.toContain('they promised');
  });

  test('meetings and addresses that are somebody else’s are taken apart, and put together', async () => {
    await openPerson(page, 'Priya Raman');
    await press(page, 'Split…');
    await fill(page, 'Who it is instead', 'Mei Tanaka');
    await (await named(page, 'checkbox', 'priya@side.example')).click();
    await (await named(page, 'checkbox', 'Mentoring (1 note)')).click();
    await press(page, 'Split');
    await untilText(page, 'Split “Priya Raman” into two people.');
    await openPerson(page, 'Mei Tanaka');
    expect((await untilLines(page, 1))[0]).toContain('how to lead');
    await press(page, 'Addresses');
    await untilText(page, 'priya@side.example');

    await press(page, 'Undo');
    await untilHeading(page, 'Nobody here');
    await openPerson(page, 'Priya Raman');
    await untilText(page, 'how to lead');
  });

  describe('everything about somebody', () => {
    test('is deleted after a question, and back at once', async () => {
      await openPerson(page, 'P. Raman');
      await press(page, 'Delete…');
      await untilText(page, /takes away 1 note, 1 promise, their name and addresses, and what you/);
      await page.keyboard.press('Escape');
      await untilGone(page, 'takes away');
      await press(page, 'Delete…');
      await press(page, 'Delete');
      await untilHeading(page, 'People');
      await untilText(page, 'Deleted everything about “P. Raman”.');
      await untilText(page, '2 people');
      await press(page, 'Undo');
      await untilText(page, '3 people');
    });

    test('lies in the bin, and is erased for good there', async () => {
      await openPerson(page, 'P. Raman');
      await press(page, 'Delete…');
      await press(page, 'Delete');
      await untilText(page, '2 people');
      await goToPage(page, 'Bin');
      const entry = 'Deleted everything about “P. Raman”.';
      await untilText(page, /1 person, 1 note, 1 promise · [^·]+ · 30 days left/);
      await press(page, `Erase for good… : ${entry}`);
      await untilText(page, 'Gone for good: 1 person, 1 note, 1 promise.');
      await press(page, 'Erase');
      await until('the entry to go', async () => {
        return !(await isThere(page, 'button', `Restore : ${entry}`));
      });
      // Nor does it stand in what else was done to them.
      expect(await textOf(page)).not.toContain('P. Raman');
      await goToPage(page, 'Notes');
      await untilText(page, 'the roadmap');
      expect((await linesOf(page)).join(' ')).not.toContain('introduction');
    });
  });

  test('asks nothing of any network but the calendar that was visited', () => {
    expect(stage.world.unexpected(['calendar.google.com'])).toEqual([]);
  });
});
