import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDisplay } from '../../scripts/browser/display.ts';
import type { Display } from '../../scripts/browser/display.ts';
import { findCommand } from '../../scripts/browser/find.ts';
import { browserFor, sleep, until } from './rig/helpers.ts';
import { HOSTILE, inHostile, serveHostile } from './support/hostile-page.ts';
import type { Target } from './support/hostile-page.ts';
import { FAST, inSidebar, inStandIn } from './support/hostile-person.ts';
import type { Person } from './support/hostile-person.ts';
import type { Stage } from './support/loopside.ts';
import { setStage } from './support/loopside.ts';

const { skip, reason } = browserFor('chromium');
const missing = ['Xvfb', 'xdotool'].filter((command) => findCommand(command) === null);
const run = promisify(execFile);

/** Long enough for the last key, in milliseconds. */
const SETTLED_KEYS = 400;

/** Keys of a real keyboard, which go where the window system sends them. */
describe.skipIf(skip || missing.length > 0)(
  `a page that takes the focus from a real keyboard, in a Chromium window${reason}${missing.length > 0 ? ` (SKIPPED: no ${missing.join(', ')})` : ''}`,
  () => {
    let display: Display;
    let stage: Stage;
    let page: Page;

    beforeAll(async () => {
      const started = await startDisplay();
      if (!started) throw new Error('no display');
      display = started;
      stage = await setStage({ headless: false, display: display.name });
      serveHostile(stage.world);
      page = await stage.visit(HOSTILE);
      await page.bringToFront();
    });
    afterAll(async () => {
      await stage?.end();
      await display?.close();
    });

    const typed = (words: string) =>
      run('xdotool', ['type', '--delay', String(FAST), words], {
        env: { ...process.env, DISPLAY: display.name },
        timeout: 20_000,
      });

    /** Keys of a window system come a moment later; what the guard swallows never comes. */
    async function allThere(which: Target, person: Person): Promise<void> {
      if (which === 'sidebar') return sleep(SETTLED_KEYS);
      let seen = '';
      const isThere = async () => {
        const stolen = await inHostile(page, which, (hostile) => hostile.grabbed());
        const note = await person.note();
        seen = `stolen “${stolen}”, written “${note}”`;
        return stolen.length + note.length >= 'before confidential'.length;
      };
      await until('all keys to be somewhere', isThere, { timeout: 5_000 }).catch(
        (error: unknown) => {
          throw new Error(`Keys are missing: ${seen}.`, { cause: error });
        },
      );
    }

    /** Types, has the focus taken, types on: what the page got of it, and the note. */
    async function robbed(which: Target, way: string, isAgain: boolean) {
      const person = which === 'sidebar' ? inSidebar(stage, page) : inStandIn(page);
      await person.begin();
      await typed('before ');
      await inHostile(
        page,
        which,
        (hostile, target, how, again) =>
          again ? hostile.grabOn(how, target) : hostile.grab(how, target),
        way,
        isAgain,
      );
      await typed('confidential');
      await allThere(which, person);
      const stolen = await inHostile(page, which, (hostile, target) => {
        hostile.letGo();
        const keys = hostile.grabbed();
        hostile.mend(target);
        return keys;
      });
      return { stolen, note: await person.note() };
    }

    test.each([
      ['once', 'focus', false],
      ['again and again', 'focus', true],
      ['once, by a frame of its own', 'focus of a frame', false],
    ] as const)(
      '%s gets at most one key; an unprotected field loses them all',
      async (_, way, isAgain) => {
        // That the attack works is what this shows; a window system under load may lose a key by itself.
        const control = () => robbed('stand-in', way, isAgain);
        const { stolen: unprotected } = await control().catch(control);
        expect(unprotected).toBe('confidential');
        const { stolen, note } = await robbed('sidebar', way, isAgain);
        console.log(
          `A real keyboard, ${way}${isAgain ? ' again' : ''}: ${stolen.length} of 12 keys.`,
        );
        expect(stolen.length).toBeLessThanOrEqual(1);
        expect(note).toContain('before ');
        // Swallowed or taken is the first key alone, where the page does not go on.
        if (!isAgain) expect(note).toMatch(/before c?onfidential$/);
      },
    );
  },
);
