import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserFor, untilText, until } from './rig/helpers.ts';
import type { Stage } from './support/loopside.ts';
import {
  clickNote,
  fixture,
  HOSTS,
  noteIn,
  press,
  setStage,
  sidebar,
  textIn,
} from './support/loopside.ts';
import type { Ask } from './support/notes.ts';
import {
  fillDisk,
  isThere,
  keepNote,
  makeRoom,
  movedTo,
  named,
  openDesk,
  pressIn,
  typeInto,
  untilNote,
  weekFromNow,
  withCtrl,
} from './support/notes.ts';
import { weeklyTalk } from './support/talk.ts';

const { skip, reason } = browserFor('chromium');
const SELF_REVIEW = 'https://northwind.latticehq.com/reviews/1';

describe.skipIf(skip)(`from one meeting to the next, in Chromium${reason}`, () => {
  let stage: Stage;
  let ask: Ask;
  const pages: Page[] = [];

  const visit = async (html: string, address?: string) => {
    const page = await stage.visit(html, address);
    pages.push(page);
    return page;
  };
  const meet = async (html: string): Promise<{ page: Page; frame: Frame }> => {
    const page = await visit(html);
    return { page, frame: await sidebar(stage, page, '1:1 with Priya') };
  };
  /** The weekly 1:1 with Priya, so many weeks from this one. */
  const week = (weeks: number) => meet(weeklyTalk(weekFromNow(weeks)));

  beforeAll(async () => {
    stage = await setStage();
    ask = await openDesk(stage);
  });
  afterEach(async () => {
    await makeRoom(stage);
    for (const page of pages.splice(0)) if (!page.isClosed()) await page.close();
  });
  afterAll(async () => {
    await stage?.end();
  });

  describe('promises', () => {
    beforeAll(async () => {
      for (const [weeks, text] of [
        [-4, '- [ ] send the numbers'],
        [-3, '- [ ] Priya: ask finance\nbook the room\ndraw the chart'],
      ] as const) {
        const { page, frame } = await week(weeks);
        await clickNote(frame);
        await page.keyboard.type(text);
        await untilText(frame, 'Saved');
        await page.close();
      }
    });

    test('stand above the next note, the oldest first, each with its age', async () => {
      const { frame } = await week(-2);
      const text = await untilText(frame, 'Still open');
      const places = ['You: send the numbers', 'Priya: ask finance', 'You: book the room'].map(
        (words) => text.indexOf(words),
      );
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places).not.toContain(-1);
      expect(text).toMatch(/send the numbers from \w+ \d+ · you last spoke 3 weeks ago Done/);
      expect(text).toMatch(/ask finance from \w+ \d+ Done Drop…/);
      expect(text).toContain('One more promise');
      expect(text.indexOf('Your private note')).toBeGreaterThan(places[2] ?? 0);
    });

    test('Done ticks the line in the note it was made in; Open again unticks it', async () => {
      const before = await week(-4);
      await untilNote(before.frame, '- [ ] send the numbers');
      const { page, frame } = await week(-2);
      await pressIn(frame, 'Close: send the numbers', 'Done');
      await untilText(frame, 'send the numbers done');
      await before.page.bringToFront();
      await untilNote(before.frame, '- [x] send the numbers');
      await page.bringToFront();
      await press(frame, 'Open again : send the numbers');
      await named(frame, 'group', 'Close: send the numbers');
      await before.page.bringToFront();
      await untilNote(before.frame, '- [ ] send the numbers');
    });

    test('“Done, and told” and “Drop…” with a reason close it too, and both can be told later', async () => {
      const before = await week(-3);
      const { page, frame } = await week(-2);
      await pressIn(frame, 'Close: book the room', 'Done, and told');
      await untilText(frame, 'book the room done, and told');
      await pressIn(frame, 'Close: ask finance', 'Drop…');
      const why = await named(frame, 'textbox', 'Why it is dropped');
      await typeInto(page, why, 'no budget this year');
      await page.keyboard.press('Enter');
      await untilText(frame, 'ask finance dropped: no budget this year');
      await before.page.bringToFront();
      await untilNote(
        before.frame,
        '- [-] Priya: ask finance\n- [x] book the room\n- [ ] draw the chart',
      );
      const [priya] = await ask('person.list', {});
      const known = await ask('person.get', { id: priya?.person.id ?? '' });
      expect(
        known?.promises.map(({ text, state, reason: said }) => [text, state, said]).toSorted(),
      ).toEqual([
        ['ask finance', 'dropped', 'no budget this year'],
        ['book the room', 'told', ''],
        ['draw the chart', 'open', ''],
        ['send the numbers', 'open', ''],
      ]);

      const next = await week(-1);
      await untilText(next.frame, 'You: draw the chart');
      for (const closed of ['book the room', 'ask finance']) {
        expect(await isThere(next.frame, 'group', `Close: ${closed}`)).toBe(false);
      }
    });

    test('a line that is reworded stays the promise it was; one that is taken out is gone', async () => {
      const { page, frame } = await week(-3);
      await until('the note', () => noteIn(frame));
      await clickNote(frame);
      await withCtrl(page, 'End');
      await page.keyboard.type(' in colour');
      await untilText(frame, 'Saved');
      const next = await week(-1);
      await untilText(next.frame, 'You: draw the chart in colour');
      await page.bringToFront();
      await clickNote(frame);
      await withCtrl(page, 'End');
      await page.keyboard.down('Shift');
      await page.keyboard.press('Home');
      await page.keyboard.up('Shift');
      await page.keyboard.press('Backspace');
      await untilText(frame, 'Saved');
      await next.page.bringToFront();
      await until('it to go', async () => !(await textIn(next.frame)).includes('draw the chart'));
    });
  });

  describe('what is to be raised', () => {
    const toRaise = async (page: Page, frame: Frame, text: string) => {
      await typeInto(page, await named(frame, 'textbox', 'To raise with Priya'), text);
      await page.keyboard.press('Enter');
      await named(frame, 'group', text);
    };

    test('is there next week, after the meeting was moved, and in another meeting with her', async () => {
      const { page, frame } = await week(1);
      await toRaise(page, frame, 'the conference');
      await toRaise(page, frame, 'the new desk');
      for (const html of [
        weeklyTalk(weekFromNow(2)),
        movedTo(weeklyTalk(weekFromNow(1)), weeklyTalk(weekFromNow(3))),
        withPriya(fixture('google-calendar/bubble-ad-hoc')),
      ]) {
        const later = await meet(html);
        const text = await untilText(later.frame, 'To raise the conference');
        expect(text.indexOf('the new desk')).toBeGreaterThan(text.indexOf('the conference'));
      }
    });

    test('is raised or dropped, which can be undone in its place, and does not come back', async () => {
      const { frame } = await week(2);
      await pressIn(frame, 'the conference', 'Raised');
      await press(frame, 'Undo : the conference');
      await pressIn(frame, 'the conference', 'Raised');
      await named(frame, 'button', 'Undo : the conference');
      await pressIn(frame, 'the new desk', 'Drop');
      await named(frame, 'button', 'Undo : the new desk');
      const next = await week(3);
      await untilText(next.frame, 'Your private note');
      expect(await textIn(next.frame)).not.toMatch(/the conference|the new desk/);
      const [priya] = await ask('person.list', {});
      const known = await ask('person.get', { id: priya?.person.id ?? '' });
      expect(known?.past.map(({ text, state }) => `${text}: ${state}`).toSorted()).toEqual([
        'the conference: raised',
        'the new desk: dropped',
      ]);
    });
  });

  test('no room on the disk: what was to be raised, or done, stays on screen and is tried again', async () => {
    const { page, frame } = await week(4);
    await fillDisk(stage);
    await typeInto(page, await named(frame, 'textbox', 'To raise with Priya'), 'the budget');
    await page.keyboard.press('Enter');
    const text = await untilText(frame, 'This was not saved');
    expect(text).toContain('There is no room left on the disk. This was not saved: the budget');
    await press(frame, 'Try again');
    await untilText(frame, 'This was not saved');
    await makeRoom(stage);
    await press(frame, 'Try again');
    await named(frame, 'group', 'the budget');
    expect(await textIn(frame)).not.toContain('not saved');

    await fillDisk(stage);
    await pressIn(frame, 'Close: send the numbers', 'Done');
    await untilText(frame, 'This was not saved: send the numbers');
    await named(frame, 'group', 'Close: send the numbers');
    await makeRoom(stage);
    await press(frame, 'Try again');
    await untilText(frame, /send the numbers done/);
  });

  describe('evidence', () => {
    beforeAll(async () => {
      const jonas = { id: null, name: 'Jonas Weber', email: 'jonas.weber@example.com' };
      await ask('person.relate', { who: jonas, relation: 'report' });
      await keepNote(ask, { weeks: -30, who: null, text: '- Shipped the billing split #win' });
      await keepNote(ask, {
        weeks: -8,
        who: null,
        text: 'Words.\n- Cut the **build** from 40 to 4 minutes https://example.com/b #impact',
      });
      await keepNote(ask, { weeks: -7, who: jonas, text: 'Calm in the outage. #win\nMore words.' });
    });

    test('is gathered on a self-review: impact first, the empty months named, copied both ways', async () => {
      const page = await visit(fixture('lattice/self-review'), SELF_REVIEW);
      const frame = await sidebar(stage, page, 'Your self-review');
      const text = await untilText(frame, 'Copy as Markdown');
      const places = ['Impact', 'Cut the build', 'Wins', 'Shipped the billing split'].map((words) =>
        text.indexOf(words),
      );
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places).not.toContain(-1);
      expect(text).toMatch(/Nothing from \w+( \d+)? to \w+/);
      expect(text).not.toContain('Calm in the outage');

      const pasted = async (button: string) => {
        await press(frame, button);
        await untilText(frame, 'Copied.');
        await clickNote(frame);
        await withCtrl(page, 'a');
        await withCtrl(page, 'v');
        await until('the pasted words', async () => (await noteIn(frame))?.includes('Wins'));
        return (await noteIn(frame))?.replaceAll(/\d{4}-\d\d-\d\d/g, 'DAY');
      };
      expect(await pasted('Copy as Markdown')).toBe(
        '## Impact\n\n- Cut the **build** from 40 to 4 minutes https://example.com/b (DAY)\n\n' +
          '## Wins\n\n- Shipped the billing split (DAY)\n',
      );
      expect(await pasted('Copy as text')).toBe(
        'Impact\n\n• Cut the build from 40 to 4 minutes https://example.com/b (DAY)\n\n' +
          'Wins\n\n• Shipped the billing split (DAY)\n',
      );
    });

    test('of a report is there where the page names them, with all notes of the period', async () => {
      const page = await visit(fixture('lattice/review-of-report'), SELF_REVIEW);
      const frame = await sidebar(stage, page, 'A review you write');
      const text = await untilText(frame, 'All notes of the period');
      expect(text).toContain('Calm in the outage.');
      expect(text).not.toContain('billing split');
      await frame.$$eval('section details summary', (all) => all.forEach((one) => one.click()));
      await untilText(frame, 'More words.');
    });

    test('waits for the user to say whose, where the page names nobody', async () => {
      const html = fixture('lattice/review-of-report').replaceAll('Jonas Weber', 'the employee');
      const page = await visit(html, SELF_REVIEW);
      const frame = await sidebar(stage, page, 'A review you write');
      const who = await named(frame, 'combobox', 'Who is this review about?');
      expect(await textIn(frame)).not.toMatch(/Calm in the outage|billing split/);
      const names = await who.$$eval('option', (all) => all.map((one) => one.textContent));
      expect(names).toEqual(['Choose…', 'Jonas Weber', 'Priya Raman']);
      const [, jonas = ''] = await who.$$eval('option', (all) => all.map((one) => one.value));
      await who.select(jonas);
      await untilText(frame, 'Calm in the outage.');
      expect(await isThere(frame, 'combobox', 'Who is this review about?')).toBe(false);
    });
  });

  test('asks nothing of any network', () => {
    expect(stage.world.unexpected(HOSTS)).toEqual([]);
  });
});

/** The fixture’s one-off 1:1, held with Priya. */
function withPriya(html: string): string {
  return html
    .replaceAll('jonas.weber', 'priya.raman')
    .replaceAll('Jonas Weber', 'Priya Raman')
    .replaceAll('Jonas / Alex', 'Priya / Alex');
}
