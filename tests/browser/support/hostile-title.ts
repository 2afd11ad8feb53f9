import type { Page } from 'puppeteer-core';
import { until } from '../rig/helpers.ts';
import { fixture } from './loopside.ts';

/** A 1:1 that gives itself a title of everything that should not be in one. */
export const POISONED =
  fixture('google-calendar/bubble-recurring-mine') +
  `<script>
  window.poison = '1:1 Alex / Priya <img src=x onerror="window.pwned=1"><b class="poison">\\u202Egnp.exe\\u2066\\0\\uD800' + 'x'.repeat(5000);
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    if (walk.currentNode.data.trim() === '1:1 Alex / Priya') walk.currentNode.data = window.poison;
  }
</script>`;

/** What the title does to a page that takes it for markup: this one, which wrote it. */
export async function controlOfPoison(poisoned: Page): Promise<string> {
  await poisoned.evaluate(() => {
    const { poison } = window as unknown as { poison: string };
    const place = document.createElement('div');
    place.innerHTML = poison.slice(0, 500);
    document.body.append(place);
  });
  // It runs as soon as its picture has turned out to be none.
  await until('its script to run', () => poisoned.evaluate(() => 'pwned' in window));
  return 'its script ran';
}

/** What of the title came through into a page of ours; to be run there, so it uses nothing outside itself. */
export function poisonIn(): string[] {
  const text = document.body.textContent;
  const bad: string[] = [];
  const made = document.querySelector('img[src="x"], main script, b.poison') !== null;
  if ('pwned' in window || made) bad.push('its markup');
  if (/[\u202A-\u202E\u2066-\u2069]/.test(text) || text.includes('\0')) bad.push('its directions');
  if (!text.isWellFormed()) bad.push('half a character');
  if (/x{400}/.test(text)) bad.push('all of its length');
  return bad;
}
