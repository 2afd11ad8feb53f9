/** The popup: until it can be read, and from a key until its results. */
import type { Page } from 'puppeteer-core';
import { sleep } from '../browser/until.ts';
import type { Figure } from './figure.ts';
import { OURS } from './limits.ts';
import { newTab, withBench } from './on-page.ts';
import type { Variant } from './variants.ts';

const OPENED = 5;
const QUERIES = ['ask for a raise', 'own the mistake', 'new manager'] as const;

/**
 * One round: the toolbar's button pressed some times, each until the largest thing in the popup is painted; for Loopside
 * also the keys of three queries, each until its results are painted.
 */
export async function popupTime(variant: Variant): Promise<Figure[]> {
  return withBench(variant, async (bench) => {
    const page = await newTab(bench);
    await page.goto('data:text/html,<title>A page</title>');
    const [painted, keys]: number[][] = [[], []];
    for (let n = 0; n < OPENED; n += 1) {
      const popup = await bench.chromium.openPopup(page);
      await sleep(700);
      painted?.push(await largestPaint(popup));
      const query = variant.name === OURS ? QUERIES[n % QUERIES.length] : undefined;
      if (query !== undefined) keys?.push(...(await typed(popup, query)));
      await popup.close();
      await sleep(200);
    }
    const figure = (what: string, values: number[] = []): Figure => {
      return { what: `popup: ${what}`, unit: 'ms', variant: variant.name, values };
    };
    const found = [figure('first result painted', painted)];
    return keys?.length ? [...found, figure('key → results painted', keys)] : found;
  });
}

/** From the beginning of the document until the largest thing in it was painted, in milliseconds. */
function largestPaint(popup: Page): Promise<number> {
  return popup.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const giveUp = setTimeout(() => reject(new Error('nothing was painted')), 3_000);
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1);
          if (!last) return;
          clearTimeout(giveUp);
          resolve(last.startTime);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
}

/** From each key of a query until what it changed was painted, in milliseconds. */
async function typed(popup: Page, query: string): Promise<number[]> {
  await popup.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    let pressedAt = 0;
    let isWaiting = false;
    window.addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), true);
    new MutationObserver(() => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          isWaiting = false;
          times.push(performance.now() - pressedAt);
        });
        port1.start();
        port2.postMessage(null);
      });
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  for (const key of query) {
    await popup.keyboard.type(key);
    await sleep(80);
  }
  return popup.evaluate(() => (window as unknown as { times: number[] }).times);
}
