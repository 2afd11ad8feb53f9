import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readJson } from '../../transfer/read-json.ts';
import { browserFor, until, untilText } from './rig/helpers.ts';
import { violations } from './support/axe.ts';
import type { Clock } from './support/clock.ts';
import { clockOf } from './support/clock.ts';
import { openEvent, openWeek } from './support/demo-calendar.ts';
import type { Stage } from './support/loopside.ts';
import { HOSTS, press, setStage, textIn } from './support/loopside.ts';
import { choose, openPerson, untilGone, untilHeading } from './support/notebook-acts.ts';
import { Downloads, fill, openNotebook } from './support/notebook.ts';
import { isThere, named, pressIn, typeInto } from './support/notes.ts';

const { skip, reason } = browserFor('chromium');

const PRIYA = { key: 'priya', text: '1:1 with Priya Raman' };
const JONAS = { key: 'jonas', text: '1:1 with Jonas Weber' };

const NEUTRAL = 'A neutral look: the sidebar says “Notes”, names are initials, advice is folded';
/** What nobody may read over a shoulder. */
const TELLING = /loop|win-win|round|manager|Priya|Raman/i;

const GOAL = 'lead the payments team by autumn';
const FORTY = 'The build takes forty minutes';
const ON_CALL = 'a page on what on-call costs';
const OFFER = 'take over the payments migration';
const NOT_YET = 'after two things delivered';
const NOTE = 'Your private note';

