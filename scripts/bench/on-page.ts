import type { CDPSession, Page } from 'puppeteer-core';
import type { World } from '../../tests/browser/rig/world.ts';
import { createWorld } from '../../tests/browser/rig/world.ts';
import type { ExtensionChromium } from '../browser/chromium.ts';
import { launchChromium } from '../browser/chromium.ts';
import { sleep } from '../browser/until.ts';
import type { Variant } from './variants.ts';
import { WEEK } from './variants.ts';
import type { Week } from './week-page.ts';
import { weekPage } from './week-page.ts';

/** A browser with one variant in it, on a pretend internet that has the calendar. */
export interface Bench {
  chromium: ExtensionChromium;
  world: World;
}

/** Runs `work` in a fresh browser with this variant; what the variant opened by itself is closed before. */
export async function withBench<T>(
  { extension }: Variant,
  work: (bench: Bench) => Promise<T>,
): Promise<T> {
  const world = await createWorld();
  const chromium = await launchChromium({ extension, headless: true, proxy: world.proxy });
  try {
    world.page(WEEK, weekPage());
    // A tab that greets the user would hide the page under test, and a hidden page gets no frames.
    await sleep(GREETING);
    for (const page of (await chromium.browser.pages()).slice(1)) await page.close();
    return await work({ chromium, world });
  } finally {
    await chromium.close();
    await world.close();
  }
}

const GREETING = 1_000;

/** A new tab in front, of the size of a window on a small laptop. */
export async function newTab({ chromium }: Bench): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  return page;
}

/** After loading, and what extensions do when the page is at rest. */
export const AT_REST = 4_000;

/** Does something with the page's calendar. The work is a function that is sent into the page. */
export function inWeek<A, T>(
  page: Page,
  work: (week: Week, given: A) => T | Promise<T>,
  given: A,
): Promise<T> {
  const text = `((week, given) => (${work.toString()})(week, given))(window.week, ${JSON.stringify(given)})`;
  return page.evaluate(text) as Promise<T>;
}

/** How long the main thread was at work, and in scripts of anybody, since the page began; milliseconds. */
export async function workOf(session: CDPSession): Promise<{ task: number; script: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1_000;
  return { task: value('TaskDuration'), script: value('ScriptDuration') };
}

/** Memory of the page's scripts, those of extensions among them, after a clearing up; megabytes. */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
