import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDisplay } from '../../scripts/browser/display.ts';
import type { Display } from '../../scripts/browser/display.ts';
import { findCommand } from '../../scripts/browser/find.ts';
import { browserFor, until } from './rig/helpers.ts';
import type { Stage } from './support/loopside.ts';
import { clickNote, fixture, noteIn, setStage, shown, sidebar } from './support/loopside.ts';
import { openNotebook } from './support/notebook.ts';

const { skip, reason } = browserFor('chromium');
const missing = ['Xvfb', 'xdotool'].filter((command) => findCommand(command) === null);
const run = promisify(execFile);

/** The key of a real keyboard: no program may press it inside of the browser. */
describe.skipIf(skip || missing.length > 0)(
  `the panic key, in a Chromium window${reason}${missing.length > 0 ? ` (SKIPPED: no ${missing.join(', ')})` : ''}`,
  () => {
    let display: Display;
    let stage: Stage;
    beforeAll(async () => {
      const started = await startDisplay();
      if (!started) throw new Error('no display');
      display = started;
      stage = await setStage({ headless: false, display: display.name });
    });
    afterAll(async () => {
      await stage?.end();
      await display?.close();
    });

    test('hides the sidebar and the notebook at once, in the middle of a word, and nothing is lost', async () => {
      const notebook = await openNotebook(stage, '#/people');
      const page = await stage.visit(fixture('google-calendar/bubble-recurring-mine'));
      await page.bringToFront();
      const frame = await sidebar(stage, page, '1:1 with Priya');
      await clickNote(frame);
      await page.keyboard.type('what he said abo');
      const press = async () => {
        await run('xdotool', ['key', '--clearmodifiers', 'alt+shift+h'], {
          env: { ...process.env, DISPLAY: display.name },
          timeout: 20_000,
        });
      };
      await press();
      await until('the sidebar to be gone', async () => !(await shown(page)));
      await until('nothing of the notebook', () =>
        notebook.evaluate(() => document.body.innerText.trim() === ''),
      );

      await press();
      await until('the sidebar to be back', () => shown(page));
      expect(await noteIn(frame)).toBe('what he said abo');
      await until('the notebook to be back', () =>
        notebook.evaluate(() => document.body.innerText.includes('People')),
      );
    });
  },
);
