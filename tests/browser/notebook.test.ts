import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { localDay } from '../../notes/local-day.ts';
import { browserFor, textOf, until, untilText } from './rig/helpers.ts';
import type { Stage } from './support/loopside.ts';
import { press, setStage } from './support/loopside.ts';
import {
  choose,
  goToPage,
  headingOf,
  keep,
  openNote,
  sayDay,
  untilGone,
  untilHeading,
  untilLines,
} from './support/notebook-acts.ts';
import { ask, openNotebook } from './support/notebook.ts';
import { isThere, named, weekFromNow } from './support/notes.ts';

const { skip, reason } = browserFor('chromium');
const PRIYA = { id: null, name: 'Priya Raman', email: 'priya.raman@example.com' };

describe.skipIf(skip)(`the notes of the notebook, in Chromium${reason}`, () => {
  let stage: Stage;
  let page: Page;

  const noteIn = (where: Page) => where.$eval('textarea', (area) => area.value);
  const untilSaid = (where: Page, text: string) =>
    until(`the note “${text}”`, async () => (await noteIn(where)) === text);
  /** Types where the caret is, and waits until it is on the disk. */
  const type = async (where: Page, text: string) => {
    await where.keyboard.type(text);
    await untilText(where, 'Saved');
  };
  /** Puts the caret behind the last letter. */
  const toEnd = async (where: Page) => {
    await where.bringToFront();
    await where.focus('textarea');
    await where.keyboard.down('Control');
    await where.keyboard.press('End');
    await where.keyboard.up('Control');
  };

  beforeAll(async () => {
    stage = await setStage();
    page = await openNotebook(stage, '#/notes');
    await untilText(page, 'No notes yet.');
  });
  afterAll(async () => {
    await stage?.end();
  });

  describe('a new note', () => {
    test('is kept from its first letter on, has an address then, and goes on', async () => {
      await (await named(page, 'link', 'New note')).click();
      await untilHeading(page, 'New note');
      await until('the caret in it', () => focusIsIn(page, 'Your private note'));
      await type(page, 'M');
      await until('its own address', async () => /#\/note\/(?!new)./.test(page.url()));
      await type(page, 'y **own** plan\n- [ ] ask Sam');
      await untilHeading(page, 'My own plan');
      expect(await noteIn(page)).toBe('My **own** plan\n- [ ] ask Sam');

      await page.reload();
      await untilSaid(page, 'My **own** plan\n- [ ] ask Sam');
      await goToPage(page, 'Notes');
      await untilLines(page, 1);
    });

    test('shows beside the text what it will look like, and a box ticked there is ticked in the text', async () => {
      await openNote(page, 'My own plan');
      const preview = await named(page, 'region', 'Preview');
      expect(await preview.$eval('strong', (strong) => strong.textContent)).toBe('own');
      await (await preview.waitForSelector('input[type="checkbox"]'))?.click();
      await untilSaid(page, 'My **own** plan\n- [x] ask Sam');
      await toEnd(page);
      await type(page, '\n\n<img src="https://plain.example/leak.png">');
      await untilText(page, '<img src="https://plain.example/leak.png">');
      expect(await preview.$('img')).toBeNull();
    });

    test('is about somebody, and of another day, by choice', async () => {
      await keep(page, { who: PRIYA, weeks: -1, text: 'first\nsecond' });
      await page.reload();
      const day = localDay(weekFromNow(-2).start.getTime());
      await sayDay(page, 'Day', day);
      await until('the day to be kept', async () => {
        const id = decodeURIComponent(page.url().split('/').at(-1) ?? '');
        return (await ask(page, 'note.get', { id }))?.note.day === day;
      });
      await choose(page, 'About', 'Priya Raman');
      await (await named(page, 'link', 'To their page')).click();
      await untilHeading(page, 'Priya Raman');
      await untilLines(page, 2);
      await page.goBack();
      await untilHeading(page, 'My own plan');
    });
  });

  test('two open at once: what both wrote is kept and shown, and the user decides', async () => {
    await goToPage(page, 'Notes');
    await openNote(page, '1:1');
    const other = await openNotebook(stage, new URL(page.url()).hash);
    await untilSaid(other, 'first\nsecond');
    await toEnd(other);
    await type(other, ' there');
    await page.bringToFront();
    await untilSaid(page, 'first\nsecond there');

    // Both write before either hears of the other.
    await Promise.all([appendAtOnce(page, ' mine'), appendAtOnce(other, ' theirs')]);
    const all = await until('both texts in both', async () => {
      const [here, there] = [await textOf(page), await textOf(other)];
      const isIn = (text: string) => text.includes('mine') && text.includes('theirs');
      return isIn(here) && isIn(there) && { here, there };
    });
    expect(`${all.here} ${all.there}`).toMatch(/written at the same time|changed somewhere else/);
    const undecided = all.here.includes('changed somewhere else') ? page : other;
    await undecided.bringToFront();
    await press(undecided, 'Keep mine');
    await untilGone(undecided, 'changed somewhere else');
    const kept = await noteIn(undecided);
    await untilText(undecided, 'Saved');
    const decided = undecided === page ? other : page;
    await decided.bringToFront();
    await untilSaid(decided, kept);
    await other.close();
    await page.bringToFront();
    await untilSaid(page, kept);
  });

  test('an earlier text is used again, and the present one kept', async () => {
    const before = await noteIn(page);
    await toEnd(page);
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await type(page, 'all of it anew');
    await page.reload();
    await untilSaid(page, 'all of it anew');
    await page.locator('summary ::-p-text(Earlier texts of this note)').click();
    await page.locator('main details details summary').click();
    await press(page, 'Use this text');
    await untilSaid(page, before);
    await untilText(page, 'Saved');
    await page.reload();
    await untilSaid(page, before);
    await page.locator('summary ::-p-text(Earlier texts of this note)').click();
    await page.locator('main details details summary').click();
    await untilText(page, 'all of it anew');
  });

  test('a meeting that did not take place is said to', async () => {
    await (await named(page, 'switch', 'It did not take place')).click();
    await goToPage(page, 'Notes');
    await untilText(page, 'did not take place');
    await openNote(page, '1:1');
    await (await named(page, 'switch', 'It did not take place')).click();
    await goToPage(page, 'Notes');
    await untilGone(page, 'did not take place');
  });

  test('on paper there is the note alone', async () => {
    await openNote(page, 'My own plan');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMediaType('print');
    const paper = await textOf(page);
    await page.emulateMediaType('screen');
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(paper).toMatch(/^My own plan/);
    for (const words of ['People', 'Your private note', 'Delete', 'Filters', 'Earlier texts']) {
      expect(paper).not.toContain(words);
    }
    expect(await isThere(page, 'button', 'Print')).toBe(true);
  });

  describe('a deleted note', () => {
    test('is back by Undo, with its text', async () => {
      await press(page, 'Delete');
      await untilHeading(page, 'Notes');
      await untilText(page, 'Deleted the note');
      await untilLines(page, 1);
      await press(page, 'Undo');
      await untilLines(page, 2);
    });

    test('is said to be gone at its address, is in the bin, and is restored from there', async () => {
      await openNote(page, 'My own plan');
      const address = page.url();
      await press(page, 'Delete');
      await untilHeading(page, 'Notes');
      const direct = await openNotebook(stage, new URL(address).hash);
      await untilText(direct, 'This note is gone');
      await (await named(direct, 'link', 'bin')).click();
      await untilText(direct, /Deleted the note.* 1 note, 1 promise · [^·]+ · 30 days left/);
      await direct.locator('main li:first-child button ::-p-text(Restore)').click();
      await untilText(direct, 'Undone: deleted the note');
      await direct.goBack();
      await untilHeading(direct, 'My own plan');
      await direct.close();
    });
  });

  test('an address that names nobody says so', async () => {
    const nobody = await openNotebook(stage, '#/person/nobody');
    await untilHeading(nobody, 'Nobody here');
    await nobody.goto(nobody.url().replace(/#.*/, '#/nonsense'));
    await untilHeading(nobody, 'People');
    expect(await headingOf(nobody)).toBe('People');
    await nobody.close();
  });

  test('asks nothing of any network', () => {
    expect(stage.world.unexpected([])).toEqual([]);
  });
});

/** Whether the focus is on what has this accessible name. */
async function focusIsIn(page: Page, name: string): Promise<boolean> {
  const field = await page.$(`::-p-aria([name="${name}"][role="textbox"])`);
  return (await field?.evaluate((one) => one === document.activeElement)) ?? false;
}

/** Adds to the note in one stroke, as a paste does. */
function appendAtOnce(page: Page, text: string): Promise<void> {
  return page.$eval(
    'textarea',
    (area, added) => {
      area.focus();
      area.setSelectionRange(area.value.length, area.value.length);
      document.execCommand('insertText', false, added);
    },
    text,
  );
}
