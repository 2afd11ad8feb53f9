import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserFor, textOf, until, untilText } from './rig/helpers.ts';
import { violations } from './support/axe.ts';
import type { Stage } from './support/loopside.ts';
import {
  clickNote,
  fixture,
  HOSTS,
  noteIn,
  press,
  setStage,
  shown,
  sidebar,
  textIn,
} from './support/loopside.ts';
import type { Ask } from './support/notes.ts';
import {
  fillDisk,
  isThere,
  keepNote,
  makeRoom,
  named,
  openDesk,
  typeInto,
  untilNote,
  weekFromNow,
  withCtrl,
} from './support/notes.ts';
import { weeklyTalk } from './support/talk.ts';

const { skip, reason } = browserFor('chromium');
const SECRET = 'Confidential';
const PASSPHRASE = 'four plain words here';

/** Everything Markdown could be misused for, were it not shown as text. */
const HOSTILE = [
  '<img src="https://leak.example/raw.png" onerror="document.title=1"><b>bold</b>',
  '<script>document.title = "owned"</script><iframe src="https://leak.example/frame"></iframe>',
  '',
  '![picture](https://leak.example/picture.png) ![x][ref] [script](javascript:alert(1))',
  '[data](data:text/html,<script>alert(1)</script>) <javascript:alert(1)> [file](file:///etc/passwd)',
  '',
  '[ref]: https://leak.example/ref.png',
  '',
  '[a page](https://plain.example/page) and <style>body{display:none}</style>',
  '',
  '- [ ] send it',
].join('\n');

