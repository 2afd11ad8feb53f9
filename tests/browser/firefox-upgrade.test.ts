/** From a released package to today's, installed over it in one Firefox profile: what was written, set and allowed stays. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshProfile } from '../../scripts/browser/profile.ts';
import { outputOf } from '../../scripts/extension.ts';
import { manifestIn } from '../../scripts/release/manifest.ts';
import { zipOf } from '../../scripts/release/pack.ts';
import { browserFor, sleep, until, untilText } from './rig/helpers.ts';
import type { FirefoxStage } from './support/firefox-stage.ts';
import { clickToolbarButton, setFirefoxStage } from './support/firefox-stage.ts';
import type { System } from './support/firefox-system.ts';
import { fixture, press, SETTLED, shown } from './support/loopside.ts';
import { installPackage, OLD_VERSIONS, oldPackage, runsUnsigned } from './support/old-package.ts';

const { skip, reason } = browserFor('firefox');

const EVENT = 'google-calendar/bubble-recurring-mine';
const SOGO = 'https://mail.example.org/SOGo/so/alex/Calendar/view';
const SOGO_HOST = 'https://mail.example.org/*';
const OUTLOOK = 'https://outlook.office.com/calendar/view/week';
const NOTE = 'Written before the update.';
const TODAY = manifestIn(outputOf.firefox);
const EXTENSION = TODAY.browser_specific_settings?.gecko.id ?? '';

describe.skipIf(skip).each(OLD_VERSIONS)(
  `from %s to today’s version, in Firefox${reason}`,
  (version) => {
    const profile = freshProfile();
    let stage: FirefoxStage;
    let can = false;

    const start = () =>
      setFirefoxStage({
        installed: { extensionId: EXTENSION, profile: profile.dir },
        // Firefox’s own switch for tests: what is asked for after a click is allowed.
        preferences: { 'extensions.webextOptionalPermissionPrompts': false },
      });

    beforeAll(async () => {
      stage = await start();
      can = await runsUnsigned(stage.system);
      if (!can) console.warn('SKIPPED: this Firefox installs no package without a signature.');
    });
    afterAll(async () => {
      await stage?.end();
      await profile.remove();
    });

    test('the old one is used: a note, who somebody is, a level, a site that is allowed', async (context) => {
      context.skip(!can);
      expect(await installPackage(stage.system, oldPackage(version, 'firefox'))).toBe(version);
      const page = await stage.visit(fixture(EVENT));
      await stage.sidebar(page, '1:1 with Priya');
      await stage.point(page, 'button', 'my manager');
      await stage.sidebar(page, 'a 1:1 with your manager');
      await stage.point(page, 'textarea');
      await page.keyboard.type(NOTE);
      await stage.sidebar(page, 'Saved');
      const popup = await stage.about(page, 'popup.html');
      await popup.locator('select').fill('director');
      await popup.close();
      await page.close();

      const mail = await stage.visit(fixture('sogo/view-mine'), SOGO);
      await clickToolbarButton(stage);
      const site = await stage.about(mail, 'popup.html');
      await press(site, 'Use Loopside on this site');
      await until('the permission', async () => (await origins(site)).includes(SOGO_HOST));
      await site.close();
      await until('the sidebar on the site', () => shown(mail));
      await mail.close();
    });

    describe.each(['at once', 'after the browser was closed'])('%s', (when) => {
      test('today’s package is in its place, and has opened nothing by itself', async (context) => {
        context.skip(!can);
        if (when === 'at once') {
          const installed = await installPackage(stage.system, zipOf(outputOf.firefox));
          expect(installed).toBe(TODAY.version);
        } else {
          await stage.end();
          stage = await start();
        }
        // Long enough for a page that opens when the extension was updated.
        await sleep(2_000);
        expect(await tabs(stage.system)).not.toContainEqual(
          expect.stringMatching(/^moz-extension:/),
        );
        const page = await stage.firefox.openExtensionPage('notebook.html');
        expect(await page.evaluate('browser.runtime.getManifest().version')).toBe(TODAY.version);
        await page.close();
      });

      test('the note, who somebody is and the level are as they were', async (context) => {
        context.skip(!can);
        const page = await stage.visit(fixture(EVENT));
        await stage.sidebar(page, 'Your manager');
        await until('the note', async () => (await stage.note(page)) === NOTE);
        await page.close();
        const options = await stage.firefox.openExtensionPage('options.html');
        await until('the level', async () => {
          const chosen = await options.$eval('select', (select) => select.value).catch(() => null);
          return chosen === 'director';
        });
        await untilText(options, 'mail.example.org');
        await options.close();
      });

      test('the site is still allowed, and read without being asked again', async (context) => {
        context.skip(!can);
        const page = await stage.firefox.openExtensionPage('notebook.html');
        expect(await origins(page)).toContain(SOGO_HOST);
        const scripts = (await page.evaluate(
          'browser.scripting.getRegisteredContentScripts()',
        )) as { id: string }[];
        expect(scripts.map(({ id }) => id)).toEqual([SOGO_HOST]);
        await page.close();
        const mail = await stage.visit(fixture('sogo/view-mine'), SOGO);
        await until('the sidebar', () => shown(mail));
        await mail.close();
      });
    });

    test('a site that came with the new version is not read: Firefox grants none with an update', async (context) => {
      context.skip(!can);
      const page = await stage.visit(fixture('outlook/peek-organizer-known'), OUTLOOK);
      await sleep(SETTLED);
      expect(await shown(page)).toBe(false);
      const own = await stage.firefox.openExtensionPage('notebook.html');
      expect(await origins(own)).not.toContain('https://outlook.office.com/*');
    });
  },
);

/** The addresses of all tabs, asked of the browser itself: automation does not list those an extension has opened. */
function tabs({ run }: System): Promise<string[]> {
  return run(`[...gBrowser.tabs].map((tab) => tab.linkedBrowser.currentURI.spec)`);
}

async function origins(page: Page): Promise<string[]> {
  const all = (await page.evaluate('browser.permissions.getAll()')) as { origins: string[] };
  return all.origins;
}
