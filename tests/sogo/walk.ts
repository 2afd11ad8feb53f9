import type { Frame } from 'puppeteer-core';
import type { ExtensionChromium } from '../../scripts/browser/chromium.ts';
import type { Proxy } from '../../scripts/sogo/proxy.ts';
import type { Sogo } from '../../scripts/sogo/start.ts';
import {
  noteIn,
  press,
  SETTLED,
  shown,
  sidebarWidth,
  textIn,
} from '../browser/support/loopside.ts';
import { sleep, until } from '../browser/rig/helpers.ts';
import { grantFromPopup } from './grant.ts';
import type { Keys } from './grant.ts';
import { fail, layoutOf, untouchedOf } from './page-probes.ts';
import { sogoOn } from './sogo-page.ts';
import type { SogoPage } from './sogo-page.ts';
import type { Step } from './steps.ts';

const USER = 'alex';
const ONE_ON_ONE = '1:1 Sam / Alex';
/** How long after the event's dialog the sidebar may come, in milliseconds; a third of it where nothing else runs. */
const SOON = 1500;
/** Holds every hot key of SOGo’s calendar: n, e, t, d, w, m, c. */
const NOTE = 'next week: demo, team jokes, keep calm';

export interface Scene {
  chromium: ExtensionChromium;
  sogo: Sogo;
  proxy: Proxy;
  keys: Keys;
  step: Step;
}

