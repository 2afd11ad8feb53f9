import { sleep } from '../browser/until.ts';
import { setFirefoxStage } from '../../tests/browser/support/firefox-stage.ts';
import { fixture } from '../../tests/browser/support/loopside.ts';
import { withCtrl } from '../../tests/browser/support/notes.ts';
import { createWorld } from '../../tests/browser/rig/world.ts';
import { until } from '../../tests/browser/rig/helpers.ts';
import type { Fault } from './fault.ts';
import { inProfile, WORDS } from './place.ts';

/** The same in Firefox. */
export const killedTypingFirefox: Fault = {
  id: 'D4f',
  name: 'browser killed while typing',
  browser: 'Firefox',
  times: 10,
  mayLose: 1,
  run: (count, { times, random }) =>
    inProfile(async ({ dir }) => {
      const html = fixture('google-calendar/bubble-recurring-mine');
      // One for all starts: Firefox keeps the proxy of the first in the profile.
      const world = await createWorld();
      let typed = '';
      for (let time = 0; time <= times; time += 1) {
        const stage = await setFirefoxStage({ profile: dir, world });
        const page = await stage.visit(html);
        await stage.sidebar(page, '1:1 with Priya');
        if (time > 0) {
          await until('the note', async () => (await stage.note(page)) !== '', {
            timeout: 5_000,
          }).catch(() => undefined);
          count.typed(typed, await stage.note(page));
          count.tried += 1;
        }
        typed = await stage.note(page);
        if (time < times) {
          await stage.point(page, 'textarea');
          await withCtrl(page, 'End');
          for (const letter of WORDS.slice(0, random.between(1, WORDS.length))) {
            await page.keyboard.type(letter);
            typed += letter;
            await sleep(random.between(0, 40));
          }
        }
        await stage.firefox.kill();
      }
      await world.close();
    }),
};
