/** What an extension costs the calendar's own page. */
import type { CDPSession, Page } from 'puppeteer-core';
import { sleep } from '../browser/until.ts';
import type { Figure } from './figure.ts';
import { watchInjected } from './injected.ts';
import type { Bench } from './on-page.ts';
import { AT_REST, heapOf, inWeek, newTab, withBench, workOf } from './on-page.ts';
import { ownTime } from './sampled.ts';
import type { Variant } from './variants.ts';
import { WEEK } from './variants.ts';

/** Weeks turned over, events opened, keys pressed in one visit. */
const TURNS = 10;
const KEYS = 20;

/** One round of one variant: load, re-rendering, storms, memory, input delay, in two visits of which one is sampled. */
export async function pageCost(variant: Variant): Promise<Figure[]> {
  return withBench(variant, async (bench) => [
    ...(await injected(bench, variant.name)),
    ...(await counted(bench, variant.name)),
    ...(await sampled(bench, variant.name)),
  ]);
}

async function injected(bench: Bench, variant: string): Promise<Figure[]> {
  const page = await newTab(bench);
  const tell = await watchInjected(await page.createCDPSession());
  await page.goto(WEEK);
  await sleep(AT_REST);
  const { bytes, packed } = await tell();
  await page.close();
  return [
    { what: 'script put into the page', unit: 'kB', variant, values: [bytes / 1_024] },
    { what: 'script put into the page, gzip', unit: 'kB', variant, values: [packed / 1_024] },
  ];
}

/** The steps of a visit, each with what it is called. */
const STEPS: readonly { what: string; run: (page: Page) => Promise<void> }[] = [
  // The frame is got ready for whoever comes, so before anything else: its cost is not to be that of a storm.
  {
    what: 'the pointer comes',
    run: async (page) => {
      await page.mouse.move(600, 400);
      await sleep(1_000);
    },
  },
  {
    what: 'a week turned over',
    run: (page) =>
      inWeek(
        page,
        async (week, turns) => {
          for (let n = 0; n < turns; n += 1) await week.turn();
        },
        TURNS,
      ),
  },
  { what: 'storm of 10,000 changes', run: (page) => inWeek(page, (week) => week.storm(), null) },
  { what: 'storm of 10,000 styles', run: (page) => inWeek(page, (week) => week.dress(), null) },
];

/** What one of the step costs where a step is many. */
const per = (what: string) => (what === 'a week turned over' ? TURNS : 1);

async function counted(bench: Bench, variant: string): Promise<Figure[]> {
  const page = await newTab(bench);
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const figure = (what: string, unit: Figure['unit'], ...values: number[]): Figure => {
    return { what, unit, variant, values };
  };
  await page.goto(WEEK);
  await sleep(AT_REST);
  const loaded = await workOf(session);
  const found = [
    figure('load: main thread', 'ms', loaded.task),
    figure('load: all scripts', 'ms', loaded.script),
    figure('heap at rest', 'MB', await heapOf(session)),
  ];
  for (const { what, run } of STEPS) {
    const before = await workOf(session);
    await run(page);
    await sleep(1_000);
    const after = await workOf(session);
    found.push(figure(`${what}: main thread`, 'ms', (after.task - before.task) / per(what)));
  }
  found.push(figure('heap after the storms', 'MB', await heapOf(session)));
  found.push(figure('key → painted in the page', 'ms', ...(await keys(page))));
  await page.close();
  return found;
}

async function sampled(bench: Bench, variant: string): Promise<Figure[]> {
  const page = await newTab(bench);
  const session: CDPSession = await page.createCDPSession();
  const figure = (what: string, value: number): Figure => {
    return { what: `${what}: own script`, unit: 'ms', variant, values: [value] };
  };
  const load = await ownTime(session, async () => {
    await page.goto(WEEK);
    await sleep(AT_REST);
  });
  const found = [figure('load', load)];
  for (const { what, run } of STEPS) {
    const own = await ownTime(session, async () => {
      await run(page);
      await sleep(1_000);
    });
    found.push(figure(what, own / per(what)));
  }
  await page.close();
  return found;
}

/** From each key pressed in a field of the page until its letter is painted, in milliseconds. */
async function keys(page: Page): Promise<number[]> {
  await page.bringToFront();
  await page.focus('#words');
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    const field = document.getElementById('words');
    field?.addEventListener('input', () => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => times.push(performance.now() - pressedAt));
        port1.start();
        port2.postMessage(null);
      });
    });
    let pressedAt = 0;
    field?.addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp));
  });
  for (let n = 0; n < KEYS; n += 1) {
    await page.keyboard.press('KeyA');
    await sleep(30);
  }
  return page.evaluate(() => (window as unknown as { times: number[] }).times);
}
