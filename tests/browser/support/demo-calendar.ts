import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import type { PageAnswer } from '../rig/world.ts';
import { CALENDAR, sidebar } from './loopside.ts';
import type { Stage } from './loopside.ts';

const DEMO = join(import.meta.dirname, '../../../demo');
const { origin: ORIGIN } = new URL(CALENDAR);
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** Opens the demo’s week in the place of Google’s calendar, where the store build may read it: this week, by the page’s clock. */
export async function openWeek({ chromium, world }: Stage): Promise<Page> {
  world.page(`${ORIGIN}/*`, ({ url }) => demoFile(url.pathname));
  const page = await chromium.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(CALENDAR);
  return page;
}

/** Opens an event of the week by its key in demo/calendar/events.js, and returns the sidebar once it says `text`. */
export async function openEvent(
  stage: Stage,
  page: Page,
  key: string,
  text: string,
): Promise<Frame> {
  await page.bringToFront();
  await page.locator(`[data-eventchip][data-key="${key}"]`).click();
  return sidebar(stage, page, text);
}

async function demoFile(path: string): Promise<PageAnswer> {
  const type = TYPES[extname(path)];
  const file = type === undefined ? 'calendar/index.html' : path;
  return {
    headers: { 'content-type': `${type ?? 'text/html'}; charset=utf-8` },
    body: await readFile(join(DEMO, file)),
  };
}
