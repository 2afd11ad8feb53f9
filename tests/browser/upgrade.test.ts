/** From a released version to today's, in one profile: what was written, set and allowed is there afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TargetType } from 'puppeteer-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDisplay } from '../../scripts/browser/display.ts';
import type { Display } from '../../scripts/browser/display.ts';
import { findCommand } from '../../scripts/browser/find.ts';
import { freshProfile } from '../../scripts/browser/profile.ts';
import { outputOf } from '../../scripts/extension.ts';
import { versionOf } from '../../scripts/release/pack.ts';
import { browserFor, sleep, until, untilText } from './rig/helpers.ts';
import type { Stage } from './support/loopside.ts';
import { fixture, noteIn, press, setStage, shown, sidebar, writeNote } from './support/loopside.ts';
import { ask, openNotebook } from './support/notebook.ts';
import { grantFromPopup, keysOn } from '../sogo/grant.ts';
import { OLD_VERSIONS, unpackOld, updateTo } from './support/old-package.ts';

const { skip, reason } = browserFor('chromium');
const missing = ['Xvfb', 'xdotool'].filter((command) => findCommand(command) === null);
const why = missing.length > 0 ? ` (SKIPPED: no ${missing.join(', ')})` : reason;

const EVENT = 'google-calendar/bubble-recurring-mine';
const SOGO = 'https://mail.example.org/SOGo/so/alex/Calendar/view';
const SOGO_HOST = 'https://mail.example.org/*';
const NOTE = 'Written before the update. ';
const TODAY = versionOf(join(import.meta.dirname, '../..'));

/** In a window: the browser asks for a site in a dialog of its own, which no program inside of it may answer. */
describe.skipIf(skip || missing.length > 0).each(OLD_VERSIONS)(
  `from %s to today’s version, in a Chromium window${why}`,
  (version) => {
    const profile = freshProfile();
    const place = mkdtempSync(join(tmpdir(), 'loopside-installed-'));
    let display: Display;
    let stage: Stage;
    let page: Page;

    const start = () =>
      setStage({
        extension: place,
        profile: profile.dir,
        headless: false,
        display: display.name,
        atStart: true,
        // That none opens is what is tried here.
        welcome: 'stay',
      });

    beforeAll(async () => {
      const started = await startDisplay();
      if (!started) throw new Error('no display');
      display = started;
      unpackOld(version, place);
      stage = await start();
    });
    afterAll(async () => {
      await stage?.end();
      await display?.close();
      await profile.remove();
      rmSync(place, { recursive: true, force: true });
    });

    test('the old one is used: a note, who somebody is, a level, a width, a site that is allowed', async () => {
      page = await stage.visit(fixture(EVENT));
      const frame = await sidebar(stage, page, '1:1 with Priya');
      await press(frame, 'my manager');
      await untilText(frame, 'a 1:1 with your manager');
      await writeNote(page, frame, NOTE);
      const popup = await stage.chromium.openPopup(page);
      await popup.locator('select').fill('director');
      await popup.close();

      const mail = await stage.visit(fixture('sogo/view-mine'), SOGO);
      await mail.bringToFront();
      await grantFromPopup(stage.chromium, mail, SOGO_HOST, keysOn(display.name));
      await until('the sidebar on the site', () => shown(mail));
      await mail.close();
    });

    test('updated under an open page, which gets the new sidebar with the note in it', async () => {
      const before = await sidebar(stage, page, '1:1 with Priya');
      updateTo(outputOf.chrome, place);
      // As the browser does when it has fetched an update.
      await (await stage.chromium.worker()).evaluate('chrome.runtime.reload()').catch(() => null);
      await until('the old sidebar to go', () => before.detached);
      await page.bringToFront();
      const frame = await sidebar(stage, page, '1:1 with Priya');
      expect(await noteIn(frame)).toBe(NOTE);
      await writeNote(page, frame, 'And after it.');
      await page.close();
    });

    describe.each(['at once', 'after the browser was closed'])('%s', (when) => {
      test('is today’s version, and has opened nothing by itself', async () => {
        if (when !== 'at once') {
          await stage.end();
          stage = await start();
        }
        // Long enough for a page that opens when the extension was updated.
        await sleep(1_000);
        const own = stage.chromium.browser
          .targets()
          .filter(
            (target) => target.type() === TargetType.PAGE && target.url().startsWith('chrome-ext'),
          );
        expect(own.map((target) => target.url())).toEqual([]);
        page = await openNotebook(stage);
        expect(await inside<string>(page, 'runtime.getManifest().version')).toBe(TODAY);
      });

      test('the note is whole, with whom it is about and what they are', async () => {
        const { people } = await ask(page, 'systems.all', {});
        expect(people).toMatchObject([{ name: 'Priya Raman', relation: 'manager' }]);
        const again = await stage.visit(fixture(EVENT));
        const frame = await sidebar(stage, again, 'Your manager');
        expect(await noteIn(frame)).toBe(`${NOTE}And after it.`);
        await again.close();
      });

      test('the level is as it was said', async () => {
        expect(await ask(page, 'systems.all', {})).toMatchObject({ level: 'director' });
      });

      test('the site is still allowed, and read without being asked again', async () => {
        const { origins } = await inside<{ origins: string[] }>(page, 'permissions.getAll()');
        expect(origins).toContain(SOGO_HOST);
        const scripts = await inside<{ id: string }[]>(
          page,
          'scripting.getRegisteredContentScripts()',
        );
        expect(scripts.map(({ id }) => id)).toEqual([SOGO_HOST]);
        const mail = await stage.visit(fixture('sogo/view-mine'), SOGO);
        await until('the sidebar', () => shown(mail));
        await mail.close();
        await page.close();
      });
    });
  },
);

/** What a call of the extension's own API gives, in a page of it. */
async function inside<T>(page: Page, call: string): Promise<T> {
  return (await page.evaluate(`chrome.${call}`)) as T;
}
