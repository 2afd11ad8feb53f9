import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Frame, Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe objects to, as one line each, once no colour is on its way to another. The page has to be in front. */
export function violations(place: Page | Frame): Promise<string[]> {
  return objections(place, { type: 'tag', values: RULES });
}

/** Words that are not told from their ground: what another colour scheme can break, and nothing else. */
export function contrastFailures(place: Page | Frame): Promise<string[]> {
  return objections(place, { type: 'rule', values: ['color-contrast'] });
}

async function objections(place: Page | Frame, only: axeCore.RunOnly): Promise<string[]> {
  // A frame of another process hears a little later that the page is dark now.
  const later = 'mainFrame' in place ? 0 : 300;
  await place.evaluate(async (wait) => {
    const settled = async () => {
      await new Promise((resolve) => {
        setTimeout(resolve, wait);
      });
      await new Promise(requestAnimationFrame);
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    };
    // In a page that is not in front nothing moves, and nothing ends.
    const longEnough = new Promise((resolve) => {
      setTimeout(resolve, 2_000);
    });
    await Promise.race([settled(), longEnough]);
  }, later);
  await place.evaluate(AXE);
  return place.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const { violations: found } = await axe.run(document, { runOnly });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  }, only);
}
