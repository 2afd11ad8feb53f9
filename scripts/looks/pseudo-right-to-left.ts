import type { Frame, Page } from 'puppeteer-core';
import { pseudoText } from '../pseudo-text.ts';

/** Turns what is on screen into the pseudo-language that runs from right to left. For pictures: what is drawn anew is English again. */
export async function turnRightToLeft(place: Page | Frame): Promise<void> {
  if (await place.evaluate(() => document.documentElement.dir === 'rtl')) return;
  const said = await place.evaluate(textsOf);
  await place.evaluate(
    replaceTexts,
    said.map((text) => (/\p{L}{2}/u.test(text) ? pseudoText(text, 'rtl') : text)),
  );
}

/** Runs in the browser: the texts that are ours, and no person's. */
function textsOf(): string[] {
  const place = globalThis as unknown as { ourTexts: Text[] };
  place.ourTexts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const foreign = text.parentElement?.closest(
      '[lang="en"], [dir="auto"], bdi, kbd, textarea, script, style',
    );
    if (!foreign || foreign === document.documentElement) place.ourTexts.push(text);
  }
  return place.ourTexts.map(({ data }) => data);
}

/** Runs in the browser. */
function replaceTexts(texts: readonly string[]): void {
  const { ourTexts } = globalThis as unknown as { ourTexts: Text[] };
  for (const [at, text] of ourTexts.entries()) text.data = texts[at] ?? '';
  document.documentElement.dir = 'rtl';
}
