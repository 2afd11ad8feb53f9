import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KeyInput, Page } from 'puppeteer-core';
import { browserFor, until, untilText } from './rig/helpers.ts';
import type { Stage } from './support/loopside.ts';
import { setStage } from './support/loopside.ts';
import { headingOf, keep, untilGone, untilHeading, untilLines } from './support/notebook-acts.ts';
import { ask, openNotebook } from './support/notebook.ts';
import { withCtrl } from './support/notes.ts';

const { skip, reason } = browserFor('chromium');
const PRIYA = { id: null, name: 'Priya Raman', email: 'priya.raman@example.com' };
const SAM = { id: null, name: 'Sam Okafor', email: 'sam@example.com' };

/** Where the keys go, and whether one sees it. */
interface Focus {
  tag: string;
  /** Its words, or what it is called by ear. */
  words: string;
  isSeen: boolean;
}

describe.skipIf(skip)(`the notebook with the keyboard alone, in Chromium${reason}`, () => {
  let stage: Stage;
  let page: Page;

  const press = async (...keys: KeyInput[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = () => page.evaluate(focusIn);
  const untilFocus = (words: string) =>
    until(`the focus on “${words}”`, async () => (await focused()).words.startsWith(words));
  /** Presses Tab until the focus is there; every stop on the way can be seen. */
  const tabTo = async (words: string, key: 'forth' | 'back' = 'forth') => {
    for (let stops = 0; stops < 40; stops += 1) {
      if (key === 'back') await page.keyboard.down('Shift');
      await press('Tab');
      if (key === 'back') await page.keyboard.up('Shift');
      const focus = await focused();
      if (focus.tag !== 'BODY') expect(focus).toMatchObject({ isSeen: true });
      if (focus.words.startsWith(words)) return;
    }
    throw new Error(`Tab does not lead to “${words}”.`);
  };

  beforeAll(async () => {
    stage = await setStage();
    page = await openNotebook(stage);
    await keep(page, { who: PRIYA, weeks: -1, title: 'Roadmap', text: '- [ ] send the numbers' });
    await keep(page, { who: SAM, weeks: -2, title: 'Retro', text: 'about the launch' });
    await untilLines(page, 2);
  });
  afterAll(async () => {
    await stage?.end();
  });

  test('Tab goes through the page in the order it is read, and is always seen', async () => {
    const seen: string[] = [];
    for (let stops = 0; stops < 15; stops += 1) {
      await press('Tab');
      const focus = await focused();
      if (focus.tag === 'BODY') break;
      expect(focus).toMatchObject({ isSeen: true });
      seen.push(focus.words.split('\n')[0] ?? '');
    }
    expect(seen).toEqual([
      'People',
      'Notes',
      'Promises',
      'Evidence',
      'Playbooks',
      'Bin',
      'Your data',
      'Keys ?',
      'Search your notes',
      'Filters',
      'Name or address',
      'Sorted by',
      'Priya Raman',
      'Sam Okafor',
    ]);
  });

  test.each<[KeyInput, string]>([
    ['n', 'Notes'],
    ['r', 'Promises'],
    ['e', 'Evidence'],
    ['b', 'Bin'],
    ['d', 'Your data'],
    ['p', 'People'],
  ])('g and %s lead to a page, and there the keys go', async (key, title) => {
    await press('g', key);
    await untilHeading(page, title);
    await untilFocusInMain(page);
  });

  test('j, k and the arrows go through a list, Enter opens, Back and Forward lead through', async () => {
    await press('g', 'p');
    await untilLines(page, 2);
    await press('j');
    await untilFocus('Priya Raman');
    expect(await focused()).toMatchObject({ isSeen: true });
    await press('j', 'j');
    await untilFocus('Sam Okafor');
    await press('k');
    await untilFocus('Priya Raman');
    await press('ArrowDown');
    await untilFocus('Sam Okafor');
    await press('ArrowUp', 'Enter');
    await untilHeading(page, 'Priya Raman');
    await untilFocusInMain(page);
    await untilLines(page, 1);
    await press('j', 'Enter');
    await untilHeading(page, 'Roadmap');
    await untilFocusInMain(page);

    await page.goBack();
    await untilHeading(page, 'Priya Raman');
    await untilFocusInMain(page);
    await page.goBack();
    await untilHeading(page, 'People');
    await page.goForward();
    await untilHeading(page, 'Priya Raman');
  });

  test('? shows the keys, and they go back where they were', async () => {
    await press('j');
    const before = await focused();
    await press('?');
    await untilText(page, 'Next and previous line of a list');
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(
      true,
    );
    await press('g', 'n', 'Escape');
    await untilGone(page, 'Next and previous line of a list');
    expect(await focused()).toEqual(before);
    expect(await headingOf(page)).toBe('Priya Raman');
  });

  test('single letters act no more where the user says so', async () => {
    const turn = async (on: boolean) => {
      await tabTo('Keys', 'back');
      await press('Enter');
      await tabTo('Single letters and signs act as keys');
      await press('Space');
      await until('it to be kept', async () => {
        return (await ask(page, 'privacy.get', {})).letterKeys === on;
      });
      await press('Escape');
      await untilGone(page, 'Next and previous line of a list');
    };
    await turn(false);
    await until('? to do nothing', async () => {
      await press('?');
      const isOpen = (await page.$('dialog[open]')) !== null;
      if (isOpen) await press('Escape');
      return !isOpen;
    });
    await press('g', 'n', '/');
    expect(await headingOf(page)).toBe('Priya Raman');
    await turn(true);
    // By a key that changes nothing: an n that acts before the g does would begin a note, and the next one be written there.
    await until('? to show the keys again', async () => {
      await press('?');
      return (await page.$('dialog[open]')) !== null;
    });
    await press('Escape');
    await untilGone(page, 'Next and previous line of a list');
    await press('g', 'n');
    await untilHeading(page, 'Notes');
  });

  test('/ leads to the search from everywhere, Escape back', async () => {
    await press('/');
    await untilFocus('Search your notes');
    await page.keyboard.type('launch');
    await untilText(page, 'One note');
    await press('ArrowDown', 'Enter');
    await untilHeading(page, 'Retro');
    await untilFocusInMain(page);
    await press('/', 'Escape');
    await untilHeading(page, 'Retro');
    await untilFocusInMain(page);
    await press('/');
    await untilHeading(page, 'Search');
    await tabTo('Leave the search');
    await press('Enter');
    await untilHeading(page, 'Retro');
    await untilFocusInMain(page);
  });

  test('a note is begun by n, written with every key there is, and left by Tab', async () => {
    await press('g', 'n');
    await untilHeading(page, 'Notes');
    await press('n');
    await untilFocus('Your private note');
    await page.keyboard.type('gn jk / ? n');
    await untilText(page, 'Saved');
    expect(await headingOf(page)).toBe('gn jk / ? n');
    await tabTo('Promise');
    await press('Enter');
    await untilFocus('What was promised');
    await page.keyboard.type('a reading list');
    await press('Enter');
    await until('the promise', () =>
      page.$eval('textarea', (area) => area.value.includes('\n- [ ] a reading list')),
    );
    await tabTo('Delete', 'back');
    await press('/', 'Escape');
    await untilHeading(page, 'gn jk / ? n');
  });

  test('a note is deleted, and Ctrl and Z bring it back', async () => {
    await tabTo('Delete', 'back');
    await press('Enter');
    await untilHeading(page, 'Notes');
    await untilLines(page, 2);
    await untilFocusInMain(page);
    await withCtrl(page, 'z');
    await untilLines(page, 3);
  });

  test('a promise is closed and opened again where it stands', async () => {
    await press('g', 'r');
    await untilHeading(page, 'Promises');
    await untilText(page, 'send the numbers');
    await tabTo('Done');
    await press('Enter');
    await untilFocus('Open again');
    expect(await focused()).toMatchObject({ isSeen: true });
    await press('Enter');
    await untilFocus('Done');
  });

  test('what waits to be raised is closed and opened again where it stands', async () => {
    await press('g', 'p');
    await untilLines(page, 2);
    await press('j', 'Enter');
    await untilHeading(page, 'Priya Raman');
    await tabTo('To raise with Priya');
    await page.keyboard.type('the budget');
    await press('Enter');
    await untilText(page, 'the budget');
    await tabTo('Raised', 'back');
    await press('Enter');
    await untilFocus('Undo');
    await press('Enter');
    await untilFocus('Raised');
    await tabTo('Reword', 'back');
    await press('Enter');
    await page.keyboard.type('the budget of next year');
    await press('Enter');
    await untilFocus('Reword');
    await tabTo('Add a promise', 'back');
    await press('Enter');
    await untilFocus('What was promised');
    await press('Escape');
    await untilFocus('Add a promise');
  });

  test('what opens on a person takes the keys, and Escape gives them back', async () => {
    await press('g', 'p');
    await untilLines(page, 2);
    await press('j', 'Enter');
    await untilHeading(page, 'Priya Raman');
    for (const [act, field] of [
      ['Rename', 'Name'],
      ['Addresses', 'Another address'],
      ['Merge with…', 'The same person as'],
      ['Split…', 'Who it is instead'],
      ['Delete…', 'Cancel'],
    ] as const) {
      await tabTo(act);
      await press('Enter');
      await untilFocus(field);
      await press('Escape');
      await untilFocus(act);
    }
  });
});

/** After a change of page the keys go to its main part: not to the beginning of all, nor to what is gone. */
function untilFocusInMain(page: Page): Promise<unknown> {
  return until('the focus in the main part', () =>
    page.evaluate(() => document.activeElement?.closest('main') !== null),
  );
}

/** Runs in the page. */
function focusIn(): Focus {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return { tag: '', words: '', isSeen: false };
  const labels = 'labels' in element ? (element.labels as NodeListOf<HTMLElement> | null) : null;
  const label = labels?.[0]?.innerText.trim().split('\n')[0];
  const words = element.getAttribute('aria-label') ?? label ?? element.innerText.trim();
  const { top, bottom, width } = element.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const isInSight = top >= 0 && bottom <= innerHeight + 1 && width > 0;
  const hasRing = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  // Of a day the browser marks the part that is written, inside of the field.
  const isDate = element instanceof HTMLInputElement && element.type === 'date';
  return { tag: element.tagName, words, isSeen: isInSight && (hasRing || isDate) };
}
