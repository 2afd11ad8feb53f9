/**
 * `npm run test:kronolith`: the built extension on a real Kronolith, Horde's calendar: each of its events is opened as a
 * user would, and the sidebar must come where it should and stay away where it should not. Needs root on Debian; says so
 * and skips elsewhere. The browser's own question about the host is taken as answered.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { buildWithGranted } from '../tests/browser/support/granted.ts';
import { launchChromium } from './browser/chromium.ts';
import type { ExtensionChromium } from './browser/chromium.ts';
import { ensureBrowser, thisInstaller } from './browser/install.ts';
import { until } from './browser/until.ts';

const FOLDER = join(import.meta.dirname, 'kronolith');
const HORDE = 'http://127.0.0.1:20090/horde/';
const SETTLED = 2_000;

/** Titles of the week, and what the sidebar must say of them; null where it must stay away. */
const EVENTS: readonly (readonly [title: string, says: string | null])[] = [
  ['1:1 Sam / Alex', '1:1 with Sam Rivers'],
  ['Team planning', null],
  ['1:1 Sam', '1:1'],
];

const { isDebianLike, isRoot } = thisInstaller();
if (!isDebianLike || !isRoot || (await ensureBrowser('chromium')) === null) {
  console.log('SKIPPED, the test on a real Kronolith: it needs root on Debian, and a Chromium.');
  process.exit(process.env['CI'] ? 1 : 0);
}
process.exit((await run()) ? 0 : 1);

async function run(): Promise<boolean> {
  execFileSync(join(FOLDER, 'setup.sh'), { stdio: ['ignore', 'ignore', 'inherit'] });
  const extension = await buildWithGranted(['http://127.0.0.1/*']);
  const chromium = await launchChromium({ extension, headless: true });
  try {
    const page = await logIn(chromium);
    await addSite(chromium, page);
    for (const [title, says] of EVENTS) await check(chromium, page, title, says);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return false;
  } finally {
    await chromium.close();
    rmSync(extension, { recursive: true, force: true });
    execFileSync(join(FOLDER, 'stop.sh'), { stdio: 'ignore' });
  }
}

async function logIn({ browser }: ExtensionChromium): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1400, height: 900 });
  await page.goto(`${HORDE}login.php`);
  await page.type('#horde_user', 'alex');
  await page.type('#horde_pass', 'alex');
  await Promise.all([page.waitForNavigation(), page.click('#login-button')]);
  const monday = new Date();
  monday.setDate(monday.getDate() + ((8 - monday.getDay()) % 7 || 7));
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${monday.getFullYear()}${two(monday.getMonth() + 1)}${two(monday.getDate())}`;
  await page.goto(`${HORDE}kronolith/#week:${day}`);
  await until('the week', () => eventCalled(page, 'Team planning'));
  return page;
}

async function addSite(chromium: ExtensionChromium, page: Page): Promise<void> {
  const popup = await chromium.openPopup(page);
  await popup.locator('::-p-aria([name="Use Loopside on this site"][role="button"])').click();
  await popup.close();
  await until('the reader', async () => (await page.$('loopside-sidebar')) !== null);
  say('the host was added from the popup');
}

async function check(
  chromium: ExtensionChromium,
  page: Page,
  title: string,
  says: string | null,
): Promise<void> {
  await (await until(`the event ${title}`, () => eventCalled(page, title))).click();
  if (says === null) {
    await new Promise((resolve) => {
      setTimeout(resolve, SETTLED);
    });
    if (await isShown(page)) throw new Error(`“${title}”: the sidebar came up.`);
  } else {
    await until(`the sidebar for ${title}`, () => isShown(page));
    const frame = await chromium.extensionFrame(page);
    await until(`“${says}” for ${title}`, async () => {
      return (await frame.evaluate(() => document.querySelector('h1')?.textContent)) === says;
    });
  }
  say(`“${title}”: ${says ?? 'silence'}`);
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    [...document.querySelectorAll<HTMLElement>('.kronolithFormCancel, a.horde-cancel')]
      .find((one) => one.checkVisibility())
      ?.click();
  });
  await until('the sidebar to go', async () => !(await isShown(page)));
}

async function eventCalled(page: Page, title: string): Promise<ElementHandle | null> {
  const found = await page.evaluateHandle((text) => {
    const events = [...document.querySelectorAll<HTMLElement>('.kronolith-event')];
    // "1:1 Sam" is also the beginning of another.
    const called = events.filter(
      (event) => event.checkVisibility() && event.textContent.includes(text),
    );
    return called.toSorted((a, b) => a.textContent.length - b.textContent.length)[0];
  }, title);
  return found.asElement() as ElementHandle | null;
}

function isShown(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      document.querySelector('loopside-sidebar')?.checkVisibility({ visibilityProperty: true }) ===
      true,
  );
}

function say(text: string): void {
  console.log(`passed: ${text}`);
}
