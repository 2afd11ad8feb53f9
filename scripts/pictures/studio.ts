import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { clockOf } from '../../tests/browser/support/clock.ts';
import type { Clock } from '../../tests/browser/support/clock.ts';
import { openEvent, openWeek } from '../../tests/browser/support/demo-calendar.ts';
import { setStage } from '../../tests/browser/support/loopside.ts';
import type { Stage } from '../../tests/browser/support/loopside.ts';
import { openDesk } from '../../tests/browser/support/notes.ts';
import type { Ask } from '../../tests/browser/support/notes.ts';
import { untilStill } from './until-still.ts';
import { TODAY } from './made-up-notebook.ts';

/** In CSS pixels; `scale` are the picture's pixels for each of them. */
export interface View {
  width: number;
  height: number;
  scale?: number;
  dark?: boolean;
}

/** A Chromium with the store's build, on the demo's calendar, on a day that is always the same. */
export interface Studio {
  stage: Stage;
  clock: Clock;
  ask: Ask;
  /** The demo's week in a window of this size, without the demo's own bar. */
  week: (view: View) => Promise<Page>;
  /** Opens an event of it by its key in demo/calendar/events.js; the sidebar, once it says `text`. */
  event: (page: Page, key: string, text: string) => Promise<Frame>;
  /** A page of the extension: `notebook.html#/people`. */
  own: (file: string, view: View) => Promise<Page>;
  /** Waits until nothing on a page moves any more. */
  still: (page: Page) => Promise<void>;
  /** What is seen of a page then: a PNG. */
  shoot: (page: Page) => Promise<Buffer>;
  end: () => Promise<void>;
}

/**
 * Opens a studio; the Chrome build must be there. Always end it.
 * @param extension another folder than that of the Chrome build
 */
export async function openStudio(extension?: string): Promise<Studio> {
  // The browser inherits it.
  process.env['FONTCONFIG_FILE'] ??= join(import.meta.dirname, 'fonts.conf');
  const stage = await setStage({
    args: ['--force-color-profile=srgb', '--hide-scrollbars'],
    ...(extension !== undefined && { extension }),
  });
  try {
    const clock = await clockOf(stage.chromium, TODAY);
    const ask = await openDesk(stage);
    return { ...toolsOf(stage), stage, clock, ask };
  } catch (error) {
    await stage.end();
    throw error;
  }
}

function toolsOf(stage: Stage): Omit<Studio, 'stage' | 'clock' | 'ask'> {
  return {
    async week(view) {
      const page = await openWeek(stage);
      await look(page, view);
      await page.addStyleTag({ content: '.demo { display: none !important }' });
      return page;
    },
    event: (page, key, text) => openEvent(stage, page, key, text),
    async own(file, view) {
      const page = await stage.chromium.browser.newPage();
      await look(page, view);
      await page.goto(stage.chromium.url(file));
      await page.locator('h1').wait();
      return page;
    },
    still,
    async shoot(page) {
      await still(page);
      return Buffer.from(await page.screenshot({ type: 'png' }));
    },
    end: () => stage.end(),
  };
}

async function still(page: Page): Promise<void> {
  await page.bringToFront();
  await Promise.all(page.frames().map((frame) => frame.evaluate(hideCaret)));
  await untilStill(page);
}

/** It blinks, and no two pictures would be the same. */
function hideCaret(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement) activeElement.style.caretColor = 'transparent';
}

/** Sets the window's size and the colours the user's system asks for. */
async function look(page: Page, { width, height, scale = 1, dark }: View): Promise<void> {
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: dark === true ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}
