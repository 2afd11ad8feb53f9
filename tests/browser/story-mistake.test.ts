/** A launch that failed, from the first words to what has changed since: as its owner lives it, across a restart. */
import { rmSync } from 'node:fs';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshProfile } from '../../scripts/browser/profile.ts';
import { browserFor, textOf, until, untilText } from './rig/helpers.ts';
import { violations } from './support/axe.ts';
import type { Clock } from './support/clock.ts';
import { clockOf } from './support/clock.ts';
import type { Stage } from './support/loopside.ts';
import { fixture, HOSTS, press, setStage, sidebar } from './support/loopside.ts';
import {
  alarmsInStep,
  badge,
  buildThatMayNotify,
  dueAlarm,
  listenIn,
  notices,
  overwrite,
  ring,
  tap,
  told,
} from './support/mistake-story.ts';
import { goToPage, untilGone, untilHeading } from './support/notebook-acts.ts';
import { Downloads, openNotebook } from './support/notebook.ts';
import type { Ask } from './support/notes.ts';
import { isThere, keepNote, named, openDesk, typeInto } from './support/notes.ts';

const { skip, reason } = browserFor('chromium');
const INCIDENT = 'https://app.incident.io/northwind/incidents/4471';
const OFFER = 'Something went wrong? Own it, step by step';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const TITLE = 'The search launch';
const WHAT = 'I gave the new search to everybody at once, and it timed out';
const FIRST = {
  status: 'Search answers again; one shop in ten still waits',
  plan: 'I move the last shops back',
};
const SECOND = { status: 'All shops are back', plan: 'I write down what let it through' };
const WORDS = {
  work: 'Ana until six, then I; sleep from ten',
  care: 'Lunch with Ben: the switch was too easy to flip',
  cause: 'Nothing stood between a test and everybody',
  change: 'A beta with five shops before each launch',
  headline: 'Shop search down on the busiest day',
};

