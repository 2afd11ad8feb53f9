import { sleep } from '../browser/until.ts';
import { until } from '../../tests/browser/rig/helpers.ts';
import {
  clickNote,
  fixture,
  noteIn,
  setStage,
  sidebar,
} from '../../tests/browser/support/loopside.ts';
import type { Fault } from './fault.ts';
import { inProfile, WORDS } from './place.ts';

/** The whole browser ended by SIGKILL at a random moment of typing into the sidebar, with real keys. */
export const killedTyping: Fault = {
  id: 'D4',
  name: 'browser killed while typing',
  browser: 'Chromium',
  times: 25,
  mayLose: 1,
  run: (count, { times, random }) =>
    inProfile(async ({ dir }) => {
      const html = fixture('google-calendar/bubble-recurring-mine');
      let typed = '';
      for (let time = 0; time <= times; time += 1) {
        const stage = await setStage({ profile: dir });
        const page = await stage.visit(html);
        const frame = await sidebar(stage, page, '1:1 with Priya');
        if (time > 0) {
          await until('the note', async () => ((await noteIn(frame)) ?? '') !== '', {
            timeout: 5_000,
          }).catch(() => undefined);
          count.typed(typed, (await noteIn(frame)) ?? '');
          count.tried += 1;
        }
        typed = (await noteIn(frame)) ?? '';
        if (time < times) {
          await clickNote(frame);
          await frame.evaluate(() => {
            const field = document.querySelector('textarea');
            field?.setSelectionRange(field.value.length, field.value.length);
          });
          const length = random.between(1, WORDS.length);
          for (const letter of WORDS.slice(0, length)) {
            await page.keyboard.type(letter);
            typed += letter;
            await sleep(random.between(0, 40));
          }
        }
        await stage.chromium.kill();
        await stage.world.close();
      }
    }),
};
