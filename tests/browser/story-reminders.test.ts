import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localDay } from '../../notes/local-day.ts';
import { readJson } from '../../transfer/read-json.ts';
import { browserFor, textOf, until, untilText } from './rig/helpers.ts';
import { violations } from './support/axe.ts';
import { alarmAt, badgeText, noticesOf, ring, watchNotices } from './support/alarms.ts';
import { calendarFile } from './support/calendar-file.ts';
import type { Clock } from './support/clock.ts';
import { clockOf } from './support/clock.ts';
import { openEvent, openWeek } from './support/demo-calendar.ts';
import { dropFile } from './support/drop-file.ts';
import { buildWithGranted } from './support/granted.ts';
import type { Stage } from './support/loopside.ts';
import { HOSTS, press, setStage } from './support/loopside.ts';
import { choose, untilGone, untilHeading } from './support/notebook-acts.ts';
import { ask, Downloads, fill, giveFile, noteOf, openNotebook } from './support/notebook.ts';
import { isThere, named } from './support/notes.ts';

const { skip, reason } = browserFor('chromium');

const PRIYA = { id: null, name: 'Priya Raman', email: 'priya.raman@northwind.example' };
const PASSPHRASE = 'four plain words here';
const MINUTE = 60_000;

/** Three days around a talk: known beforehand, announced, prepared, asked about; by a simulated clock. */
describe.skipIf(skip)(`reminders of talks, in Chromium${reason}`, () => {
  let stage: Stage;
  let clock: Clock;
  let notebook: Page;
  let extension: string;
  const downloads = new Downloads();

  beforeAll(async () => {
    extension = await buildWithGranted([], ['notifications']);
    stage = await setStage({ extension });
    clock = await clockOf(stage.chromium, wednesday(11, 30));
    await downloads.take(stage);
    await watchNotices(stage);
    notebook = await openNotebook(stage, '#/reminders');
    const text = [
      'The migration waits for the new storage.',
      '- [ ] send the list of open risks',
      '- [ ] Priya: ask finance',
    ].join('\n');
    const day = localDay(wednesday(-7 * 24).getTime());
    await ask(notebook, 'note.save', { ...noteOf(text, day), counterpart: PRIYA });
    for (const topic of ['who is on call', 'my goal for spring', 'the offsite', 'a fourth thing']) {
      await ask(notebook, 'topic.add', { who: PRIYA, text: topic });
    }
  });
  afterAll(async () => {
    downloads.end();
    await stage?.end();
    rmSync(extension, { recursive: true, force: true });
  });

  /** The page of reminders, loaded anew as of this moment. */
  async function openReminders(): Promise<void> {
    await notebook.bringToFront();
    await notebook.evaluate(() => {
      location.hash = '#/reminders';
    });
    await notebook.reload();
    await untilText(notebook, 'To come');
  }

  /** The talks that are listed, with their moments. */
  async function listed(): Promise<{ words: string; at: Date }[]> {
    const region = await named(notebook, 'region', 'To come');
    const all = await region.$$eval('li', (lines) =>
      lines.map((line) => ({
        words: line.innerText.replaceAll(/\s+/g, ' '),
        at: line.querySelector('time')?.dateTime ?? '',
      })),
    );
    return all.map(({ words, at }) => ({ words, at: new Date(at) }));
  }

  const untilListed = (count: number) =>
    until(`${count} talks`, async () => {
      const all = await listed();
      return all.length === count && all;
    });

  /** It becomes this moment, for which the alarm had been set; and the alarm comes. */
  async function dueAt(moment: Date): Promise<void> {
    await clock.moveTo(new Date(moment.getTime() - 5 * MINUTE));
    // Whatever is changed plans anew; nothing is due yet.
    await ring(stage, 'due');
    await until('the alarm to be set', async () => {
      const at = await alarmAt(stage, 'due');
      return at === moment.getTime();
    });
    await clock.moveTo(moment);
    await ring(stage, 'due');
  }

  const titles = async () => (await noticesOf(stage)).map(({ title }) => title);
  const untilSaid = (count: number) =>
    until(`${count} notices`, async () => {
      const all = await titles();
      return all.length === count && all;
    });

  /** The popup over the notebook, as of this moment. */
  async function withPopup(action: (popup: Page) => Promise<void>): Promise<void> {
    await notebook.bringToFront();
    const popup = await stage.chromium.openPopup(notebook);
    try {
      await clock.tellPage(popup);
      await popup.locator('input[role="combobox"]').wait();
      await action(popup);
    } finally {
      if (!popup.isClosed()) await popup.close();
    }
  }

  test('off, nothing is remembered; on, the 1:1s that are looked at, and no other meeting', async () => {
    await untilText(notebook, 'While reminders are off, none is remembered');
    const week = await openWeek(stage);
    await openEvent(stage, week, 'priya', '1:1 with Priya Raman');
    await openReminders();
    expect(await listed()).toEqual([]);

    await (await named(notebook, 'switch', 'Remind me')).click();
    await untilText(notebook, 'Open one in your calendar, or give Loopside a calendar file.');
    await week.reload();
    await openEvent(stage, week, 'priya', '1:1 with Priya Raman');
    await week.locator('[data-eventchip][data-key="planning"]').click();
    await untilText(week, '5 guests');
    // Else it covers the day beside it.
    await week.keyboard.press('Escape');
    await openEvent(stage, week, 'jonas', '1:1 with Jonas Weber');
    await notebook.bringToFront();
    const talks = await untilListed(2);
    expect(talks.map(({ at }) => at)).toEqual([wednesday(14, 15), wednesday(24 + 11)]);
    expect(talks[0]?.words).toContain('2:15 PM Priya Raman');
    expect(await textOf(notebook)).not.toContain('Team planning');
    await week.close();
  });

  test('a calendar file is chosen: its 1:1s at their own hours, the moved one too; undone; dropped', async () => {
    const bytes = calendarFile(wednesday(11, 30));
    await giveFile(notebook, 'calendar.ics', bytes);
    await untilText(notebook, '8 1:1s in the next two months.');
    const talks = (await untilListed(10)).filter(({ words }) => words.includes('Kim Adeyemi'));
    const inNewYork = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'America/New_York',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
    // One week it is left out, one week it is held on Thursday.
    expect(talks.map(({ at }) => inNewYork.format(at))).toEqual([
      'Fri 10:00',
      'Thu 15:30',
      ...Array.from({ length: 6 }, () => 'Fri 10:00'),
    ]);
    expect(await textOf(notebook)).not.toMatch(/All hands|Dentist/);

    await press(notebook, 'Undo');
    await untilListed(2);
    await dropFile(notebook, 'calendar.ics', bytes);
    await untilListed(10);
    await giveFile(notebook, 'calendar.ics', bytes);
    await untilText(notebook, 'All of it was known.');
    await giveFile(notebook, 'picture.ics', new TextEncoder().encode('no calendar'));
    await untilText(notebook, 'This is not a calendar file.');
    await untilListed(10);
  });

  test('what is no 1:1 is said to be none, and can be taken back', async () => {
    const kim = (await listed()).find(({ words }) => words.includes('Kim Adeyemi'));
    const moment = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });
    await press(notebook, `Not a 1:1 : Kim Adeyemi, ${moment.format(kim?.at)}`);
    // None of its series is one then.
    await untilListed(2);
    await press(notebook, 'Undo');
    await untilListed(10);
  });

  test('before each talk as long as was chosen: said once, with words that tell nothing', async () => {
    await choose(notebook, 'Minutes before talks with Priya Raman', '15 min');
    await until('it to be kept', async () => {
      const { upcoming } = await ask(notebook, 'reminders.get', {});
      return upcoming[0]?.leadMinutes === 15;
    });
    await dueAt(wednesday(14));
    expect(await untilSaid(1)).toEqual(['A talk begins in 15 minutes']);
    expect(await noticesOf(stage)).toMatchObject([{ message: 'Loopside' }]);
    expect(await badgeText(stage)).toBe('•');

    await stage.chromium.stopWorker();
    await clock.tellWorker();
    await watchNotices(stage);
    await ring(stage, 'due');
    // The next is what it is asked for: nothing was said again before that was known.
    await until('another look', async () => {
      const at = await alarmAt(stage, 'due');
      return at !== null && at > wednesday(14, 1).getTime() && at < wednesday(14, 15).getTime();
    });
    expect(await titles()).toEqual([]);
  });

  test('five seconds before the talk: the last time, what to raise, what was promised, what to say', () =>
    withPopup(async (popup) => {
      const brief = await named(popup, 'region', 'Before your talk');
      const lines = await brief.evaluate((one) =>
        [...one.querySelectorAll('h2, dt, dd')].map((line) =>
          (line as HTMLElement).innerText.replaceAll(/\s+/g, ' '),
        ),
      );
      expect(lines.slice(0, -1)).toEqual([
        'Priya Raman 2:15 – 3:00 PM',
        expect.stringMatching(/^Last time \(/),
        'The migration waits for the new storage.',
        'To raise',
        'who is on call my goal for spring the offsite',
        'You promised',
        'send the list of open risks',
        'You could say',
      ]);
      expect(lines.at(-1)).toMatch(/\w+ \w+ \w+/);
      await until('the mark to go', async () => (await badgeText(stage)) === '');
      expect(await violations(popup)).toEqual([]);
    }));

  test('in the neutral look the brief is folded under a word that tells nothing', async () => {
    await ask(notebook, 'privacy.set', { neutral: true });
    try {
      await withPopup(async (popup) => {
        await untilText(popup, 'More');
        expect(await textOf(popup)).not.toMatch(/Priya|migration|risks|on call|promised/);
      });
    } finally {
      await ask(notebook, 'privacy.set', { neutral: false });
    }
  });

  test('after the talk it asks one thing; what is answered stands among the promises', async () => {
    await dueAt(wednesday(15));
    expect(await untilSaid(1)).toEqual(['Anything you promised?']);
    await withPopup(async (popup) => {
      await untilText(popup, 'Anything promised with Priya Raman?');
      expect(await isThere(popup, 'region', 'Before your talk')).toBe(false);
      await press(popup, 'Add a promise');
      await fill(popup, 'What was promised', 'write down the plan for storage');
      await press(popup, 'Add');
      await untilText(popup, 'Kept.');
      await press(popup, 'That is all');
      await untilGone(popup, 'Kept.');
    });
    await withPopup(async (popup) => {
      await untilText(popup, 'Open the notebook');
      expect(await textOf(popup)).not.toContain('Anything promised');
    });
    await notebook.evaluate(() => {
      location.hash = '#/promises';
    });
    await untilHeading(notebook, 'Promises');
    await untilText(notebook, 'write down the plan for storage');
  });

  test('the afternoon before a talk it says that there is one', async () => {
    await dueAt(wednesday(16));
    expect(await untilSaid(2)).toEqual(['Anything you promised?', 'A talk tomorrow']);
  });

  test('locked notes are reminded of too, and close by themselves all the same', async () => {
    await ask(notebook, 'lock.on', { passphrase: PASSPHRASE });
    await ask(notebook, 'privacy.set', { lockAfter: 15 });
    await notebook.close();
    // Open still, and reminded: which is no use of them.
    await dueAt(wednesday(24 + 10, 50));
    expect((await untilSaid(3)).at(-1)).toBe('A talk begins in 10 minutes');
    await ring(stage, 'closing');
    notebook = await openNotebook(stage, '#/reminders');
    await untilText(notebook, 'Your notes are locked');

    await dueAt(wednesday(24 + 11, 45));
    expect((await untilSaid(4)).at(-1)).toBe('Anything you promised?');
    const all = JSON.stringify(await noticesOf(stage));
    expect(all).not.toMatch(/Priya|Jonas|Kim|migration|storage|1:1/);
    await fill(notebook, 'Passphrase, or recovery key', PASSPHRASE);
    await press(notebook, 'Unlock');
    await untilText(notebook, 'Anything promised with Jonas Weber?');
    await ask(notebook, 'lock.off', { passphrase: PASSPHRASE });
  });

  test('switched off there is nothing any more', async () => {
    await openReminders();
    await (await named(notebook, 'switch', 'Remind me')).click();
    await untilGone(notebook, 'Before a talk');
    await until('no alarm', async () => (await alarmAt(stage, 'due')) === null);
    await withPopup((popup) => untilText(popup, 'Open the notebook').then(() => undefined));
    const friday = new Date((await listed())[0]?.at ?? 0);
    await clock.moveTo(new Date(friday.getTime() - 5 * MINUTE));
    await ring(stage, 'due');
    await withPopup(async (popup) => {
      await untilText(popup, 'Open the notebook');
      expect(await isThere(popup, 'region', 'Before your talk')).toBe(false);
    });
    expect(await noticesOf(stage)).toHaveLength(4);
    expect(await badgeText(stage)).toBe('');
  });

  test('all of it leaves as JSON: the talks that are known, and what was promised', async () => {
    await notebook.evaluate(() => {
      location.hash = '#/data';
    });
    await press(notebook, 'All, as JSON');
    const { bytes } = await downloads.next('.json');
    const read = readJson(new TextDecoder().decode(bytes));
    if (!read.ok) throw new Error('It is not read back.');
    const { upcoming, promises, people } = read.everything;
    expect(upcoming.map(({ source }) => source).toSorted()).toEqual([
      ...Array.from({ length: 8 }, () => 'file'),
      'seen',
      'seen',
    ]);
    expect(promises.map(({ text }) => text)).toContain('write down the plan for storage');
    expect(people.find(({ name }) => name === 'Priya Raman')?.leadMinutes).toBe(15);
  });

  test('asks nothing of any network', () => {
    expect(stage.world.unexpected(HOSTS)).toEqual([]);
  });
});

/** Next week’s Wednesday, so many hours after its beginning: later than the real time, so that no alarm rings by itself. */
function wednesday(hour: number, minute = 0): Date {
  const now = new Date();
  const day = now.getDate() - ((now.getDay() + 6) % 7) + 9;
  return new Date(now.getFullYear(), now.getMonth(), day, hour, minute);
}
