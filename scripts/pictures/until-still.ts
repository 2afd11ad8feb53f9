import type { Page } from 'puppeteer-core';
import { sleep } from '../browser/until.ts';

/** Between two looks, in milliseconds; a caret blinks slower. */
const PAUSE = 150;
const MOST_LOOKS = 40;

/** Waits until a page looks the same twice. Throws where it never does. */
export async function untilStill(page: Page): Promise<void> {
  let before = '';
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const now = await page.screenshot({ type: 'png', encoding: 'base64' });
    if (now === before) return;
    before = now;
    await sleep(PAUSE);
  }
  throw new Error('The page does not stop moving.');
}
