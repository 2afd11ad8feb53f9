import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserFor, until, untilText } from './rig/helpers.ts';
import { calendarFile } from './support/calendar-file.ts';
import type { FirefoxStage } from './support/firefox-stage.ts';
import { setFirefoxStage } from './support/firefox-stage.ts';
import { HOSTS, press } from './support/loopside.ts';
import { choose, goToPage, untilGone, untilHeading } from './support/notebook-acts.ts';
import { fill, giveFile } from './support/notebook.ts';
import { weekFromNow } from './support/notes.ts';
import { weeklyTalk } from './support/talk.ts';

const { skip, reason } = browserFor('firefox');
const GOAL = 'lead the payments team by autumn';

describe.skipIf(skip)(`the systems, in Firefox${reason}`, () => {
  let stage: FirefoxStage;
  let page: Page;

  beforeAll(async () => {
    stage = await setFirefoxStage();
  });
  afterAll(async () => {
    await stage?.end();
  });

  test('the loop stands as one line in the sidebar, once it is said who the manager is', async () => {
    const tab = await stage.visit(weeklyTalk(weekFromNow(1)));
    await stage.sidebar(tab, '1:1 with Priya Raman');
    await stage.point(tab, 'button', 'my manager');
    await stage.sidebar(tab, 'Magic Loop: ask how you can help');
    await stage.system.inFrame(tab, () => {
      const all = [...document.querySelectorAll('summary')];
      all.find((one) => one.textContent.includes('Magic Loop'))?.scrollIntoView();
    });
    await stage.point(tab, 'summary', 'Magic Loop');
    await stage.sidebar(tab, 'Ask once, near the start of the talk');
  });

  test('a goal is written down, reached, and open again', async () => {
    page = await stage.firefox.openExtensionPage('notebook.html#/goals');
    await untilHeading(page, 'Goals');
    await choose(page, 'For', 'Another role');
    await fill(page, 'In words I could say aloud', GOAL);
    await press(page, 'Add the goal');
    await untilText(page, 'Not said yet to Priya Raman');
    await press(page, `Reached : ${GOAL}`);
    await untilText(page, 'One closed');
    await press(page, 'Undo');
    await untilGone(page, 'One closed');
    expect(await page.$eval('main li textarea', (one) => one.value)).toBe(GOAL);
  });

  test('a calendar file is read: its 1:1s, and no other meeting', async () => {
    await goToPage(page, 'Playbooks');
    // What says “Undone” lies over the last line.
    await press(page, 'Close');
    await page.locator('main a ::-p-text(Reminders)').click();
    await untilHeading(page, 'Reminders');
    await giveFile(page, 'calendar.ics', calendarFile(dayOfThisWeek(3)));
    await untilText(page, / 1:1s in the next two months\./);
    const names = await until('the talks', async () => {
      const all = await page.$$eval('section li time + *', (ones) =>
        ones.map((one) => one.textContent),
      );
      return all.length > 6 && all;
    });
    expect(new Set(names)).toEqual(new Set(['Kim Adeyemi']));
    await press(page, 'Undo');
    await untilText(page, 'No 1:1 is known yet.');
  });

  test('obeys its content policy, and asks nothing of any network', async () => {
    expect(await stage.system.complaints()).toEqual([]);
    expect(stage.world.unexpected(HOSTS)).toEqual([]);
  });
});

/** The Wednesday, say, of this week. */
function dayOfThisWeek(day: number): Date {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - now.getDay() + day);
}
