import { sleep } from '../browser/until.ts';
import { setFirefoxStage } from '../../tests/browser/support/firefox-stage.ts';
import {
  CALENDAR,
  fixture,
  setStage,
  SETTLED,
  shown,
} from '../../tests/browser/support/loopside.ts';
import { withCtrl } from '../../tests/browser/support/notes.ts';
import { until } from '../../tests/browser/rig/helpers.ts';
import type { Fault } from './fault.ts';

/** Typing in turns in a tab of a container and in one outside, in Firefox: one notebook, nothing of either lost. */
export const containers: Fault = {
  id: 'D10',
  name: 'container tabs',
  browser: 'Firefox',
  times: 6,
  mayLose: 0,
  run: async (count, { times }) => {
    const stage = await setFirefoxStage();
    try {
      const outside = await stage.visit(fixture('google-calendar/bubble-recurring-mine'));
      const container = await stage.firefox.browser.createBrowserContext();
      const inside = await container.newPage();
      await inside.setViewport({ width: 1280, height: 800 });
      await inside.goto(CALENDAR);
      let typed = '';
      for (let time = 0; time < times; time += 1) {
        const [here, there] = time % 2 === 0 ? [outside, inside] : [inside, outside];
        await here.bringToFront();
        await stage.sidebar(here, '1:1 with Priya');
        await until('the note', async () => (await stage.note(here)) === typed);
        await stage.point(here, 'textarea');
        await withCtrl(here, 'End');
        await here.keyboard.type(`words ${time} `);
        typed += `words ${time} `;
        await stage.sidebar(here, 'Saved');
        await there.bringToFront();
        await until('the same note there', async () => (await stage.note(there)) === typed).catch(
          () => undefined,
        );
        count.tried += 1;
        count.kept(
          (await stage.note(there)) === typed,
          `seen in the other: ${await stage.note(there)}`,
        );
      }
    } finally {
      await stage.end();
    }
  },
};

/** A private window, where what is written would be gone with it: Loopside does not appear, so nothing is. */
export const privateWindow: Fault = {
  id: 'D11',
  name: 'private window',
  browser: 'Chromium',
  times: 3,
  mayLose: 0,
  run: async (count, { times }) => {
    const stage = await setStage();
    try {
      await stage.visit(fixture('google-calendar/bubble-recurring-mine'));
      for (let time = 0; time < times; time += 1) {
        const context = await stage.chromium.browser.createBrowserContext();
        const page = await context.newPage();
        await page.goto(CALENDAR);
        await sleep(SETTLED);
        count.tried += 1;
        count.must(!(await shown(page)), 'the sidebar appears in a private window');
        await context.close();
      }
    } finally {
      await stage.end();
    }
  },
};