describe.skipIf(skip)(`what is private stays private, in Chromium${reason}`, () => {
  let stage: Stage;
  let ask: Ask;
  const pages: Page[] = [];

  const meet = async (weeks: number): Promise<{ page: Page; frame: Frame }> => {
    const page = await stage.visit(weeklyTalk(weekFromNow(weeks)));
    pages.push(page);
    return { page, frame: await sidebar(stage, page, 'Your private note') };
  };
  const openPage = async (file: string) => {
    const page = await stage.chromium.browser.newPage();
    pages.push(page);
    await page.goto(stage.chromium.url(file));
    return page;
  };
  /** Puts a text into the note at once, as an input method does. */
  const put = async ({ page, frame }: { page: Page; frame: Frame }, text: string) => {
    await clickNote(frame);
    await withCtrl(page, 'End');
    await page.keyboard.sendCharacter(text);
  };

  beforeAll(async () => {
    stage = await setStage();
    ask = await openDesk(stage);
    const priya = { id: null, name: 'Priya Raman', email: 'priya.raman@example.com' };
    const text = `- [ ] ${SECRET} promise\n- [ ] Priya: ask finance\n- Cut it by 40 % #impact`;
    await keepNote(ask, { weeks: -4, who: priya, text });
    await ask('topic.add', { who: priya, text: `${SECRET} topic` });
  });
  afterEach(async () => {
    await makeRoom(stage);
    for (const page of pages.splice(0)) if (!page.isClosed()) await page.close();
  });
  afterAll(async () => {
    await stage?.end();
  });

  test('hostile Markdown is shown as words: no element, no request, no script', async () => {
    const open = await meet(1);
    await put(open, HOSTILE);
    await untilText(open.frame, 'Saved');
    await press(open.frame, 'Preview');
    const text = await untilText(open.frame, 'a page');
    expect(text).toContain('<img src="https://leak.example/raw.png"');
    const preview = await named(open.frame, 'region', 'Preview');
    const found = await preview.evaluate((one) =>
      [
        ...one.querySelectorAll('img, script, iframe, style, b, object, svg, [onerror], [style]'),
      ].map(({ outerHTML }) => outerHTML),
    );
    expect(found).toEqual([]);
    const links = await preview.$$eval('a', (all) =>
      all.map(({ href, target, rel }) => ({ href, target, rel })),
    );
    expect(links.map(({ href }) => href)).toContain('https://plain.example/page');
    for (const { href, target, rel } of links) {
      expect(href).toMatch(/^https:\/\//);
      expect({ target, rel }).toEqual({ target: '_blank', rel: 'noopener noreferrer' });
    }

    await (await named(preview, 'checkbox', 'send it')).click();
    await until('the tick', () =>
      preview.$eval('input', (box) => box instanceof HTMLInputElement && box.checked),
    );
    await press(open.frame, 'Write');
    await untilNote(open.frame, HOSTILE.replace('[ ] send', '[x] send'));
    expect(await open.frame.evaluate(() => document.title)).toBe('Loopside');
  });

  test('the panic key hides everything in all tabs, and brings it back with what was not saved', async () => {
    const [one, two] = [await meet(2), await meet(3)];
    await fillDisk(stage);
    await put(two, 'Not saved yet.');
    await untilText(two.frame, 'Not saved');
    const popup = await openPage('popup.html');
    const notebook = await openPage('notebook.html#/people');
    await untilText(notebook, 'Priya Raman');

    // The key itself is the browser's: headless Chromium has no window to press it in. This is what it calls.
    await ask('look.hide', { hidden: true });
    for (const { page } of [one, two]) await until('it to go', async () => !(await shown(page)));
    for (const page of [popup, notebook])
      await until('nothing', async () => (await textOf(page)) === '');
    const later = await openPage('notebook.html#/notes');
    await later.waitForSelector('main', { hidden: true });
    expect(await textOf(later)).toBe('');

    await ask('look.hide', { hidden: false });
    for (const { page } of [one, two]) await until('it to be back', () => shown(page));
    await notebook.bringToFront();
    await untilText(notebook, 'Priya Raman');
    expect(await noteIn(two.frame)).toBe('Not saved yet.');
    await makeRoom(stage);
    await untilText(two.frame, 'Saved', { timeout: 15_000 });
  });

  test('a neutral look says nothing of what it is, nor of whom', async () => {
    const { frame } = await meet(4);
    await untilText(frame, 'Still open');
    await ask('privacy.set', { neutral: true });
    try {
      await untilText(frame, /^Notes/);
      // What a list has to choose from is seen once it is opened.
      const folded = await frame.$$eval('option', (all) => all.map((one) => one.label));
      const seen = (await textIn(frame)).split('\n').filter((line) => !folded.includes(line));
      const told = /Priya|Raman|1:1|manager|report|advice|idea|career|\breview|because|Loopside/i;
      expect(seen.filter((line) => told.test(line))).toEqual([]);
      expect(seen).toContain('To raise with P.');
    } finally {
      await ask('privacy.set', { neutral: false });
    }
    await untilText(frame, '1:1 with Priya Raman');
  });

  test('has no violation axe can find: open promises, forms, preview, conflict, evidence', async () => {
    const mine = await meet(5);
    const theirs = await meet(5);
    const states: [string, (frame: Frame) => Promise<unknown>][] = [
      [
        'open promises, a reason to drop, a new promise',
        async (frame) => {
          await press(frame, 'Drop…');
          await named(frame, 'textbox', 'Why it is dropped');
          await press(frame, 'Promise');
        },
      ],
      ['evidence', (frame) => press(frame, 'Evidence')],
      ['a preview', (frame) => press(frame, 'Preview')],
    ];
    await fillDisk(stage, '"text":"M');
    await put(theirs, `Mine ${HOSTILE}`);
    await untilText(theirs.frame, 'Not saved');
    await mine.page.bringToFront();
    await put(mine, '# Theirs\n\n- [ ] a task');
    await untilText(mine.frame, 'Saved');
    for (const scheme of ['light', 'dark']) {
      await look(mine.page, mine.frame, scheme);
      for (const [state, reach] of states) {
        await reach(mine.frame);
        expect(await violations(mine.frame), `${state}, ${scheme}`).toEqual([]);
      }
      await press(mine.frame, 'Write');
      await press(mine.frame, 'Keep it');
    }
    await makeRoom(stage);
    await theirs.page.bringToFront();
    await untilText(theirs.frame, 'This note was changed somewhere else', { timeout: 15_000 });
    expect(await violations(theirs.frame)).toEqual([]);
    await look(theirs.page, theirs.frame, 'dark');
    expect(await violations(theirs.frame)).toEqual([]);

    const page = await stage.visit(
      fixture('lattice/self-review'),
      'https://a.latticehq.com/reviews/1',
    );
    pages.push(page);
    const frame = await sidebar(stage, page, 'Copy as Markdown');
    expect(await violations(frame)).toEqual([]);
    await look(page, frame, 'dark');
    expect(await violations(frame)).toEqual([]);
  });

  test('nothing scrolls sideways at 320 pixels, with forms open', async () => {
    const { page, frame } = await meet(6);
    await page.setViewport({ width: 320, height: 640 });
    await untilText(frame, 'Still open');
    await put({ page, frame }, 'A line');
    for (const button of ['Drop…', 'Promise', 'Evidence', 'Preview']) {
      await press(frame, button);
      const over = await frame.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, button).toBe(0);
    }
    expect(await violations(frame)).toEqual([]);
  });

  test('leaves nothing in the page around, in titles or in addresses', async () => {
    const { page, frame } = await meet(7);
    await put({ page, frame }, `${SECRET} words`);
    await untilText(frame, 'Saved');
    expect(await textIn(frame)).toContain(`${SECRET} topic`);
    await press(frame, 'Notebook');
    const notebook = await until('the notebook', () => ownPage(stage, 'notebook.html'));
    pages.push(notebook);
    await untilText(notebook, `${SECRET} promise`);
    const host = await page.evaluate(() => document.documentElement.outerHTML);
    expect(host).not.toContain(SECRET);
    const word = new RegExp(`${SECRET}|Priya|Raman|promise`, 'i');
    for (const one of await stage.chromium.browser.pages()) {
      if (!one.url().startsWith('chrome-extension:')) continue;
      expect(decodeURIComponent(one.url())).not.toMatch(word);
      expect(await one.title()).toMatch(/^Loopside(: \w+)?$/);
    }
    expect(notebook.url()).toMatch(/notebook\.html#\/person\/[0-9a-f-]{36}$/);
  });

  test('locked: says so, asks for no passphrase in another’s page, and loses nothing typed', async () => {
    const browser = await stage.chromium.browser.target().createCDPSession();
    const downloadPath = mkdtempSync(join(tmpdir(), 'loopside-lock-'));
    await browser.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
    const { page, frame } = await meet(8);
    await put({ page, frame }, 'Before. ');
    await untilText(frame, 'Saved');

    const data = await openPage('notebook.html#/data');
    const lock = await named(data, 'region', 'Lock');
    const first = 'Passphrase: four or five words that nobody would guess';
    await typeInto(data, await named(lock, 'textbox', first), PASSPHRASE);
    await typeInto(data, await named(lock, 'textbox', 'The lock’s passphrase again'), PASSPHRASE);
    await press(data, 'Turn the lock on');
    await untilText(data, 'The lock is on', { timeout: 30_000 });
    await untilText(data, 'The recovery key, shown only now.');
    await press(data, 'I have kept it');
    await press(data, 'Lock now');
    await untilText(data, 'Your notes are locked');
    expect(await textOf(data)).not.toMatch(/recovery key, shown/i);

    await page.bringToFront();
    await untilText(frame, 'Your notes are locked');
    expect(await frame.$('input[type="password"]')).toBeNull();
    expect(await textIn(frame)).not.toContain(SECRET);
    await put({ page, frame }, 'While locked.');
    await untilText(frame, 'Not saved');
    expect(await noteIn(frame)).toContain('While locked.');
    expect(await isThere(frame, 'button', 'Copy my text')).toBe(true);

    await press(frame, 'Unlock in the notebook');
    const gate = await until('the notebook', () => ownPage(stage, 'notebook.html#/people'));
    pages.push(gate);
    const asked = await named(gate, 'textbox', 'Passphrase, or recovery key');
    await typeInto(gate, asked, 'a wrong one');
    await gate.keyboard.press('Enter');
    await untilText(gate, 'neither the passphrase nor the recovery key', { timeout: 30_000 });
    await withCtrl(gate, 'a');
    await gate.keyboard.type(PASSPHRASE);
    await gate.keyboard.press('Enter');
    await untilText(gate, 'Priya Raman', { timeout: 30_000 });
    await page.bringToFront();
    await untilText(frame, 'Saved', { timeout: 15_000 });
    await page.reload();
    const again = await sidebar(stage, page, 'Your private note');
    await untilNote(again, 'Before. While locked.');
  });

  test('asks nothing of any network', () => {
    expect(stage.world.requests().filter(({ host }) => host === 'leak.example')).toEqual([]);
    expect(stage.world.unexpected(HOSTS)).toEqual([]);
  });
});

/** An open tab of the extension's own whose address holds these words. */
async function ownPage({ chromium }: Stage, words: string): Promise<Page | null> {
  const all = await chromium.browser.pages();
  return all.find((page) => page.url().includes(words)) ?? null;
}

/** Shows page and sidebar in the light or in the dark. */
async function look(page: Page, frame: Frame, scheme: string): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    // Else axe would meet colours on their way to others.
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await until(`the ${scheme}`, () =>
    frame.evaluate((it) => matchMedia(`(prefers-color-scheme: ${it})`).matches, scheme),
  );
}
