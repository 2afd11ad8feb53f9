import type { Frame } from 'puppeteer-core';
import { sleep, until } from '../browser/until.ts';
import {
  clickNote,
  fixture,
  noteIn,
  setStage,
  sidebar,
  textIn,
} from '../../tests/browser/support/loopside.ts';
import type { Fault } from './fault.ts';
import { WORDS } from './place.ts';

/** The extension reloaded, as by an update that does not wait, at a random moment of typing into the sidebar. */
export const reloaded: Fault = {
  id: 'D6',
  name: 'extension reloaded while typing',
  browser: 'Chromium',
  times: 8,
  mayLose: 2,
  run: async (count, { times, random }) => {
    for (let time = 0; time < times; time += 1) {
      const stage = await setStage();
      try {
        const page = await stage.visit(fixture('google-calendar/bubble-recurring-mine'));
        const frame = await sidebar(stage, page, '1:1 with Priya');
        await clickNote(frame);
        const at = random.between(5, 40);
        let shown = '';
        for (const [n, letter] of WORDS.split('').entries()) {
          if (n === at) {
            const worker = await stage.chromium.worker();
            // It goes away under the call.
            void worker.evaluate('chrome.runtime.reload()').catch(() => undefined);
          }
          await page.keyboard.type(letter);
          await sleep(random.between(10, 40));
          const seen = await seenIn(frame);
          if (seen === null || seen.isOver) break;
          shown = seen.text;
        }
        const again = await until(
          'the sidebar of the new version',
          async () => {
            const next = await sidebar(stage, page, '1:1 with Priya');
            return next !== frame && (await textIn(next)) !== '' && next;
          },
          { timeout: 30_000 },
        );
        await sleep(500);
        count.tried += 1;
        const stored = (await noteIn(again)) ?? '';
        // The frame may go after a letter was saved and before it was looked at.
        const isMore = stored.length > shown.length && WORDS.startsWith(stored);
        count.typed(isMore ? stored : shown, stored);
      } finally {
        await stage.end();
      }
    }
  },
};

/** What stands in the editor, and whether nothing more can be typed there; null where the frame has gone. */
async function seenIn(frame: Frame): Promise<{ text: string; isOver: boolean } | null> {
  try {
    return await frame.evaluate(() => {
      const field = document.querySelector('textarea');
      return { text: field?.value ?? '', isOver: field?.readOnly === true };
    });
  } catch {
    return null;
  }
}
