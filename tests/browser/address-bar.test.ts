import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Display } from '../../scripts/browser/display.ts';
import { startDisplay } from '../../scripts/browser/display.ts';
import { findCommand } from '../../scripts/browser/find.ts';
import { browserFor, sleep, until } from './rig/helpers.ts';
import type { Stage } from './support/loopside.ts';
import { HOSTS, setStage, textIn } from './support/loopside.ts';

const run = promisify(execFile);
const { skip, reason } = browserFor('chromium');

const missing = ['Xvfb', 'xdotool'].filter((command) => findCommand(command) === null);
if (missing.length > 0 && process.env['CI'])
  throw new Error(`Not installed: ${missing.join(', ')}`);
const without = missing.length > 0 ? `, SKIPPED: ${missing.join(' and ')} not installed` : '';

/** An address bar answers to no automation protocol: it gets real keys, in a window on a screen nobody looks at. */
describe.skipIf(skip || missing.length > 0)(
  `the address bar, in Chromium${reason}${without}`,
  () => {
    let display: Display;
    let stage: Stage;

    beforeAll(async () => {
      const started = await startDisplay();
      if (!started) throw new Error('Xvfb did not start.');
      display = started;
      stage = await setStage({
        headless: false,
        display: display.name,
        // The browser's own search would be asked for suggestions with each key.
        preferences: { search: { suggest_enabled: false } },
      });
    });
    afterAll(async () => {
      await stage?.end();
      await display?.close();
    });

    const keys = (...args: string[]) =>
      run('xdotool', args, { env: { ...process.env, DISPLAY: display.name }, timeout: 20_000 });

    /** Types a line behind the keyword and accepts it. */
    async function ask(line: string): Promise<string> {
      const page = await stage.visit('<title>Plain</title>', 'https://plain.example/');
      const isInPage = () => page.evaluate(() => document.hasFocus());
      await page.bringToFront();
      await until('the page to have the focus', isInPage);
      await keys('key', 'ctrl+l');
      await until('the address bar to have it', async () => !(await isInPage()));
      await keys('type', '--delay', '40', 'loop');
      await keys('key', 'Tab');
      await keys('type', '--delay', '40', line);
      await sleep(700);
      await keys('key', 'Return');
      const url = stage.chromium.url('principles.html');
      await until('the principles', () => page.url() === url);
      let text = '';
      await until('what was asked', async () => {
        text = await textIn(page.mainFrame());
        // The number of all is said until the principles are read, and then of those that answer.
        return /principles?: Enter opens/.test(text) || text.includes('Part of');
      });
      const asked = await page.$eval('input', (input) => input.value).catch(() => '');
      expect(page.url(), 'nothing private in the address').toBe(url);
      await page.close();
      return `${asked}\n${text}`;
    }

    test('opens the principles on what was typed', async () => {
      const text = await ask('we broke production');
      expect(text).toContain('we broke production');
      expect(text).toContain('Own it in the first sentence');
    });

    test('asks nothing of any network', () => {
      expect(stage.world.unexpected(HOSTS)).toEqual([]);
    });
  },
);
