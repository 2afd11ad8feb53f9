/**
 * Everything of ours that is seen, in the states it can be in. `npm run looks` takes pictures of each; surfaces.test.ts lets axe look
 * at each. A new surface is one more entry of {@link SURFACES}.
 */
import type { Frame, Page } from 'puppeteer-core';
import { until, untilText } from '../rig/helpers.ts';
import type { Furnished } from './furnished.ts';
import { fixture, press, sidebar, textIn } from './loopside.ts';
import { OPEN_MISTAKE } from './systems-at-work.ts';

/** In CSS pixels: the narrowest WCAG knows, the sidebar's own, a whole window's. */
export type Width = 320 | 400 | 1280;

export interface Surface {
  /** As in `--only`, and in the names of its pictures. */
  name: string;
  /** Those it can have. */
  widths: readonly Width[];
  /** Brings it on screen in a tab that is closed afterwards. */
  open: (room: Furnished) => Promise<Shown>;
}

/** A surface on screen. */
export interface Shown {
  /** The tab. */
  page: Page;
  /** Where the surface is: the tab, or the frame in it. */
  place: Page | Frame;
}

type Act = (place: Page | Frame, page: Page) => Promise<void>;

const WINDOW = { width: 1_280, height: 800 };
const nothing: Act = () => Promise.resolve();

/** Unfolds all that is folded. */
const unfold: Act = (place) =>
  place.$$eval('details', (all) => all.forEach((one) => one.setAttribute('open', '')));

/** Types into what has the focus of a page of ours. */
function lookUp(words: string): Act {
  return async (place, page) => {
    await place.locator('input[role="combobox"]').click();
    await page.keyboard.type(words);
    await until('results', async () => (await place.$('[role="option"]')) !== null);
  };
}

/** A page of the extension in a tab of its own, once it shows `text`. */
function own(name: string, file: string, text: string, act = nothing): Surface {
  return {
    name,
    widths: [320, 400, 1280],
    async open(room) {
      const address = file.replace('{manager}', room.ids.manager).replace('{note}', room.ids.note);
      const page = await room.own(address, WINDOW);
      await untilText(page, text);
      await until(
        'all of it',
        async () => !(await textIn(page.mainFrame())).includes('One moment'),
      );
      await act(page, page);
      return { page, place: page };
    },
  };
}

/** Somebody is in the sidebar: else, made narrow, it gives way to the event it would cover, sooner or later than its picture is taken. */
async function enter(frame: Frame): Promise<void> {
  await frame.locator('h1').click();
}

/** The sidebar beside an event of the demo's week, by its key there, once it says `text`. */
function beside(name: string, event: string, text: string, act = nothing): Surface {
  return {
    name,
    widths: [320, 400],
    async open(room) {
      const page = await room.week(WINDOW);
      const frame = await room.event(page, event, text);
      await enter(frame);
      await act(frame, page);
      return { page, place: frame };
    },
  };
}

/** The sidebar in a page that is a fixture of the tests, once it says `text`. */
function besidePage(
  name: string,
  file: string,
  address: string,
  text: string,
  act = nothing,
): Surface {
  return {
    name,
    widths: [320, 400],
    async open(room) {
      const page = await room.stage.visit(fixture(file), address);
      const frame = await sidebar(room.stage, page, text);
      await enter(frame);
      await act(frame, page);
      return { page, place: frame };
    },
  };
}

/** The popup over the demo's week, where Priya's 1:1 is open. */
function popup(name: string, act = nothing): Surface {
  return {
    name,
    widths: [400],
    async open(room) {
      const week = await room.week(WINDOW);
      await room.event(week, 'priya', '1:1 with Priya');
      const page = await room.stage.chromium.openPopup(week);
      page.once('close', () => void week.close());
      // It has opened itself, in the real time; its clock is that of all others once it is loaded anew.
      await room.clock.tellPage(page);
      await page.reload();
      await untilText(page, '1:1 with Priya');
      await act(page, page);
      return { page, place: page };
    },
  };
}

/** A page of the notebook, which is called `title`. */
function notebook(name: string, hash: string, title: string, act = nothing): Surface {
  return own(name, `notebook.html#/${hash}`, title, act);
}

