import type { Page } from 'puppeteer-core';
import { until } from '../browser/until.ts';
import { untilStill } from '../pictures/until-still.ts';
import type { Shown, Width } from '../../tests/browser/support/surfaces.ts';
import type { Look } from './looks.ts';
import { zoomOf } from './looks.ts';
import { turnRightToLeft } from './pseudo-right-to-left.ts';

/** Longer pages go on as they began. In CSS pixels. */
const HIGHEST = 1_600;

interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Takes one picture of a surface that wears its look: a PNG. What is turned right to left stays so: that look comes last. */
export async function shoot({ page, place }: Shown, width: Width, look: Look): Promise<Buffer> {
  const zoom = zoomOf(look);
  const isPage = page === place;
  const isPopup = isPage && new URL(page.url()).pathname === '/popup.html';
  await page.bringToFront();
  if (!isPopup) {
    const outer = isPage || width === 320 ? width : 1_280;
    await page.setViewport({
      width: outer / zoom,
      height: 800 / zoom,
      deviceScaleFactor: zoom,
    });
  }
  if (look === 'rtl') await turnRightToLeft(place);
  await Promise.all(page.frames().map((frame) => frame.evaluate(hideCaret)));
  await untilStill(page);
  const clip = isPage ? await wholeOf(page) : await sidebarOf(page);
  const png = await page.screenshot({
    type: 'png',
    clip,
    captureBeyondViewport: isPage && !isPopup,
  });
  return Buffer.from(png);
}

function wholeOf(page: Page): Promise<Clip> {
  return page.evaluate((highest) => {
    const { scrollHeight } = document.documentElement;
    // A popup’s window can be wider than what is in it.
    const { x, width } = document.body.getBoundingClientRect();
    return { x, y: 0, width, height: Math.min(scrollHeight, highest) };
  }, HIGHEST);
}

/** The part of the page that is ours. */
async function sidebarOf(page: Page): Promise<Clip> {
  return until('the sidebar to stand in the window', () =>
    page.evaluate(() => {
      const box = document.querySelector('loopside-sidebar')?.getBoundingClientRect();
      if (!box || box.width === 0 || box.right > innerWidth + 1) return null;
      const { x, y, width, height } = box;
      return { x, y, width, height };
    }),
  );
}

/** Runs in the browser: a caret blinks, and no two pictures would be the same. */
function hideCaret(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement) activeElement.style.caretColor = 'transparent';
}