/** What a user of a self-hosted calendar goes through, from the first log-in to the log-out. */
export async function walk(scene: Scene, page: SogoPage['page']): Promise<void> {
  const { chromium, sogo, proxy, keys, step } = scene;
  const calendar = sogoOn(page);
  const week = sogo.weekUrl(USER);
  const origin = new URL(sogo.url).origin;
  let before: string[] = [];

  await step('log in; Loopside keeps out of a site it was not allowed on', async () => {
    await calendar.logIn(`${sogo.url}/`, USER);
    await calendar.goToWeek(week);
    await calendar.open(ONE_ON_ONE);
    await sleep(SETTLED);
    const elements = await page.$$('loopside-sidebar');
    if (elements.length > 0) fail('there is something of Loopside in the page');
    await calendar.close();
    // SOGo lays its tabs out anew at any change of the window, and not quite as it did at first.
    await page.evaluate(() => window.dispatchEvent(new Event('resize')));
    await sleep(1000);
    before = await untouchedOf(page);
  });

  await step('allow it from the popup; the open page is read without a reload', async () => {
    await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
    const said = await grantFromPopup(chromium, page, 'http://127.0.0.1/*', keys);
    const expected = 'Loopside can read SOGo, but has not been allowed to on this host.';
    if (!said.includes(expected)) fail(`the popup says: ${said}`);
    await until('the reader in the page', async () => (await page.$('loopside-sidebar')) !== null);
    if (!(await page.$('[data-same-page]'))) fail('the page was reloaded');
    await page.evaluate(() => document.body.removeAttribute('data-same-page'));
    if (await shown(page)) fail('the sidebar is there, but nothing is open');
  });

  await step(
    'open the 1:1: the sidebar comes, with who, why, advice and the question',
    async () => {
      const late = await openTimed(calendar, ONE_ON_ONE);
      const frame = await saying(scene, page, '1:1 with Sam Rivers');
      await saying(
        scene,
        page,
        'because: two people, and you are one of them; the title says “1:1”',
      );
      await saying(scene, page, 'Sam Rivers is…');
      const advice = await frame.$$eval('article', (all) => all.length);
      if (advice === 0) fail('there is no advice');
      return `${late} ms after the dialog`;
    },
  );

  await step('it pushes the page, covers nothing and restyles nothing', async () => {
    const layout = await layoutOf(page);
    if (layout.pageWidth !== layout.window - layout.sidebar) fail(JSON.stringify(layout));
    if (layout.dialogEnd > layout.pageWidth)
      fail(`the dialog is covered: ${JSON.stringify(layout)}`);
    if (!layout.closeReachable) fail('the dialog’s close button is covered');
    await calendar.close();
    await until('the sidebar to go', async () => !(await shown(page)));
    let changed: string[] = [];
    await until('the page to be as it was', async () => {
      const after = await untouchedOf(page);
      changed = after.filter((line, index) => line !== before[index]);
      return changed.length === 0 && after.length === before.length;
    }).catch((error: unknown) => fail(`${String(error)}\n${changed.slice(0, 60).join('\n')}`));
    await calendar.open(ONE_ON_ONE);
    return `${layout.pageWidth} + ${layout.sidebar} px`;
  });

  await step('answer “my manager”: the advice becomes that for a manager', async () => {
    const frame = await saying(scene, page, 'Sam Rivers is…');
    await press(frame, 'my manager');
    await saying(scene, page, 'because: a 1:1 with your manager');
  });

  await step('type a note with SOGo’s hot keys in it: saved, and SOGo saw no key', async () => {
    const frame = await saying(scene, page, 'Your manager');
    const state = async () => ({
      address: page.url(),
      dialogs: await page.$$eval('md-dialog', (all) => all.map((one) => one.textContent)),
    });
    const earlier = JSON.stringify(await state());
    await page.evaluate(() => {
      const heard = () => document.body.setAttribute('data-heard', 'a key');
      for (const type of ['keydown', 'keypress', 'keyup']) {
        window.addEventListener(type, heard, { capture: true });
      }
    });
    await frame.locator('textarea').click();
    await keys('type', '--delay', '20', NOTE);
    await keys('key', 'Left', 'Right', 'Up', 'Down');
    await until('the note in the field', async () => (await noteIn(frame)) === NOTE);
    await saying(scene, page, 'Saved');
    if (await page.$('[data-heard]')) fail('SOGo’s page heard a key');
    await sleep(300);
    if (JSON.stringify(await state()) !== earlier) fail('SOGo reacted to what was typed');
    // What listened for keys would have heard one: it does, once the user has gone back to the page.
    await page.locator('md-dialog .sg-md-title').click();
    await keys('key', 'shift');
    await page.waitForSelector('[data-heard]');
  });

  await step('close and open it again, reload and open it again: the note is there', async () => {
    await calendar.close();
    await until('the sidebar to go', async () => !(await shown(page)));
    await openTimed(calendar, ONE_ON_ONE);
    await untilNote(await saying(scene, page, '1:1 with Sam Rivers'), NOTE);
    await page.reload();
    await calendar.goToWeek(week);
    const late = await openTimed(calendar, ONE_ON_ONE);
    await untilNote(await saying(scene, page, 'Your manager'), NOTE);
    return `after the reload ${late} ms after the dialog`;
  });

  await step('the page takes the focus in the middle of a word: it gets no key', async () => {
    const frame = await saying(scene, page, 'Your manager');
    await frame.locator('textarea').click();
    // Within a second of the click that opened the event, the guard would take it for the user's own doing.
    await sleep(1200);
    await page.focus('md-dialog md-toolbar button');
    // Would change to the month.
    await keys('key', 'm');
    await until('the focus to be given back', () =>
      page.evaluate(() => document.activeElement?.localName === 'loopside-sidebar'),
    );
    await sleep(300);
    if (page.url() !== week) fail(`SOGo has gone to ${page.url()}`);
    await calendar.close();
  });

  await step('open the next occurrence: last time’s note stands above an empty one', async () => {
    await calendar.goToWeek(weekAfter(week));
    await openTimed(calendar, ONE_ON_ONE);
    const frame = await saying(scene, page, 'Last time');
    await saying(scene, page, NOTE);
    await untilNote(frame, '');
    await calendar.close();
    await calendar.goToWeek(week);
  });

  for (const [title, expected] of [
    ['Catch-up', '1:1 with Sam Rivers'],
    ['Vier-Augen-Gespräch Sam', '1:1 with Sam Rivers'],
    ['Sam <> Alex', '1:1 with Sam Rivers'],
    ['Interview: Staff engineer candidate', 'An interview you lead'],
  ] as const) {
    await step(`“${title}”: ${expected}`, async () => {
      const late = await openTimed(calendar, title);
      await saying(scene, page, expected);
      await saying(scene, page, title);
      await calendar.close();
      await until('the sidebar to go', async () => !(await shown(page)));
      return `${late} ms after the dialog`;
    });
  }

  for (const title of ['Team planning', '1:1 mapping migration plan', 'Focus time']) {
    await step(`“${title}”: the sidebar stays away`, async () => {
      await calendar.open(title);
      await sleep(SETTLED);
      if (await shown(page)) fail('the sidebar is there');
      await calendar.close();
    });
  }

  await step(
    'edit one occurrence: the editor is read as the same meeting, with its note',
    async () => {
      await calendar.open(ONE_ON_ONE);
      await calendar.editOccurrence();
      await until('the sidebar', () => shown(page));
      await untilNote(await saying(scene, page, '1:1 with Sam Rivers'), NOTE);
      await calendar.cancelEdit();
      await until('the sidebar to go', async () => !(await shown(page)));
    },
  );

  await step('log out with the 1:1 just closed: nothing of it is left on screen', async () => {
    await openTimed(calendar, ONE_ON_ONE);
    await calendar.close();
    await calendar.logOut();
    await sleep(SETTLED);
    if (await shown(page)) fail('the sidebar is there');
  });

  await step('nothing was asked of any network but SOGo', async () => {
    const asked = proxy.requests().length;
    if (asked === 0) fail('the proxy saw nothing at all');
    const unexpected = proxy.unexpected();
    if (unexpected.length > 0) fail(JSON.stringify(unexpected, null, 2));
    return `${asked} requests, all to ${origin} or the browser’s own`;
  });
}

