/** A day at work with the calendar open, and what each hour of it leaves behind. */
import type { CDPSession, Frame, Page } from 'puppeteer-core';
import { clockOf } from '../../tests/browser/support/clock.ts';
import type { Bench } from '../bench/on-page.ts';
import { inWeek, newTab, withBench } from '../bench/on-page.ts';
import { WEEK } from '../bench/variants.ts';
import { TALKS } from '../bench/week-page.ts';
import { sleep, until } from '../browser/until.ts';
import type { Hour } from './counts.ts';
import { countsOf } from './counts.ts';

/** What is done in an hour. */
const AN_HOUR = { turns: 24, events: 10, notes: 4, sleeps: 4, popups: 2 } as const;
const HOUR = 3_600_000;

/**
 * Goes through so many hours, each told as it ends; the clock of pages and worker is moved, the work is done in earnest.
 * @param extension folder of the unpacked extension
 */
export async function dayAtWork(
  extension: string,
  hours: number,
  onHour: (hour: Hour) => void,
): Promise<Hour[]> {
  return withBench({ name: 'Loopside', extension }, async (bench) => {
    const morning = new Date();
    morning.setHours(9, 0, 0, 0);
    const clock = await clockOf(bench.chromium, morning);
    const page = await newTab(bench);
    await page.goto(WEEK);
    const session = await page.createCDPSession();
    const told: Hour[] = [];
    let restarts = 0;
    for (let hour = 1; hour <= hours; hour += 1) {
      for (let event = 0; event < AN_HOUR.events; event += 1) {
        await turns(page, Math.ceil(AN_HOUR.turns / AN_HOUR.events));
        const n = (hour + event) % TALKS.length;
        await opened(page, n, event < AN_HOUR.notes ? `Hour ${hour}: what we said. ` : '');
        if (event < AN_HOUR.sleeps) {
          await bench.chromium.stopWorker();
          restarts += 1;
        }
        if (event < AN_HOUR.popups) await lookedUp(bench, page);
      }
      await clock.moveTo(new Date(morning.getTime() + hour * HOUR));
      const counted = await hourOf(bench, session, hour, restarts);
      onHour(counted);
      told.push(counted);
    }
    return told;
  });
}

async function turns(page: Page, count: number): Promise<void> {
  await inWeek(
    page,
    async (week, times) => {
      for (let n = 0; n < times; n += 1) await week.turn();
    },
    count,
  );
}

/** Opens an event, types into its note where there is something to say, and closes it. */
async function opened(page: Page, n: number, words: string): Promise<void> {
  await inWeek(page, (week, at) => week.open(at), n);
  const name = TALKS[n] ?? '';
  const frame = await until(`the sidebar for ${name}`, () => sidebarAbout(page, name));
  if (words !== '') {
    await page.bringToFront();
    await until('the note to have the focus', async () => {
      await clickNote(page, frame);
      return frame.evaluate(() => document.activeElement?.matches('footer textarea'));
    });
    await page.keyboard.press('End');
    await page.keyboard.type(words);
    await until('“Saved”', () => frame.evaluate(() => document.body.innerText.includes('Saved')));
    // Back to the page, as with a click beside the sidebar: an event that is being written about stays.
    await page.mouse.click(400, 700);
  }
  await inWeek(page, (week) => week.close(), null);
  await until('the sidebar to go', () =>
    page.evaluate(
      () =>
        document
          .querySelector('loopside-sidebar')
          ?.checkVisibility({ visibilityProperty: true }) === false,
    ),
  );
}

/** Clicks where the note is. Puppeteer's handles would keep every note's page in memory, which is what is counted here. */
async function clickNote(page: Page, frame: Frame): Promise<void> {
  const [host, note] = await Promise.all([
    page.evaluate(() => {
      const { x = 0, y = 0 } =
        document.querySelector('loopside-sidebar')?.getBoundingClientRect() ?? {};
      return { x, y };
    }),
    frame.evaluate(() => {
      const { x = 0, y = 0 } =
        document.querySelector('footer textarea')?.getBoundingClientRect() ?? {};
      return { x, y };
    }),
  ]);
  await page.mouse.click(host.x + note.x + 20, host.y + note.y + 10);
}

async function sidebarAbout(page: Page, name: string): Promise<Frame | null> {
  const frame = page.frames().find((one) => one.url().startsWith('chrome-extension:'));
  const says = await frame?.evaluate(() => document.querySelector('header')?.innerText ?? '');
  return frame && says?.includes(name) ? frame : null;
}

async function lookedUp({ chromium }: Bench, page: Page): Promise<void> {
  const popup = await chromium.openPopup(page);
  await popup.locator('input').fill('ask for a raise');
  await sleep(100);
  await popup.close();
  await page.bringToFront();
}

async function hourOf(
  { chromium }: Bench,
  session: CDPSession,
  hour: number,
  restarts: number,
): Promise<Hour> {
  const target = chromium.browser
    .targets()
    .find((one) => one.url().startsWith('chrome-extension:') && one.url().includes('sidebar.html'));
  if (!target) throw new Error('The sidebar’s frame is gone.');
  const frame = await target.createCDPSession();
  const worker = await chromium.worker();
  const counted = {
    hour,
    page: await countsOf(session, true),
    sidebar: await countsOf(frame, true),
    worker: await countsOf(worker.client, false),
    restarts,
  };
  await frame.detach();
  return counted;
}
