import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Frame, Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe objects to, as one line each, once no colour is on its way to another. The page has to be in front. */
export async function violations(place: Page | Frame): Promise<string[]> {
  await place.evaluate(async () => {
    const settled = async () => {
      // A frame of another process hears a little later that the page is dark now.
      await new Promise((resolve) => {
        setTimeout(resolve, 300);
      });
      await new Promise(requestAnimationFrame);
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    };
    // In a page that is not in front nothing moves, and nothing ends.
    const longEnough = new Promise((resolve) => {
      setTimeout(resolve, 2_000);
    });
    await Promise.race([settled(), longEnough]);
  });
  await place.evaluate(AXE);
  return place.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const { violations: found } = await axe.run(document, { runOnly: rules });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  }, RULES);
}
