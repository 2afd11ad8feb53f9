import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserFor, until, untilText } from './rig/helpers.ts';
import type { Stage } from './support/loopside.ts';
import { clickNote, HOSTS, noteIn, press, setStage, sidebar, textIn } from './support/loopside.ts';
import type { Ask } from './support/notes.ts';
import {
  fillDisk,
  makeRoom,
  named,
  openDesk,
  typeInto,
  untilNote,
  withCtrl,
} from './support/notes.ts';
import { inWeek, weeklyTalk } from './support/talk.ts';

const { skip, reason } = browserFor('chromium');

describe.skipIf(skip)(`writing a note, in Chromium${reason}`, () => {
  let stage: Stage;
  let ask: Ask;
  const pages: Page[] = [];

  /** The 1:1 of a test of its own, with the keys going to its note. */
  const open = async (series: string): Promise<{ page: Page; frame: Frame }> => {
    const page = await stage.visit(weeklyTalk(inWeek(1), { series }));
    pages.push(page);
    const frame = await sidebar(stage, page, '1:1 with Priya');
    await clickNote(frame);
    return { page, frame };
  };

  beforeAll(async () => {
    stage = await setStage();
    ask = await openDesk(stage);
  });
  afterEach(async () => {
    await makeRoom(stage);
    for (const page of pages.splice(0)) if (!page.isClosed()) await page.close();
  });
  afterAll(async () => {
    await stage?.end();
  });

  describe('keys', () => {
    test('Enter goes on with a list, and ends it at an empty item; Ctrl+Z takes back each step', async () => {
      const { page, frame } = await open('lists');
      await page.keyboard.type('- one\ntwo');
      expect(await noteIn(frame)).toBe('- one\n- two');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.keyboard.type('after');
      expect(await noteIn(frame)).toBe('- one\n- two\nafter');

      const seen: (string | undefined)[] = [];
      for (let step = 0; step < 20 && (await noteIn(frame)) !== ''; step += 1) {
        await withCtrl(page, 'z');
        seen.push(await noteIn(frame));
      }
      expect(seen.at(-1)).toBe('');
      expect(seen).toContain('- one\n- two\n- ');
      for (const _ of seen) await withCtrl(page, 'z', { shift: true });
      expect(await noteIn(frame)).toBe('- one\n- two\nafter');
      await untilText(frame, 'Saved');
    });

    test('Ctrl+Enter ticks the task under the caret, and takes the tick back', async () => {
      const { page, frame } = await open('tick');
      await page.keyboard.type('- [ ] one\ntwo');
      await withCtrl(page, 'Enter');
      expect(await noteIn(frame)).toBe('- [ ] one\n- [x] two');
      await page.keyboard.type('!');
      await withCtrl(page, 'Enter');
      expect(await noteIn(frame)).toBe('- [ ] one\n- [ ] two!');
    });

    test('Tab leaves the note, Shift+Tab comes back to it', async () => {
      const { page, frame } = await open('tab');
      await page.keyboard.type('- one');
      await page.keyboard.press('Tab');
      expect(await focused(frame)).toBe('Promise');
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      await page.keyboard.type('!');
      expect(await noteIn(frame)).toBe('- one!');
    });

    test('an input method is left alone, its Enter too', async () => {
      const { page, frame } = await open('ime');
      await page.keyboard.type('- ');
      const keys = await page.createCDPSession();
      const compose = (text: string) =>
        keys.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
      await compose('か');
      await compose('かんじ');
      expect(await noteIn(frame)).toBe('- かんじ');
      // What a browser sends of an Enter that chooses a word.
      const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
      await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
      await keys.send('Input.insertText', { text: '漢字' });
      await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
      expect(await noteIn(frame)).toBe('- 漢字');
      await page.keyboard.press('Enter');
      expect(await noteIn(frame)).toBe('- 漢字\n- ');
      await untilText(frame, 'Saved');
    });

    test('an address pasted over words makes a link of them, with Shift it is pasted as it is', async () => {
      const { page, frame } = await open('paste');
      await page.keyboard.type('https://example.com/plan');
      await withCtrl(page, 'a');
      await withCtrl(page, 'x');
      await page.keyboard.type('the plan');
      await withCtrl(page, 'a');
      await withCtrl(page, 'v');
      expect(await noteIn(frame)).toBe('[the plan](https://example.com/plan)');
      await withCtrl(page, 'z');
      expect(await noteIn(frame)).toBe('the plan');
      await withCtrl(page, 'a');
      await withCtrl(page, 'v', { shift: true });
      await untilNote(frame, 'https://example.com/plan');
    });
  });

  describe('buttons', () => {
    test('a promise is written as a line, theirs with name and date; Ctrl+Z takes it back', async () => {
      const { page, frame } = await open('promise');
      await page.keyboard.type('Talked.');
      await press(frame, 'Promise');
      await (await named(frame, 'radio', 'Priya promised')).click();
      await typeInto(page, await named(frame, 'textbox', 'What was promised'), 'ask finance');
      await page.keyboard.press('Enter');
      await untilNote(frame, 'Talked.\n\n- [ ] Priya: ask finance');

      await press(frame, 'Promise');
      await typeInto(page, await named(frame, 'textbox', 'What was promised'), 'send the plan');
      await (await frame.waitForSelector('input[type="date"]'))?.type('12242099');
      const form = await frame.waitForSelector('form:has(input[type="date"])');
      if (form) await (await named(form, 'button', 'Add')).click();
      const both = 'Talked.\n\n- [ ] Priya: ask finance\n- [ ] send the plan by 2099-12-24';
      await untilNote(frame, both);
      await until('the keys to go to the note', () => focused(frame).then((one) => one === 'note'));
      await withCtrl(page, 'z');
      await untilNote(frame, 'Talked.\n\n- [ ] Priya: ask finance');
      await withCtrl(page, 'z', { shift: true });
      await untilNote(frame, both);
      await untilText(frame, 'Saved');
    });

    test('Escape closes a form, not the sidebar', async () => {
      const { page, frame } = await open('escape');
      await press(frame, 'Promise');
      await until('its field', () => focused(frame).then((one) => one === 'What was promised'));
      await page.keyboard.press('Escape');
      await until('the form to go', async () => (await frame.$('form[class*="form"]')) === null);
      expect(await textIn(frame)).toContain('1:1 with Priya');
    });

    test('a template is put in by choice, and taken back like typing', async () => {
      const { page, frame } = await open('template');
      await page.keyboard.type('Before.');
      expect(await noteIn(frame)).toBe('Before.');
      const choice = await named(frame, 'combobox', 'Put in a template');
      const [template] = await ask('template.list', { kind: 'one_on_one' });
      await choice.select(template?.id ?? '');
      await until('its words', async () => (await noteIn(frame))?.startsWith('Before.\n\n'));
      expect(await noteIn(frame)).toContain(template?.text.trim());
      await withCtrl(page, 'z');
      await untilNote(frame, 'Before.');
    });

    test('the words of a card go into the note, while it is previewed too', async () => {
      const { frame } = await open('words');
      const words = await frame.$eval('article blockquote', (quote) => quote.textContent);
      await press(frame, `Into the note: “${words}”`);
      await untilNote(frame, `> ${words}`);
      await press(frame, 'Preview');
      await press(frame, `Into the note: “${words}”`);
      await until('both in the preview', async () => {
        const quotes = await frame.$$('[role="region"][aria-label="Preview"] blockquote');
        return quotes.length === 2;
      });
      await press(frame, 'Write');
      await untilNote(frame, `> ${words}\n\n> ${words}`);
      await untilText(frame, 'Saved');
    });

    test('a line becomes evidence, with its proof', async () => {
      const { page, frame } = await open('evidence');
      await page.keyboard.type('First line\nCut the build from 40 to 4 minutes\nLast line');
      await page.keyboard.press('ArrowUp');
      await press(frame, 'Evidence');
      await (await named(frame, 'combobox', 'is')).select('win');
      const proof = await named(frame, 'textbox', 'Link to the proof');
      await typeInto(page, proof, 'https://example.com/build');
      await press(frame, 'Mark the line');
      const marked = 'Cut the build from 40 to 4 minutes https://example.com/build #win';
      await untilNote(frame, `First line\n${marked}\nLast line`);
      await press(frame, 'Evidence');
      await press(frame, 'Take the mark away');
      await untilNote(frame, `First line\n${marked.replace(' #win', '')}\nLast line`);
    });
  });

  describe('two tabs on one note', () => {
    /** Tab one has saved “Theirs.”, tab two holds “Mine.”, and knows of the other. */
    const conflict = async (series: string) => {
      const one = await open(series);
      const two = await open(series);
      await fillDisk(stage, '"text":"M');
      await two.page.keyboard.type('Mine.');
      await untilText(two.frame, 'Not saved');
      await one.page.bringToFront();
      await clickNote(one.frame);
      await one.page.keyboard.type('Theirs.');
      await untilText(one.frame, 'Saved');
      await makeRoom(stage);
      await two.page.bringToFront();
      await untilText(two.frame, 'This note was changed somewhere else', { timeout: 15_000 });
      expect(await textIn(two.frame)).toContain('Theirs.');
      expect(await noteIn(two.frame)).toBe('Mine.');
      return { one, two };
    };
    const textsOf = async (series: string) => {
      const notes = await ask('note.list', { personId: null, from: null, limit: 200 });
      const note = notes.find((one) => one.series.includes(series));
      const revisions = await ask('note.revisions', { id: note?.id ?? '' });
      return { now: note?.text, before: revisions.map(({ kind, text }) => `${kind}: ${text}`) };
    };

    test('Keep mine: the other text is kept, and the other tab shows mine', async () => {
      const { one, two } = await conflict('keepmine');
      await press(two.frame, 'Keep mine');
      await untilText(two.frame, 'Saved');
      await one.page.bringToFront();
      await untilNote(one.frame, 'Mine.');
      expect(await textsOf('keepmine')).toEqual({ now: 'Mine.', before: ['kept: Theirs.'] });
    });

    test('Use the other: my text is found among the earlier ones', async () => {
      const { two } = await conflict('usetheother');
      await press(two.frame, 'Use the other');
      await untilNote(two.frame, 'Theirs.');
      await until('mine to be put away', async () =>
        (await textsOf('usetheother')).before.includes('kept: Mine.'),
      );
      expect((await textsOf('usetheother')).now).toBe('Theirs.');
      expect(await textIn(two.frame)).not.toContain('Another text of this note');
    });

    test.each([
      ['Use this text', 'Mine.', 'kept: Theirs.'],
      ['Put it away', 'Theirs.', 'kept: Mine.'],
    ])('closed in the middle, decided later: %s', async (choice, now, before) => {
      const series = choice.replaceAll(' ', '').toLowerCase();
      const { one, two } = await conflict(series);
      await two.page.close();
      await one.page.close();
      const later = await open(series);
      await untilText(later.frame, 'Another text of this note');
      expect(await textIn(later.frame)).toContain('Mine.');
      await press(later.frame, choice);
      await until('it to go', async () => !(await textIn(later.frame)).includes('Another text'));
      await untilNote(later.frame, now);
      await until('it to be kept', async () => (await textsOf(series)).now === now);
      expect((await textsOf(series)).before).toContain(before);
    });

    test('a tab with nothing unsaved shows what was written in the other', async () => {
      const one = await open('follows');
      await one.page.keyboard.type('First.');
      await untilText(one.frame, 'Saved');
      const two = await open('follows');
      await untilNote(two.frame, 'First.');
      await withCtrl(two.page, 'End');
      await two.page.keyboard.type(' Second.');
      await untilText(two.frame, 'Saved');
      await one.page.bringToFront();
      await untilNote(one.frame, 'First. Second.');
      expect(await textIn(one.frame)).not.toContain('Keep mine');
    });
  });

  test('no room on the disk: the text stays, can be copied, and saved as a file', async () => {
    const { page, frame } = await open('nodisk');
    const folder = mkdtempSync(join(tmpdir(), 'loopside-saved-'));
    const browser = await stage.chromium.browser.target().createCDPSession();
    await browser.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await fillDisk(stage);
    await page.keyboard.type('Nowhere to go.');
    await untilText(frame, 'There is no room left on the disk');
    await press(frame, 'Save it as a file');
    await until(
      'the file',
      () => readFileSync(join(folder, 'note.md'), 'utf8') === 'Nowhere to go.',
    );
    await press(frame, 'Copy my text');
    await untilText(frame, 'Copied.');
    await makeRoom(stage);
    await untilText(frame, 'Saved', { timeout: 15_000 });
    await clickNote(frame);
    await withCtrl(page, 'End');
    await withCtrl(page, 'v');
    await untilNote(frame, 'Nowhere to go.Nowhere to go.');
  });

  test('asks nothing of any network', () => {
    expect(stage.world.unexpected(HOSTS)).toEqual([]);
  });
});

/** What the element with the focus is called: a button's words, a field's label. */
function focused(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const { activeElement: one } = document;
    if (one instanceof HTMLTextAreaElement) return 'note';
    const label = one instanceof HTMLInputElement ? one.labels?.[0] : one;
    return label?.textContent ?? '';
  });
}