/** Opens an event and returns how long after its dialog the sidebar was on screen, as the page's own frames tell. */
async function openTimed(calendar: SogoPage, title: string): Promise<number> {
  const { page } = calendar;
  await page.evaluate(() => {
    let dialogAt = 0;
    const watch = (now: number) => {
      if (!dialogAt && document.querySelector('md-dialog')?.checkVisibility()) dialogAt = now;
      const sidebar = document.querySelector('loopside-sidebar');
      if (dialogAt && sidebar && sidebar.getBoundingClientRect().width > 0) {
        document.body.setAttribute('data-late', String(Math.round(now - dialogAt)));
      } else if (!dialogAt || now - dialogAt < 10_000) requestAnimationFrame(watch);
    };
    document.body.removeAttribute('data-late');
    requestAnimationFrame(watch);
  });
  await calendar.open(title);
  await until('the sidebar to be shown', async () => (await sidebarWidth(page)) > 0);
  const late = await until('its time', () =>
    page.evaluate(() => document.body.getAttribute('data-late')),
  );
  await page.evaluate(() => document.body.removeAttribute('data-late'));
  if (Number(late) > SOON) fail(`the sidebar came ${late} ms after the dialog`);
  return Number(late);
}

/** The sidebar's frame, once it says something. */
async function saying(scene: Scene, page: SogoPage['page'], text: string): Promise<Frame> {
  const frame = await scene.chromium.extensionFrame(page);
  let said = '';
  await until(`the sidebar to say “${text}”`, async () => {
    said = (await textIn(frame)).replaceAll(/\s+/g, ' ');
    return said.includes(text);
  }).catch((error: unknown) => fail(`${String(error)}\n  It says: ${said}`));
  return frame;
}

async function untilNote(frame: Frame, text: string): Promise<void> {
  let last: string | undefined;
  await until(`the note “${text}”`, async () => {
    last = await noteIn(frame);
    return last === text;
  }).catch((error: unknown) => fail(`${String(error)}\n  It is: ${last}`));
}

/** The same view a week on. */
function weekAfter(address: string): string {
  return address.replace(/(\d{4})(\d\d)(\d\d)$/, (_all, year, month, day) => {
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + 7));
    return date.toISOString().slice(0, 10).replaceAll('-', '');
  });
}
