/** From the click on an event until its advice can be read. */
import type { Page } from 'puppeteer-core';
import { sleep, until } from '../browser/until.ts';
import type { Figure } from './figure.ts';
import type { Bench } from './on-page.ts';
import { AT_REST, inWeek, newTab, withBench } from './on-page.ts';
import type { Variant } from './variants.ts';
import { WEEK } from './variants.ts';
import { TALKS } from './week-page.ts';

/** Events opened one after the other in a tab. */
const LATER = 8;

/**
 * One round: the first event of a tab whose frame is ready, the events after it, and the first event of a tab that
 * nobody has touched, whose frame is not prepared yet, and of one that still loads. Beside each the time until the page's own bubble was painted.
 */
export async function eventOpened(variant: Variant): Promise<Figure[]> {
  const figure = (what: string, values: number[]): Figure => {
    return { what: `event opened → ${what}`, unit: 'ms', variant: variant.name, values };
  };
  return withBench(variant, async (bench) => {
    const page = await watched(bench);
    await atHand(page);
    const first = await openedAt(page, 0);
    const later: Seen[] = [];
    for (let n = 1; n <= LATER; n += 1) {
      await inWeek(page, (week) => week.close(), null);
      await sleep(300);
      later.push(await openedAt(page, n));
    }
    await page.close();

    // Nobody has been there, and page/when-used.ts waits longer than this rest: no frame is prepared yet.
    const untouched = await watched(bench);
    await untouched.goto(WEEK);
    await sleep(AT_REST);
    const loaded = await openedAt(untouched, 0);
    await untouched.close();

    const hurried = await watched(bench);
    await hurried.goto(WEEK, { waitUntil: 'domcontentloaded' });
    const early = await openedAt(hurried, 0);
    await hurried.close();

    const asleep = await watched(bench);
    await atHand(asleep);
    await bench.chromium.stopWorker();
    const woken = await openedAt(asleep, 0);
    const all = [first, ...later];
    return [
      figure(
        'the page’s own bubble painted',
        all.map(({ own }) => own),
      ),
      figure(
        'advice visible, frame ready',
        all.map(({ advice }) => advice),
      ),
      figure('advice visible, first of a tab', [first.advice]),
      figure('advice visible, worker asleep', [woken.advice]),
      figure('advice visible, frame loaded for it', [loaded.advice]),
      figure('advice visible, while the page still loads', [early.advice]),
      figure('the page’s own bubble painted, while it still loads', [early.own]),
    ];
  });
}

/** The week, at rest, under somebody's hand. */
async function atHand(page: Page): Promise<void> {
  await page.goto(WEEK);
  await page.mouse.move(600, 400);
  await sleep(AT_REST);
}

/** Milliseconds from the click. */
interface Seen {
  own: number;
  advice: number;
}

async function openedAt(page: Page, n: number): Promise<Seen> {
  const name = TALKS[n % TALKS.length] ?? '';
  const { clickedAt, paintedAt } = await inWeek(page, (week, at) => week.open(at), n);
  const seenAt = await until(`the advice for the 1:1 with ${name}`, async () => {
    const frame = page.frames().find((one) => one.url().startsWith('chrome-extension:'));
    return frame?.evaluate(
      (who, after) =>
        (window as unknown as Watching).advice.find(
          ({ about, at }) => about.includes(who) && at > after,
        )?.at,
      name,
      clickedAt,
    );
  });
  return { own: paintedAt - clickedAt, advice: seenAt - clickedAt };
}

interface Watching {
  advice: { about: string; at: number }[];
}

/** A tab in whose frames it is written down when which advice was painted. */
async function watched(bench: Bench): Promise<Page> {
  const page = await newTab(bench);
  await page.evaluateOnNewDocument(() => {
    if (location.protocol !== 'chrome-extension:') return;
    const advice: Watching['advice'] = [];
    Object.assign(window, { advice });
    let last = '';
    // A frame that is not shown gets no animation frames: what is written down was on screen.
    const look = () => {
      const about = document.querySelector('header')?.innerText ?? '';
      const lead = document.querySelector<HTMLElement>('article[data-lead]')?.innerText ?? '';
      const now = lead === '' ? '' : about;
      if (now === last) return;
      last = now;
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        advice.push({ about: now, at: performance.timeOrigin + performance.now() });
      });
      port1.start();
      port2.postMessage(null);
    };
    const soon = () => requestAnimationFrame(look);
    new MutationObserver(soon).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  return page;
}
