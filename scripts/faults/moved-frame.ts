import { sleep, until } from '../browser/until.ts';
import {
  clickNote,
  fixture,
  noteIn,
  setStage,
  sidebar,
} from '../../tests/browser/support/loopside.ts';
import type { Fault } from './fault.ts';

/** The page takes the sidebar's element out and puts it back, which loads the frame anew, between two letters. */
export const movedFrame: Fault = {
  id: 'D16',
  name: 'frame taken out and put back by the page',
  browser: 'Chromium',
  times: 15,
  mayLose: 1,
  run: async (count, { times, random }) => {
    const stage = await setStage();
    try {
      const page = await stage.visit(fixture('google-calendar/bubble-recurring-mine'));
      let typed = '';
      for (let time = 0; time < times; time += 1) {
        const frame = await sidebar(stage, page, '1:1 with Priya');
        await until('the note so far', async () => (await noteIn(frame)) === typed).catch(
          () => undefined,
        );
        typed = (await noteIn(frame)) ?? '';
        await clickNote(frame);
        await page.keyboard.press('End');
        const words = `${'abcdefghij'.slice(0, random.between(1, 10))} `;
        for (const letter of words) {
          await page.keyboard.type(letter);
          await sleep(random.between(0, 20));
        }
        typed += words;
        await page.evaluate(() => {
          const host = document.querySelector('loopside-sidebar');
          host?.remove();
          if (host) document.documentElement.append(host);
        });
        const again = await sidebar(stage, page, '1:1 with Priya');
        await until('the note', async () => (await noteIn(again)) !== '', { timeout: 5_000 }).catch(
          () => undefined,
        );
        await sleep(100);
        count.tried += 1;
        const there = (await noteIn(again)) ?? '';
        count.typed(typed, there);
        typed = there;
      }
    } finally {
      await stage.end();
    }
  },
};