/** Two months with a manager: every week’s talk is opened in the calendar, at its own time of a simulated clock. */
describe.skipIf(skip)(`the Magic Loop over two months, in Chromium${reason}`, () => {
  let stage: Stage;
  let clock: Clock;
  let notebook: Page;
  const pages: Page[] = [];
  const downloads = new Downloads();

  beforeAll(async () => {
    stage = await setStage();
    clock = await clockOf(stage.chromium, mondayIn(0));
    await downloads.take(stage);
    notebook = await openNotebook(stage);
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });
  afterAll(async () => {
    downloads.end();
    await stage?.end();
  });

  /** The talk with Priya, so many weeks after the first one, once the sidebar says `text`; or another one of that week. */
  async function talk(week: number, { key, text } = PRIYA) {
    await clock.moveTo(mondayIn(week));
    const page = await openWeek(stage);
    pages.push(page);
    return { page, frame: await openEvent(stage, page, key, text) };
  }

  async function goTo(hash: string, title: string): Promise<void> {
    await notebook.evaluate((to) => {
      location.hash = to;
    }, hash);
    await untilHeading(notebook, title);
  }

  /** A page of the notebook, loaded anew as of this day. */
  async function open(hash: string, title: string): Promise<void> {
    await notebook.bringToFront();
    await notebook.reload();
    await goTo(hash, title);
  }

  /** The page of the loop with somebody; returns its address. */
  async function openLoop(name: string): Promise<string> {
    await open('#/playbooks', 'Playbooks');
    await notebook.locator(`main a ::-p-text(${name})`).click();
    await untilHeading(notebook, `Magic Loop with ${name}`);
    return new URL(notebook.url()).hash;
  }

  /** Turns the neutral look on, or off. */
  async function switchLook(): Promise<void> {
    await open('#/data', 'Your data');
    await (await named(notebook, 'switch', NEUTRAL)).click();
  }

  test('begins with one tap on who she is: one line, which opens to the step to do', async () => {
    const { frame } = await talk(0);
    expect(await textIn(frame)).not.toContain('Magic Loop');
    await press(frame, 'my manager');
    await untilText(frame, 'Magic Loop: ask how you can help');
    expect(await textIn(frame)).not.toContain('Ask once, near the start');
    await unfold(frame, 'Magic Loop');
    await untilText(frame, 'Ask once, near the start of the talk, and wait for the answer.');
    expect(await stepsIn(frame)).toEqual([
      'Be solid in the job: open',
      'Ask how you can help: you are here',
      'Do what they asked: open',
      `Propose a win-win: ${NOT_YET}`,
      'Go round again: open',
    ]);
    // The picture is for the eye alone.
    expect(await frame.$$('::-p-aria([role="img"])')).toEqual([]);
  });

  test('week 1: how I am doing, a gap, how I can help, and a promise in the note', async () => {
    const { page, frame } = await talk(0);
    await unfold(frame, 'Magic Loop');
    await unfold(frame, 'All five steps');
    await press(frame, 'Asked how I’m doing today');
    await type(page, frame, 'How they see my work', 'Good, but answers come late');
    await untilText(frame, 'Asked how I’m doing Good, but answers come late');
    await press(frame, 'They named something to get better at');
    await type(page, frame, 'To get better at', 'answer mails within a day');
    await untilText(frame, 'Mended : answer mails within a day');
    await unfold(frame, 'All five steps');
    await press(frame, 'Asked today');
    await untilText(frame, 'Write down what they said, then do it.');
    expect(await focused(frame)).toBe('3. Do what they asked');
    await type(page, frame, 'They said…', FORTY);
    await untilText(frame, `Delivered : ${FORTY}`);
    await writeNote(page, frame, '- [ ] halve the build time');
    await untilText(frame, 'From Jan 11, promised');
    expect((await stepsIn(frame)).slice(0, 3)).toEqual([
      'Be solid in the job: open',
      'Ask how you can help: done',
      'Do what they asked: you are here',
    ]);
    await page.reload();
    const again = await openEvent(stage, page, 'priya', '1:1 with Priya Raman');
    await untilText(again, 'Magic Loop: do what they asked');
    await unfold(again, 'Magic Loop');
    const kept = await again.$$eval('section textarea, section input', (all) =>
      all.map(({ value }) => value),
    );
    expect(kept).toEqual(
      expect.arrayContaining(['Good, but answers come late', 'answer mails within a day', FORTY]),
    );
  });

  test('week 2: the promise is ticked and counts once; the fourth step is locked, and says so', async () => {
    const { frame } = await talk(1);
    await untilText(frame, 'Magic Loop: do what they asked');
    await pressIn(frame, 'Close: halve the build time', 'Done, and told');
    await untilText(frame, 'Magic Loop: ask how you can help');
    await unfold(frame, 'Magic Loop');
    await untilText(frame, 'One is delivered. Take on one more before you ask back.');
    expect((await stepsIn(frame))[3]).toBe(`Propose a win-win: ${NOT_YET}`);
    expect(await cardsIn(frame)).not.toContain('loop-4-win-win');
    await unfold(frame, 'All five steps');
    await untilText(frame, 'Promise kept');
    expect(await factsIn(frame)).toEqual([
      'Asked how I’m doing Good, but answers come late',
      `Taken on ${FORTY}`,
      'Promise kept halve the build time',
    ]);
    await press(frame, 'Mended : answer mails within a day');
    await until('the first step', async () => (await stepsIn(frame))[0]?.endsWith(': done'));
  });

  test('a goal is written in the notebook and said to her', async () => {
    await open('#/goals', 'Goals');
    await untilText(notebook, 'No goal is open.');
    await choose(notebook, 'For', 'Another role');
    await fill(notebook, 'In words I could say aloud', GOAL);
    await press(notebook, 'Add the goal');
    await untilText(notebook, 'Not said yet to Priya Raman');
    await press(notebook, `Said to… : ${GOAL}`);
    await untilText(notebook, `so here it is: ${GOAL}.`);
    await press(notebook, 'Keep it');
    await untilText(notebook, 'Said to Priya Raman Jan 18');
    await untilGone(notebook, 'Not said yet');
  });

  test('week 3: a promise alone takes something on', async () => {
    const { page, frame } = await talk(2);
    await untilText(frame, 'Magic Loop: ask how you can help');
    await writeNote(page, frame, `- [ ] ${ON_CALL}`);
    await untilText(frame, 'Magic Loop: do what they asked');
  });

  test('week 5: delivered in the loop, which ticks the note; now the win-win, in words of the goal', async () => {
    const { page, frame } = await talk(4);
    await unfold(frame, 'Magic Loop');
    await press(frame, `Delivered : ${ON_CALL}`);
    await untilText(frame, 'Magic Loop: propose a win-win');
    const said = await untilText(frame, `For the goal: ${GOAL}`);
    expect(said).toContain(`There’s something I’m working towards: ${GOAL}. Is there work`);
    expect(said).not.toContain('They have not heard this goal');
    expect(await stepsIn(frame)).toContain('Propose a win-win: you are here');
    // The advice of its own accord, and before it is looked for.
    await page.reload();
    const again = await openEvent(stage, page, 'priya', '1:1 with Priya Raman');
    await untilText(again, 'you have delivered 2 asks, and your goal is known');
    expect((await cardsIn(again))[0]).toBe('loop-4-win-win');
    expect(await isThere(again, 'group', `Close: ${ON_CALL}`)).toBe(false);
    const before = await talk(2);
    await until('the ticked line', async () =>
      (await noteOf(before.frame)).startsWith(`- [x] ${ON_CALL}`),
    );
  });

  test('proposed; an undoing in the sidebar brings the step back, doing it again the words', async () => {
    const { page, frame } = await talk(4);
    await unfold(frame, 'Magic Loop');
    await press(frame, `Proposed today , for the goal: ${GOAL}`);
    await type(page, frame, 'What I proposed', OFFER);
    await untilText(frame, 'It is with them now. A yes may take its time.');
    await press(frame, 'Undo');
    await untilText(frame, 'Ask for work that helps them and takes you toward a goal of yours.');
    expect(await isThere(frame, 'textbox', 'What I proposed')).toBe(false);
    await press(frame, 'Do it again');
    const field = await named(frame, 'textbox', 'What I proposed');
    expect(await field.evaluate((one) => (one as HTMLTextAreaElement).value)).toBe(OFFER);
  });

  test('week 6: a no by mistake is undone; it was a yes, and the loop goes round', async () => {
    const { page, frame } = await talk(5);
    await unfold(frame, 'Magic Loop');
    await press(frame, 'They said no');
    await untilText(frame, 'Magic Loop: go round again');
    await press(frame, 'Undo');
    await untilText(frame, 'It is with them now.');
    await press(frame, 'They said yes');
    await type(page, frame, 'What they agreed to', 'from March on');
    await press(frame, 'Next round');
    await untilText(frame, 'Round 2');
    expect(await focused(frame)).toBe('2. Ask how you can help');
    expect((await stepsIn(frame))[3]).toBe(`Propose a win-win: ${NOT_YET}`);
  });

  test('the rounds before are told in the notebook', async () => {
    await openLoop('Priya Raman');
    await unfold(notebook, 'The round before');
    const said = await untilText(notebook, 'Round 1');
    expect(said).toContain(
      `Round 1 Jan 11 – Feb 15 Taken on: ${FORTY} Taken on: ${ON_CALL} Delivered: 2 ` +
        `Proposed: ${OFFER}. They said yes.`,
    );
    await unfold(notebook, 'All five steps');
    await untilText(notebook, `Proposed for “${GOAL}” ${OFFER}`);
    expect(await factsIn(notebook)).toEqual(
      expect.arrayContaining([`Goal said ${GOAL}`, `Proposed for “${GOAL}” ${OFFER}`]),
    );
  });

  test('another manager has a loop of their own', async () => {
    const { frame } = await talk(6, JONAS);
    await press(frame, 'my manager');
    await untilText(frame, 'Magic Loop: ask how you can help');
    await unfold(frame, 'Magic Loop');
    expect((await stepsIn(frame))[0]).toBe('Be solid in the job: open');
    expect(await textIn(frame)).not.toContain('Round');
    await open('#/goals', 'Goals');
    await untilText(
      notebook,
      'Part of a proposal to Priya Raman Feb 8 Not said yet to Jonas Weber',
    );
  });

  test('from senior manager up one suggests; a VP is never told to ask how they can help', async () => {
    const options = await stage.chromium.browser.newPage();
    pages.push(options);
    await options.goto(stage.chromium.url('options.html'));
    await choose(options, 'My level', 'Senior manager');
    const senior = await talk(6);
    await untilText(senior.frame, 'Magic Loop: suggest what would help');
    await unfold(senior.frame, 'Magic Loop');
    await untilText(senior.frame, 'I think … needs doing next, and I’d be glad to take it.');
    expect(await isThere(senior.frame, 'button', 'Suggested today')).toBe(true);
    expect(await isThere(senior.frame, 'button', 'Asked today')).toBe(false);

    await options.bringToFront();
    await choose(options, 'My level', 'VP or above');
    for (const [who, line] of [
      [PRIYA, 'Magic Loop: see what is coming'],
      [JONAS, 'Magic Loop: check before you act'],
    ] as const) {
      const { frame } = await talk(6, who);
      await untilText(frame, line);
      await unfoldAll(frame);
      expect(await textIn(frame)).not.toMatch(/how (can I|you can) help|ask to help/i);
    }
    await options.bringToFront();
    await choose(options, 'My level', 'Not said');
  });

  test('a neutral look says nothing of it, until it is opened by choice', async () => {
    const loop = await openLoop('Priya Raman');
    await switchLook();
    try {
      const { frame } = await talk(6, { ...PRIYA, text: 'Notes' });
      await until('the folded loop', () => frame.$('section summary'));
      // What a list has to choose from is seen once it is opened.
      const folded = await frame.$$eval('option', (all) => all.map(({ label }) => label));
      const seen = (await textIn(frame)).split('\n').filter((line) => !folded.includes(line));
      expect(seen).toContain('More');
      expect(seen.filter((line) => TELLING.test(line))).toEqual([]);
      await notebook.bringToFront();
      await goTo(loop, 'P. R.');
      await untilText(notebook, 'More');
      expect(await notebook.$eval('main', (main) => main.innerText)).not.toMatch(TELLING);
    } finally {
      await switchLook();
    }
  });

  test.each(['light', 'dark'])('no rule axe knows is violated, %s', async (scheme) => {
    const { page, frame } = await talk(8);
    const features = [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ];
    await page.emulateMediaFeatures(features);
    await until('the loop', () => frame.$('svg + ol'));
    await unfoldAll(frame);
    expect(await violations(frame), 'the sidebar').toEqual([]);
    await notebook.emulateMediaFeatures(features);
    await openLoop('Priya Raman');
    await unfoldAll(notebook);
    expect(await violations(notebook), 'the loop’s page').toEqual([]);
    await open('#/goals', 'Goals');
    await press(notebook, `Said to… : ${GOAL}`);
    expect(await violations(notebook), 'the goals').toEqual([]);
  });

  test('the note stays in sight, and nothing scrolls sideways at 320 pixels, all unfolded', async () => {
    const { page, frame } = await talk(8);
    await page.setViewport({ width: 320, height: 640 });
    await until('the loop', () => frame.$('svg + ol'));
    await unfoldAll(frame);
    expect(await overflowOf(frame)).toBe(0);
    const below = await frame.evaluate(
      () => document.documentElement.scrollHeight - window.innerHeight,
    );
    expect(below, 'only what is above the note scrolls').toBe(0);
    await notebook.setViewport({ width: 320, height: 640 });
    await openLoop('Priya Raman');
    await unfoldAll(notebook);
    expect(await overflowOf(notebook)).toBe(0);
    await open('#/goals', 'Goals');
    await press(notebook, `Said to… : ${GOAL}`);
    expect(await overflowOf(notebook)).toBe(0);
    await notebook.setViewport({ width: 1280, height: 900 });
  });

  test('all of it is in the export', async () => {
    await open('#/data', 'Your data');
    await press(notebook, 'All, as JSON');
    const { bytes } = await downloads.next('.json');
    const read = readJson(new TextDecoder().decode(bytes));
    if (!read.ok) throw new Error('The export is not read.');
    const { goals, loop, people } = read.everything;
    const priya = people.find(({ name }) => name === 'Priya Raman');
    expect(goals).toMatchObject([{ kind: 'role', text: GOAL, state: 'open' }]);
    const entries = loop
      .filter(({ personId }) => personId === priya?.id)
      .toSorted((a, b) => a.createdAt - b.createdAt)
      .map(({ on, kind, text }) => `${on} ${kind} ${text}`.trim());
    expect(entries).toEqual([
      '2027-01-11 standing Good, but answers come late',
      '2027-01-11 gap answer mails within a day',
      `2027-01-11 asked ${FORTY}`,
      `2027-01-18 stated ${GOAL}`,
      `2027-02-08 proposed ${OFFER}`,
      '2027-02-15 agreed from March on',
      '2027-02-15 round',
    ]);
  });

  test('somebody deleted takes their loop along, and undoing brings it back', async () => {
    const loop = await openLoop('Priya Raman');
    await openPerson(notebook, 'Priya Raman');
    await press(notebook, 'Delete…');
    await untilText(notebook, 'what was written down of the loop with them');
    await press(notebook, 'Delete');
    await untilText(notebook, 'Deleted everything about “Priya Raman”.');
    await goTo('#/goals', 'Goals');
    await untilText(notebook, 'Not said yet to Jonas Weber');
    expect(await isThere(notebook, 'link', 'Priya Raman')).toBe(false);
    await untilGone(notebook, 'Part of a proposal');
    await goTo(loop, '');
    await untilText(notebook, 'The loop is run with one’s manager.');
    await press(notebook, 'Undo');
    await untilHeading(notebook, 'Magic Loop with Priya Raman');
    await untilText(notebook, 'Round 2');
    await unfold(notebook, 'The round before');
    await untilText(notebook, `Proposed: ${OFFER}. They said yes.`);
  });

  test('asks nothing of any network', () => {
    expect(stage.world.unexpected(HOSTS)).toEqual([]);
  });
});

