import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { freshProfile } from '../../scripts/browser/profile.ts';
import { browserFor, until, untilText } from './rig/helpers.ts';
import type { Stage } from './support/loopside.ts';
import {
  clickNote,
  fixture,
  HOSTS,
  noteIn,
  press,
  setStage,
  sidebar,
  textIn,
  writeNote,
} from './support/loopside.ts';

const { skip, reason } = browserFor('chromium');
const ONE_ON_ONE = fixture('google-calendar/bubble-recurring-mine');
const SENTENCE = 'Own it: what happened, what I do now.';

describe.skipIf(skip)(`when something breaks, in Chromium${reason}`, () => {
  let stage: Stage;
  const pages: Page[] = [];

  /** The 1:1 of a test of its own, so that none finds another's note. */
  const open = async (series: string): Promise<{ page: Page; frame: Frame }> => {
    const page = await stage.visit(ofSeries(series));
    pages.push(page);
    return { page, frame: await sidebar(stage, page, '1:1 with Priya') };
  };
  /** Runs in the background, beside Loopside's own code. */
  const inWorker = async (script: string) => {
    const worker = await stage.chromium.worker();
    await worker.evaluate(script);
  };

  beforeAll(async () => {
    stage = await setStage();
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });
  afterAll(async () => {
    await stage?.end();
  });

  test('the background put to sleep in the middle of a sentence: every letter is kept', async () => {
    const { page, frame } = await open('asleep');
    await clickNote(frame);
    for (const [place, letter] of SENTENCE.split('').entries()) {
      if (place % 10 === 9) await stage.chromium.stopWorker();
      await page.keyboard.type(letter);
    }
    await untilText(frame, 'Saved');
    await page.reload();
    const again = await sidebar(stage, page, '1:1 with Priya');
    await until('the whole sentence', async () => (await noteIn(again)) === SENTENCE);
  });

  test('no room on the disk: said so, kept in the editor with a way to copy, saved once there is room', async () => {
    const { page, frame } = await open('full');
    await inWorker(`
      self.realPut = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function () { throw new DOMException('full', 'QuotaExceededError'); };
    `);
    await clickNote(frame);
    await page.keyboard.type('No room.');
    await untilText(frame, 'There is no room left on the disk');
    expect(await textIn(frame)).toContain('Not saved');
    expect(await noteIn(frame)).toBe('No room.');
    expect(await frame.$('::-p-aria([name="Copy my text"][role="button"])')).not.toBeNull();

    await inWorker('IDBObjectStore.prototype.put = self.realPut;');
    await untilText(frame, 'Saved', { timeout: 15_000 });
    await page.reload();
    const again = await sidebar(stage, page, '1:1 with Priya');
    await until('the note', async () => (await noteIn(again)) === 'No room.');
  });

  test('a database that does not open: advice all the same, and nothing typed is lost', async () => {
    const earlier = await open('closed');
    await writeNote(earlier.page, earlier.frame, 'On the disk before.');
    // A background that has just woken up has not opened the database yet, as long as no page asks anything of it.
    await earlier.page.goto('about:blank');
    await stage.chromium.stopWorker();
    await inWorker(`
      self.realOpen = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function () { throw new DOMException('broken', 'UnknownError'); };
    `);
    const { page, frame } = await open('closed');
    await untilText(frame, 'cannot open its database');
    expect(await frame.$('article')).not.toBeNull();
    await clickNote(frame);
    await page.keyboard.type('Typed into the dark.');
    await untilText(frame, 'Your text is still here');
    expect(await noteIn(frame)).toBe('Typed into the dark.');
    expect(await textIn(frame)).not.toMatch(/UnknownError|InvalidState|DOMException|\bat .*\.js/);

    await inWorker('IDBFactory.prototype.open = self.realOpen;');
    // What was on the disk before is not overwritten by what was typed blind: both are shown.
    await untilText(frame, 'This note was changed somewhere else', { timeout: 15_000 });
    expect(await textIn(frame)).toContain('On the disk before.');
    await press(frame, 'Keep mine');
    await untilText(frame, 'Saved');
    await page.reload();
    const again = await sidebar(stage, page, '1:1 with Priya');
    await until('my text', async () => (await noteIn(again)) === 'Typed into the dark.');
  });

  test('two tabs with the same note: neither overwrites the other unasked', async () => {
    const one = await open('tabs');
    const two = await open('tabs');
    await clickNote(two.frame);
    // Behind its back: a tab that comes to the front reads anew what is there, and nothing is left to disagree about.
    await one.frame.evaluate(() => {
      document.querySelector('textarea')?.focus();
      document.execCommand('insertText', false, ' From one.');
    });
    await untilText(one.frame, 'Saved');
    await two.page.keyboard.type('From two.');
    await untilText(two.frame, 'This note was changed somewhere else');
    expect(await textIn(two.frame)).toContain('From one.');
    expect(await noteIn(two.frame)).toContain('From two.');
    await press(two.frame, 'Use the other');
    await until('the other text', async () =>
      ((await noteIn(two.frame)) ?? '').endsWith('From one.'),
    );
  });

  test('asks nothing of any network', () => {
    expect(stage.world.unexpected(HOSTS)).toEqual([]);
  });
});

/** The 1:1 under another event id. */
function ofSeries(series: string): string {
  const id = btoa(`${series}_20261123T150000Z alex@example.com`).replace(/=+$/, '');
  return ONE_ON_ONE.replaceAll(/data-eventid="[^"]+"/g, `data-eventid="${id}"`);
}

describe.skipIf(skip)(`the browser killed while typing, in Chromium${reason}`, () => {
  test('loses at most the last letter', async () => {
    const profile = freshProfile();
    const lost: number[] = [];
    try {
      let before = '';
      for (let round = 1; round <= 3; round += 1) {
        const stage = await setStage({ profile: profile.dir });
        const page = await stage.visit(ONE_ON_ONE);
        const frame = await sidebar(stage, page, '1:1 with Priya');
        await until('the note of before', async () =>
          before.startsWith((await noteIn(frame)) ?? '?'),
        );
        const kept = (await noteIn(frame)) ?? '';
        if (round > 1) lost.push(before.length - kept.length);
        await clickNote(frame);
        await page.keyboard.press('End');
        const added = ` Round ${round}.`;
        await page.keyboard.type(added, { delay: 30 });
        before = kept + added;
        await stage.chromium.kill();
        await stage.world.close();
      }
      const stage = await setStage({ profile: profile.dir });
      const page = await stage.visit(ONE_ON_ONE);
      const frame = await sidebar(stage, page, '1:1 with Priya');
      await until('the note', async () => ((await noteIn(frame)) ?? '') !== '');
      lost.push(before.length - ((await noteIn(frame)) ?? '').length);
      await stage.end();
    } finally {
      await profile.remove();
    }
    console.log(`Letters lost in ${lost.length} kills: ${lost.join(', ')}`);
    expect(Math.max(...lost)).toBeLessThanOrEqual(1);
  });
});