describe.skipIf(skip)(`a launch that failed, in Chromium${reason}`, () => {
  const profile = freshProfile();
  const downloads = new Downloads();
  let build: string;
  let stage: Stage;
  let ask: Ask;
  let clock: Clock;
  let page: Page;
  let frame: Frame;
  /** When the next update was promised for. Milliseconds since 1970. */
  let promised: number;

  const start = async () => {
    stage = await setStage({ extension: build, profile: profile.dir });
    ask = await openDesk(stage);
    await downloads.take(stage);
    await stage.chromium.browser
      .defaultBrowserContext()
      .overridePermissions(stage.chromium.url('').replace(/\/$/, ''), ['clipboard-read']);
  };
  /** What was copied, as a page of the extension is given it. */
  const clipboard = async () => {
    const tab = await openNotebook(stage);
    await tab.bringToFront();
    const text = await tab.evaluate(() => navigator.clipboard.readText());
    await tab.close();
    await page.bringToFront();
    return text;
  };
  const openMistakes = async () => {
    await page.evaluate(() => {
      location.hash = '#/mistakes';
    });
    await untilHeading(page, 'Mistakes, owned');
  };
  const openLine = async (words: RegExp) => {
    await untilText(frame, words);
    // What comes above it late may move it away under the click.
    await until('the line to be open', async () => {
      const isOpen = () => frame.$eval('[aria-label="Step by step"] details', (one) => one.open);
      if (!(await isOpen())) await frame.locator('[aria-label="Step by step"] summary').click();
      return isOpen();
    });
  };
  const type = async (place: Page | Frame, field: string, text: string) => {
    await typeInto(page, await named(place, 'textbox', field), text);
  };
  /** When the next update was promised for, as it is kept. */
  const nextAt = async () => (await ask('mistake.list', {}))[0]?.nextAt ?? Number.NaN;
  const next = async (place: Page | Frame, step: string) => {
    await tap(place, `Next: ${step}`);
    await until('the step to be shown, and to have the focus', () =>
      place.evaluate((title) => document.activeElement?.textContent === title, step),
    );
  };

  beforeAll(async () => {
    build = await buildThatMayNotify(['https://app.incident.io/*']);
    await start();
    // It was three hours ago; the browser was closed soon after, and is opened again now.
    clock = await clockOf(stage.chromium, new Date(Date.now() - 3 * HOUR));
    await alarmsInStep(stage.chromium);
    const who = { id: null, name: 'Priya Raman', email: 'priya@example.org' };
    await keepNote(ask, { weeks: -1, who, text: 'Asked for the launch.' });
    await ask('reminders.set', { reminders: true });
  });
  afterAll(async () => {
    await stage?.end();
    downloads.end();
    await profile.remove();
    rmSync(build, { recursive: true, force: true });
  });

  describe('on the incident’s page', () => {
    test('is offered in one line, and opened by choice', async () => {
      page = await stage.visit(fixture('incident-io/incident'), INCIDENT);
      const popup = await stage.chromium.openPopup(page);
      await untilText(popup, 'Loopside can read incident.io');
      await press(popup, 'Use Loopside on this site');
      frame = await sidebar(stage, page, OFFER);
      expect(await isThere(frame, 'heading', 'Own it')).toBe(false);
      await press(frame, OFFER);
      await named(frame, 'heading', 'Own it');
    });

    test('is owned in own words: a draft, made one’s own, copied, said', async () => {
      await type(frame, 'What to call it', TITLE);
      await type(frame, 'What went wrong', WHAT);
      const to = await named(frame, 'combobox', 'Owned to');
      await to.select(
        await to.$$eval(
          'option',
          (all) => all.find(({ label }) => label === 'Priya Raman')?.value ?? '',
        ),
      );
      await tap(frame, 'Write a draft from this');
      const message = await named(frame, 'textbox', 'Your message');
      const draft = await message.evaluate((one) => (one as HTMLTextAreaElement).value);
      expect(draft).toMatch(/^This is my mistake: I gave the new search.*timed out\.\n/);
      expect(draft).toMatch(/You will hear from me at .*\d:\d\d/);
      await overwrite(page, message, '…', 'to take it back.');
      const edited = draft.replace('…', 'to take it back.');
      await tap(frame, 'Copy the message');
      await untilText(frame, 'Copied.');
      expect(await clipboard()).toBe(edited);
      await tap(frame, 'I have said it');
      await untilText(frame, /Said at \d+:\d\d/);
    });

    test('the first update is kept letter by letter, copied, and promises the next', async () => {
      await next(frame, 'Give the first update');
      await type(frame, 'Exactly where it stands', FIRST.status.slice(0, 20));
      await page.reload();
      frame = await sidebar(stage, page, TITLE);
      await openLine(/Update due in (1 h|59 min): The search launch/);
      const status = await named(frame, 'textbox', 'Exactly where it stands');
      expect(await status.evaluate((one) => (one as HTMLTextAreaElement).value)).toBe(
        FIRST.status.slice(0, 20),
      );
      await status.click();
      await page.keyboard.press('End');
      await page.keyboard.type(FIRST.status.slice(20));
      await type(frame, 'The plan until the next update', FIRST.plan);
      await tap(frame, 'Given: copy the text');
      await untilText(frame, 'Copied: paste it where they wait.');
      const text = await clipboard();
      expect(text).toMatch(
        /^As of .*\d:\d\d.*: Search answers again.*waits\.\nUntil .*: I move the last.*\.\nNext update from me at .*\d:\d\d.*\.$/,
      );
      await untilText(frame, /Update due in (1 h|59 min) 15 min more/);
      for (const scheme of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        expect(await violations(frame)).toEqual([]);
      }
      await page.emulateMediaFeatures([]);
      promised = await nextAt();
      expect(Math.abs(promised - clock.now() - HOUR)).toBeLessThan(2 * MINUTE);
    });

    test('the alarm is set for the moment that was promised, and looks in until then', async () => {
      const soon = await dueAlarm(stage.chromium);
      expect(soon).toBeGreaterThan(clock.now());
      expect(soon).toBeLessThan(promised);
      await clock.moveTo(new Date(promised - 5 * MINUTE));
      await ring(stage.chromium);
      expect(await dueAlarm(stage.chromium)).toBe(promised);
      expect(await badge(stage.chromium)).toBe('');
    });

    test('in the neutral look its line tells the time, and nothing else', async () => {
      await ask('privacy.set', { neutral: true });
      await page.reload();
      frame = await sidebar(stage, page, 'Timer: 5 min');
      const lines = await frame.$eval('[aria-label="Step by step"]', (one) =>
        (one as HTMLElement).innerText.split('\n'),
      );
      expect(lines).toEqual(['Timer: 5 min', 'Steps']);
      expect(await textOf(frame)).not.toContain(TITLE);
      await ask('privacy.set', { neutral: false });
      await untilText(frame, 'Update due in 5 min: The search launch');
    });
  });

  describe('after the browser was closed past the moment', () => {
    beforeAll(async () => {
      await stage.end();
      await start();
    });

    test('it is said by itself as soon as the browser is back, and tells nothing', async () => {
      await until('the mark', async () => (await badge(stage.chromium)) === '•');
      // The notification comes after the mark, and the question may fall between the two.
      const shown = await until('the notification', async () => {
        const names = await notices(stage.chromium);
        return names.length > 0 && names;
      });
      expect(shown).toEqual([expect.stringMatching(/^update:/)]);
      clock = await clockOf(stage.chromium, new Date());
      await alarmsInStep(stage.chromium);
      await listenIn(stage.chromium);
      page = await stage.visit('<title>Plain</title>', 'https://plain.example/');
      const popup = await stage.chromium.openPopup(page);
      const line = /Update was due 2 h( \d min)? ago: The search launch/;
      await untilText(popup, line);
      await until('the mark to go', async () => (await badge(stage.chromium)) === '');
      const opened = stage.chromium.browser.waitForTarget((one) =>
        one.url().includes('#/mistake/'),
      );
      await popup.$$eval('button', (all) =>
        all.find((one) => one.textContent.startsWith('Update was'))?.click(),
      );
      page = (await (await opened).page()) ?? page;
      await clock.tellPage(page);
      await page.setViewport({ width: 1280, height: 900 });
      await untilHeading(page, TITLE);
    });

    test('15 minutes more; then it is said once, whatever the clock does', async () => {
      await tap(page, '15 min more');
      await untilText(page, /Update due in 1[45] min/);
      promised = await nextAt();
      await ring(stage.chromium);
      expect(await told(stage.chromium)).toEqual([]);

      await clock.moveTo(new Date(promised + 1_000));
      await ring(stage.chromium);
      expect(await badge(stage.chromium)).toBe('•');
      expect(await told(stage.chromium)).toEqual([
        { title: 'An update is due', message: 'Loopside' },
      ]);
      await ask('reminders.seen', {});

      for (const shift of [-HOUR, HOUR]) {
        await clock.moveTo(new Date(clock.now() + shift));
        await ring(stage.chromium);
        expect(await badge(stage.chromium)).toBe('');
        expect(await told(stage.chromium)).toHaveLength(1);
      }
    });

    test('the second update; then no more of them', async () => {
      await page.reload();
      await untilText(page, 'Update due now');
      await type(page, 'Exactly where it stands', SECOND.status);
      await type(page, 'The plan until the next update', SECOND.plan);
      await tap(page, 'Given: copy the text');
      await untilText(page, 'Copied: paste it where they wait.');
      expect(await clipboard()).toMatch(/^As of .*: All shops are back\.\nUntil .*: I write down/);
      await untilText(page, /Update due in (1 h|59 min)/);
      await tap(page, 'No more updates');
      await untilGone(page, 'Update due in');
      await until('no alarm', async () => (await dueAlarm(stage.chromium)) === null);
    });

    test('shame is met with the interview’s own answer, opened by choice', async () => {
      expect(await textOf(page)).not.toContain('Don’t leave out of shame');
      await page.locator('summary ::-p-text(This feels awful)').click();
      await untilText(page, 'Don’t leave out of shame');
      await untilText(page, 'You can come back from this');
    });

    test('met by video; the work, the people, the cause and the change in own words', async () => {
      await next(page, 'Meet');
      await page.locator('main form label ::-p-text(by video)').click();
      await tap(page, 'We have spoken');
      await untilText(page, /You spoke by video, \w+ \d+/);
      await next(page, 'Plan the work');
      await type(page, 'The work, until the damage stops', WORDS.work);
      await next(page, 'Look after people');
      await type(page, 'Who is hit by this, and what you do for them', WORDS.care);
      await next(page, 'Find the cause, change something');
      await type(page, 'What let it through', WORDS.cause);
      await type(page, 'What changes from now on', WORDS.change);
      await type(page, 'Tomorrow’s headline', WORDS.headline);
    });

    test('the timeline is saved as Markdown: every text, in time order', async () => {
      await tap(page, 'Save as a file');
      const { name, bytes } = await downloads.next('.md');
      expect(name).toMatch(/^timeline-\d{4}-\d\d-\d\d\.md$/);
      const text = new TextDecoder().decode(bytes);
      expect(text.startsWith(`# ${TITLE}\n`)).toBe(true);
      const parts = [
        'Something went wrong',
        `> ${WHAT}`,
        'Owned it, to Priya Raman',
        '> This is my mistake:',
        `> ${FIRST.status}`,
        `> ${FIRST.plan}`,
        `> ${SECOND.status}`,
        `> ${SECOND.plan}`,
        'Met by video',
        ...Object.values(WORDS).map((words) => `> ${words}`),
      ];
      const places = parts.map((part) => text.indexOf(part));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    });

    test('closed, it is evidence of a mistake owned; undone, it is open again', async () => {
      await next(page, 'Close it');
      await tap(page, 'Close it');
      await untilText(page, /Closed \d+:\d\d/);
      await goToPage(page, 'Evidence');
      const line = `Owned “${TITLE}”; changed: ${WORDS.change}`;
      expect(await untilText(page, line)).toMatch(new RegExp(`Mistakes owned.*${line}`));
      await press(page, 'Undo');
      await untilGone(page, line);
      await openMistakes();
      await untilText(page, new RegExp(`Open ${TITLE} since `));
      await press(page, 'Do it again');
      await untilText(page, /Nothing is open.*One closed/);
      await goToPage(page, 'Evidence');
      await untilText(page, line);
    });

    test('and the next one can be begun from the popup', async () => {
      const plain = await stage.visit('<title>Plain</title>', 'https://plain.example/');
      const popup = await stage.chromium.openPopup(plain);
      const opened = stage.chromium.browser.waitForTarget(
        (one) => one.url().includes('#/mistake/') && one.url() !== page.url(),
      );
      await press(popup, 'Something went wrong');
      const begun = await (await opened).page();
      if (!begun) throw new Error('The notebook has not come.');
      await untilHeading(begun, 'Something went wrong');
      await named(begun, 'heading', 'Own it');
      await named(begun, 'textbox', 'What went wrong');
      await begun.close();
    });
  });

  test('asks nothing of any network', () => {
    expect(stage.world.unexpected([...HOSTS, 'app.incident.io'])).toEqual([]);
  });
});