/** The Monday so many weeks after the first, while the talk with Priya is held. */
function mondayIn(week: number): Date {
  return new Date(2027, 0, 11 + 7 * week, 14, 20);
}

/** Opens, or closes, what is folded under these words. */
async function unfold(place: Frame | Page, words: string): Promise<void> {
  await place.locator(`summary ::-p-text(${words})`).click();
}

async function unfoldAll(place: Frame | Page): Promise<void> {
  await place.$$eval('details', (all) => {
    for (const one of all) one.open = true;
  });
}

/** What the picture says to those who do not see it: the five steps, each with how it stands. */
function stepsIn(place: Frame | Page): Promise<string[]> {
  return place.$$eval('svg + ol > li', (all) => all.map((one) => one.textContent));
}

/** What happened on the steps in this round, where they are unfolded. */
function factsIn(place: Frame | Page): Promise<string[]> {
  return place.$$eval('details ol ul > li > span:first-child', (all) =>
    all.map((one) => one.textContent.trim()),
  );
}

/** The ids of the cards of advice, the lead first. */
function cardsIn(frame: Frame): Promise<string[]> {
  return frame.$$eval('article', (all) => all.map((card) => card.dataset['id'] ?? ''));
}

/** How far it can be scrolled sideways, in pixels. */
function overflowOf(place: Frame | Page): Promise<number> {
  return place.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

function focused(frame: Frame): Promise<string> {
  return frame.evaluate(() => document.activeElement?.textContent ?? '');
}

/** Types into a field by its name. */
async function type(page: Page, frame: Frame, name: string, text: string): Promise<void> {
  await typeInto(page, await named(frame, 'textbox', name), text);
}

async function writeNote(page: Page, frame: Frame, text: string): Promise<void> {
  await type(page, frame, NOTE, text);
  await untilText(frame, 'Saved');
}

async function noteOf(frame: Frame): Promise<string> {
  const note = await named(frame, 'textbox', NOTE);
  return note.evaluate((one) => (one as HTMLTextAreaElement).value);
}
