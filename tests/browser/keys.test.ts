import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Frame, Page, Target } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDisplay } from '../../scripts/browser/display.ts';
import type { Display } from '../../scripts/browser/display.ts';
import { findCommand } from '../../scripts/browser/find.ts';
import { browserFor, until, untilText } from './rig/helpers.ts';
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
  sidebarWidth,
  textIn,
} from './support/loopside.ts';
import { ask, openNotebook } from './support/notebook.ts';

const { skip, reason } = browserFor('chromium');
const missing = ['Xvfb', 'xdotool'].filter((command) => findCommand(command) === null);
const run = promisify(execFile);
const EVENT = 'google-calendar/bubble-recurring-mine';

/** The keys of a real keyboard: no program may press them inside of the browser. */
describe.skipIf(skip || missing.length > 0)(
  `the keys and the menu, in a Chromium window${reason}${missing.length > 0 ? ` (SKIPPED: no ${missing.join(', ')})` : ''}`,
  () => {
    let display: Display;
    let stage: Stage;
    let page: Page;
    let frame: Frame;
    beforeAll(async () => {
      const started = await startDisplay();
      if (!started) throw new Error('no display');
      display = started;
      stage = await setStage({ headless: false, display: display.name });
      page = await stage.visit(fixture(EVENT));
      await page.bringToFront();
      frame = await sidebar(stage, page, '1:1 with Priya');
    });
    afterAll(async () => {
      await stage?.end();
      await display?.close();
    });

    const key = async (keys: string) => {
      await pointer('key', '--clearmodifiers', keys);
    };
    const pointer = (...what: string[]) =>
      run('xdotool', what, { env: { ...process.env, DISPLAY: display.name }, timeout: 20_000 });
    /** Where the page begins on the screen, found out by pointing at it. */
    const originOf = async (where: Page) => {
      await where.evaluate(() => {
        addEventListener('mousemove', ({ screenX, screenY, clientX, clientY }) => {
          Object.assign(globalThis, { origin: { x: screenX - clientX, y: screenY - clientY } });
        });
      });
      return until('the pointer in the page', async () => {
        await pointer('mousemove', '700', '500');
        await pointer('mousemove', '600', '500');
        return where.evaluate(() => {
          const told: { origin?: { x: number; y: number } } = globalThis as object;
          return typeof told.origin === 'object' && told.origin;
        });
      });
    };
    const isFolded = async () => (await shown(page)) && (await sidebarWidth(page)) < 100;
    const isInNote = () =>
      frame.evaluate(() => document.hasFocus() && document.activeElement?.tagName === 'TEXTAREA');

    test('fold the sidebar and open it, and say which key does', async () => {
      await until('the key beside the button', () =>
        frame.evaluate(
          () =>
            document.querySelector('button[aria-expanded="true"]')?.getAttribute('title') ===
            'Collapse (Esc, or Alt+Shift+L)',
        ),
      );
      await key('alt+shift+l');
      await until('the sidebar to be folded', isFolded);
      await key('alt+shift+l');
      await until('the sidebar to be open', async () => !(await isFolded()));
    });

    test('lead from the page into the note, also of a folded sidebar: what is typed next is in it', async () => {
      await page.evaluate(() => {
        const heard: string[] = [];
        Object.assign(globalThis, { heard });
        addEventListener('keydown', ({ key: name }) => heard.push(name), true);
      });
      await page.mouse.click(5, 5);
      await key('alt+shift+s');
      await until('the caret to be in the note', isInNote);
      await page.keyboard.type('she asked');
      await until('the words', async () => (await noteIn(frame)) === 'she asked');
      await until('“Saved”', async () => (await textIn(frame)).includes('Saved'));

      await key('alt+shift+l');
      await until('the sidebar to be folded', isFolded);
      await page.mouse.click(5, 5);
      await key('alt+shift+s');
      await until('the caret to be in the note', isInNote);
      await page.keyboard.type(' for more');
      await until('the words', async () => (await noteIn(frame)) === 'she asked for more');
      const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
      expect(heard.filter((name) => name.length === 1 && /[a-z]/.test(name))).toEqual([]);
    });

    test('open the look-up', async () => {
      const before = new Set(stage.chromium.browser.targets());
      await key('alt+shift+j');
      const target = await stage.chromium.browser.waitForTarget(
        (one) => !before.has(one) && one.url() === stage.chromium.url('popup.html'),
        { timeout: 10_000 },
      );
      const popup = await target.asPage();
      await untilText(popup, 'Look a principle up');
      await popup.close();
    });

    test('hide the sidebar and the notebook at once, in the middle of a word, and nothing is lost', async () => {
      const notebook = await openNotebook(stage, '#/people');
      await page.bringToFront();
      await clickNote(frame);
      await page.keyboard.type(', what he said abo');
      await key('alt+shift+h');
      await until('the sidebar to be gone', async () => !(await shown(page)));
      await until('nothing of the notebook', () =>
        notebook.evaluate(() => document.body.innerText.trim() === ''),
      );

      await key('alt+shift+h');
      await until('the sidebar to be back', () => shown(page));
      expect(await noteIn(frame)).toBe('she asked for more, what he said abo');
      await until('the notebook to be back', () =>
        notebook.evaluate(() => document.body.innerText.includes('People')),
      );
      await notebook.close();
    });

    test('a hand widens the sidebar by its edge, outward, where a frame alone would lose the pointer', async () => {
      const options = await stage.chromium.browser.newPage();
      await options.goto(stage.chromium.url('options.html'));
      await ask(options, 'standing.set', { side: 'left' });
      await page.bringToFront();
      const edge = await until('the edge', () => sidebarWidth(page));
      const { x, y } = await originOf(page);
      const at = (left: number) => pointer('mousemove', String(x + left), String(y + 400));
      await until('the pointer to be on the edge', async () => {
        await at(edge - 40);
        await at(edge - 3);
        return frame.$eval('[role="separator"]', (one) => one.matches(':hover'));
      });
      await pointer('mousedown', '1');
      for (let step = 1; step <= 8; step += 1) await at(edge - 3 + step * 10);
      await pointer('mouseup', '1');
      await until('it to be wider', async () => (await sidebarWidth(page)) === edge + 80);
      await at(edge - 100);
      await ask(options, 'standing.set', { side: 'auto' });
      await options.close();
    });

    test('open and close the browser’s own side panel where that is chosen, and lead into its note', async () => {
      const { browser } = stage.chromium;
      const isPanel = (one: Target) => one.url() === stage.chromium.url('sidebar.html');
      const options = await browser.newPage();
      await options.goto(stage.chromium.url('options.html'));
      await ask(options, 'standing.set', { home: 'panel' });
      await page.bringToFront();
      await until('the frame to go', async () => (await page.$('loopside-sidebar')) === null);
      await page.mouse.click(5, 5);

      // As after half a minute of quiet: what wakes it is the user's key still.
      await stage.chromium.stopWorker();
      await key('alt+shift+l');
      const panel = await (await browser.waitForTarget(isPanel)).asPage();
      await untilText(panel, '1:1 with Priya Raman');
      await key('alt+shift+l');
      await until('the panel to be gone', () => !browser.targets().some(isPanel));

      await key('alt+shift+s');
      const again = await (await browser.waitForTarget(isPanel)).asPage();
      await until('the caret to be in the note', () =>
        again.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'),
      );
      await again.close();
      await ask(options, 'standing.set', { home: 'page' });
      await options.close();
      frame = await sidebar(stage, page, '1:1 with Priya');
    });

    test('are shown in the options as they are now', async () => {
      const options = await stage.chromium.browser.newPage();
      await options.goto(stage.chromium.url('options.html'));
      await untilText(options, 'Alt+Shift+L Fold the sidebar, or open it');
      await untilText(options, 'Alt+Shift+S Write in the note of what is open');
      await press(options, 'Change the keys');
      await until('the browser’s page', async () =>
        stage.chromium.browser
          .targets()
          .some((target) => target.url() === 'chrome://extensions/shortcuts'),
      );
      await options.close();
    });

    test('a line for the next 1:1 begins with what was selected, waits with the person, and can be taken back', async () => {
      const jot = await choose('  the budget\nfor next year ');
      const field = 'input:first-of-type';
      await until(
        'the line',
        async () => (await valueOf(jot, field)) === 'the budget for next year',
      );
      expect(jot.url()).toBe(stage.chromium.url('jot.html'));
      expect(await violations(jot)).toEqual([]);
      // The one there is a note with.
      await until('the likeliest', async () =>
        jot.evaluate(
          () => document.querySelector('select')?.selectedOptions[0]?.text === 'Priya Raman',
        ),
      );
      await jot.keyboard.press('Enter');
      await untilText(jot, 'Kept for Priya Raman: the budget for next year');
      await page.bringToFront();
      await until('the line in the sidebar', async () =>
        (await textIn(frame)).includes('the budget for next year'),
      );

      await jot.bringToFront();
      await press(jot, 'Undo');
      await untilText(jot, 'Taken back: the budget for next year');
      expect(await valueOf(jot, field)).toBe('the budget for next year');
      await page.bringToFront();
      await until(
        'the line to be gone',
        async () => !(await textIn(frame)).includes('the budget for next year'),
      );
      await closed(jot);
    });

    test('while the notes are locked it asks for the passphrase, and keeps the line', async () => {
      const notebook = await openNotebook(stage);
      const passphrase = 'four words that nobody guesses';
      await ask(notebook, 'lock.on', { passphrase });
      await ask(notebook, 'lock.close', {});
      const jot = await choose('a raise');
      await untilText(jot, 'Your notes are locked.');
      await jot.locator('input[type="password"]').fill(passphrase);
      await press(jot, 'Unlock');
      await until(
        'the lock to be open',
        async () => (await ask(notebook, 'lock.state', {})).isOpen,
      );
      await jot.locator('select').wait();
      expect(await valueOf(jot, 'form input')).toBe('a raise');
      await press(jot, 'Keep it');
      await untilText(jot, 'Kept for Priya Raman: a raise');
      await closed(jot);
      expect(stage.world.unexpected(HOSTS)).toEqual([]);
    });

    /** The menu's entry, which the browser alone can show: told as it tells. */
    async function choose(selectionText: string): Promise<Page> {
      const worker = await stage.chromium.worker();
      await worker.evaluate((selected) => {
        const { chrome } = globalThis as unknown as {
          chrome: { contextMenus: { onClicked: { dispatch: (info: object) => void } } };
        };
        chrome.contextMenus.onClicked.dispatch({ menuItemId: 'jot', selectionText: selected });
      }, selectionText);
      return until('the window', async () =>
        (await stage.chromium.browser.pages()).find((one) => one.url().endsWith('/jot.html')),
      );
    }

    const valueOf = (jot: Page, selector: string) =>
      jot.$eval(selector, (input) => (input as HTMLInputElement).value);

    async function closed(jot: Page): Promise<void> {
      await jot.bringToFront();
      await press(jot, 'Close');
      await until('the window to be gone', () => jot.isClosed());
    }
  },
);