const pressed =
  (name: string): Act =>
  (place) =>
    press(place, name);

/** Presses the first button that begins with these words. */
const pressedFirst =
  (words: string): Act =>
  async (place) => {
    // The first of several, wherever it is scrolled to.
    await until(`a button “${words}…”`, () =>
      place.evaluate((wanted) => {
        const all = [...document.querySelectorAll('button')];
        const found = all.find(({ textContent }) => textContent.startsWith(wanted));
        found?.click();
        return found !== undefined;
      }, words),
    );
    await untilText(place, 'Undo');
  };

/** One after the other. */
const all =
  (...acts: Act[]): Act =>
  async (place, page) => {
    for (const act of acts) await act(place, page);
  };

const typed =
  (words: string): Act =>
  async (place, page) => {
    await place.locator('footer textarea').click();
    await page.keyboard.type(words);
    await untilText(place, 'Saved');
  };

export const SURFACES: readonly Surface[] = [
  beside('sidebar', 'priya', '1:1 with Priya'),
  beside('sidebar-unfolded', 'priya', '1:1 with Priya', unfold),
  beside('sidebar-question', 'interview', 'Interview'),
  besidePage(
    'sidebar-review',
    'lattice/self-review',
    'https://a.latticehq.com/reviews/1',
    'Copy as Markdown',
  ),
  popup('popup'),
  popup('popup-found', lookUp('promotion')),
  popup(
    'popup-principle',
    all(lookUp('promotion'), async (place, page) => {
      await page.keyboard.press('Enter');
      await until('the principle', async () => (await place.$('article')) !== null);
    }),
  ),
  popup('popup-unfolded', unfold),
  own('options', 'options.html', 'Loopside: options', unfold),
  own('welcome', 'welcome.html', 'because: fits a 1:1', pressed('Somewhere else')),
  own('jot', 'jot.html', 'For my next 1:1'),
  own('principles', 'principles.html', 'Browse by situation', unfold),
  notebook('people', 'people', 'People'),
  notebook('person', 'person/{manager}', 'Priya Raman', unfold),
  notebook('nobody', 'person/nobody', 'Nobody here'),
  notebook('notes', 'notes', 'Notes'),
  notebook('note', 'note/{note}', '1:1'),
  notebook('note-new', 'note/new', 'New note'),
  notebook('promises', 'promises', 'Promises'),
  notebook('evidence', 'evidence', 'Evidence', unfold),
  notebook('search', 'people', 'People', lookUp('migration')),
  notebook('bin', 'bin', 'Bin'),
  notebook('data', 'data', 'Your data', unfold),
  notebook('playbooks', 'playbooks', 'Playbooks', unfold),
  notebook('goals', 'goals', 'Goals', unfold),
  notebook('loop', 'loop/{manager}', 'Magic Loop', unfold),
  notebook('mistakes', 'mistakes', 'Mistakes, owned', unfold),
  notebook('mistake', `mistake/${OPEN_MISTAKE.id}`, OPEN_MISTAKE.title, unfold),
  notebook('growth', 'growth', 'Next level', unfold),
  notebook('thinking', 'thinking', 'Thinking time', unfold),
  notebook('stories', 'stories', 'Interviews', unfold),
  notebook('reminders', 'reminders', 'Reminders', unfold),
  // These leave something behind: after all others, so that each looks the same whether alone or among them.
  beside(
    'sidebar-note',
    'priya',
    '1:1 with Priya',
    all(typed('She offers me the migration.\n- [ ] a plan by Friday'), pressed('Promise')),
  ),
  notebook('goals-undo', 'goals', 'Goals', pressedFirst('Reached')),
  beside('sidebar-undo', 'jonas', '1:1 with Jonas', all(unfold, pressedFirst('15 min more'))),
  // Stays folded in the week from here on.
  beside(
    'sidebar-slim',
    'jonas',
    'Jonas',
    all(pressed('Collapse Loopside'), async (place) => {
      await place.locator('button[aria-expanded="false"]').wait();
    }),
  ),
];
