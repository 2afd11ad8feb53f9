import type { Page } from 'puppeteer-core';
import type { ExtensionChromium } from '../../../scripts/browser/chromium.ts';
import { sleep } from '../../../scripts/browser/until.ts';

/** The time in a browser, moved as if days went by; it runs on from where it was put. */
export interface Clock {
  /** Milliseconds since 1970, as the browser has it. */
  now: () => number;
  /**
   * Makes it this moment everywhere: in every page and frame there is, in those to come, and in the worker. What is on
   * screen does not change by itself: it is asked for again, as after a night.
   */
  moveTo: (moment: Date) => Promise<void>;
  /** Tells the worker again, starting it where it sleeps: each one that starts does so in the real time. */
  tellWorker: () => Promise<void>;
  /** Tells a page that the extension has opened itself, as a popup; what it showed before is in the real time. */
  tellPage: (page: Page) => Promise<void>;
}

/**
 * Puts a clock into a browser. Pages from its `newPage` are told before they load anything, with all their frames. The
 * content scripts' own worlds are not told: they ask nobody what time it is. Alarms ring by the real clock.
 */
export async function clockOf(
  { browser, worker }: Pick<ExtensionChromium, 'browser' | 'worker'>,
  moment: Date,
): Promise<Clock> {
  let offset = 0;
  const told = new Set<Page>();

  const tellPage = async (page: Page) => {
    if (!told.has(page)) {
      told.add(page);
      page.once('close', () => told.delete(page));
    }
    // The one that comes last has the last word.
    await page.evaluateOnNewDocument(shift, offset);
    await Promise.all(page.frames().map((frame) => frame.evaluate(shift, offset)));
  };
  const tellUnlessClosed = async (page: Page) => {
    try {
      await tellPage(page);
    } catch (error) {
      await sleep(CLOSING);
      if (!page.isClosed()) throw error;
    }
  };
  const tellWorker = async () => {
    await (await worker()).evaluate(shift, offset);
  };
  const moveTo = async (to: Date) => {
    offset = to.getTime() - Date.now();
    await tellWorker();
    await Promise.all([...told].map(tellUnlessClosed));
  };

  // The rig opens its pages through the browser: so it is the browser that tells them.
  const openPage = browser.newPage.bind(browser);
  browser.newPage = async (options) => {
    const page = await openPage(options);
    await tellPage(page);
    return page;
  };
  await moveTo(moment);
  return { now: () => Date.now() + offset, moveTo, tellWorker, tellPage };
}

/** A page that is closing fails before it says that it is closed, in milliseconds. */
const CLOSING = 1_000;

/** Runs inside the browser: lets `Date` say another time wherever it is not told which. */
function shift(offset: number): void {
  const place = globalThis as typeof globalThis & { RealDate?: DateConstructor };
  const Real = (place.RealDate ??= Date);
  const now = () => Real.now() + offset;
  place.Date = new Proxy(Real, {
    apply: () => new Real(now()).toString(),
    construct: (_, given: unknown[], asked) =>
      Reflect.construct(Real, given.length === 0 ? [now()] : given, asked) as Date,
    get: (_, name) => (name === 'now' ? now : (Reflect.get(Real, name) as unknown)),
  });
}
