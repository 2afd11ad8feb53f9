/** The interface in other languages than English: in two that nobody speaks, which show what was forgotten, and in German. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue, FIRST } from '../../scripts/catalogues.ts';
import { pseudoCatalogue } from '../../scripts/pseudo-text.ts';
import { respoken } from '../../scripts/respoken.ts';
import type { Relation } from '../../content/principle.ts';
import type { Person } from '../../store/rows.ts';
import { nothingYet } from '../../transfer/everything.ts';
import { writeJson } from '../../transfer/write-json.ts';
import { browserFor, textOf, until, untilText } from './rig/helpers.ts';
import { violations } from './support/axe.ts';
import type { Stage } from './support/loopside.ts';
import { fixture, setStage, sidebar } from './support/loopside.ts';
import { ask, noteOf, openNotebook } from './support/notebook.ts';
import { cutOff, unspoken } from './support/spoken.ts';
import { OPEN_MISTAKE, systemsAtWork } from './support/systems-at-work.ts';

const { skip, reason } = browserFor('chromium');

/** What is called by its own name in every language, here and in what is written below. */
const NAMES = [
  'Loopside',
  'Priya Raman',
  'Jonas Weber',
  'Magic Loop',
  'Enter',
  'Esc',
  'Ctrl Z',
  // As the browser writes it.
  'Alt+Shift+S',
  'Markdown',
  'JSON',
  // A story, in the name of its card.
  'The storage move without a night of work',
];

const NOTE =
  'The budget\n- [ ] send the numbers\n- [ ] they: ask finance\nThe build takes 12 % less #impact';

const PLACES = `
  people notes note/new promises evidence bin data person/priya playbooks goals mistakes growth thinking stories reminders
  loop/priya mistake/${OPEN_MISTAKE.id}
`
  .trim()
  .split(/\s+/);
/** Where axe looks too: on all of them it does so in English, in surfaces.test.ts. */
const LOOKED_AT = new Set(['people', 'data', 'loop/priya', 'thinking']);

describe.each(['ltr', 'rtl'] as const)('a pseudo-language, %s', (direction) => {
  describe.skipIf(skip)(`in Chromium${reason}`, () => {
    let stage: Stage;
    let notebook: Page;

    const messages = pseudoCatalogue(catalogue(FIRST), direction);
    const waiting = messages.get('common.waiting') ?? '';

    beforeAll(async () => {
      stage = await setStage({ extension: respoken(`pseudo-${direction}`, messages) });
      notebook = await openNotebook(stage);
      await takeIn(notebook);
      await untilText(notebook, 'Priya Raman');
    });
    afterAll(async () => {
      await stage?.end();
    });

    /** What is wrong with a place once all of it is there: words forgotten, words that do not fit. */
    const wrongIn = async (place: Page | Frame) => {
      await settled(place, waiting);
      await place.$$eval('details', (all) => all.forEach((one) => one.setAttribute('open', '')));
      await settled(place, waiting);
      expect(await place.$eval('html', ({ dir }) => dir)).toBe(direction);
      // What is never asked of a catalogue is the same in both; in this one dates can be told from words.
      const silent = direction === 'ltr' ? await unspoken(place, NAMES) : [];
      return [...silent, ...(await cutOff(place))];
    };

    /** What axe objects to, but for names that should hold the words in sight: what makes texts longer here parts them. */
    const rulesBrokenIn = async (place: Page | Frame) =>
      (await violations(place)).filter((one) => !one.startsWith('label-content-name-mismatch'));

    test('the notebook says nothing of its own, and all of it fits 320 pixels', async () => {
      await notebook.setViewport({ width: 320, height: 640 });
      const found: unknown[] = [];
      for (const place of PLACES) {
        await notebook.evaluate((hash) => {
          location.hash = hash;
        }, `#/${place}`);
        for (const one of await wrongIn(notebook)) found.push([place, one]);
        if (LOOKED_AT.has(place)) found.push(...(await rulesBrokenIn(notebook)));
      }
      expect(found).toEqual([]);
    });

    test('so do the options', async () => {
      const page = await stage.chromium.browser.newPage();
      await page.setViewport({ width: 320, height: 640 });
      await page.goto(stage.chromium.url('options.html'));
      expect([...(await wrongIn(page)), ...(await rulesBrokenIn(page))]).toEqual([]);
      await page.close();
    });

    test('so do the sidebar and the popup', async () => {
      const page = await stage.visit(fixture('google-calendar/bubble-recurring-mine'));
      const frame = await sidebar(stage, page, 'Priya Raman');
      await page.setViewport({ width: 320, height: 640 });
      expect([...(await wrongIn(frame)), ...(await rulesBrokenIn(frame))]).toEqual([]);
      await page.setViewport({ width: 1280, height: 800 });
      const popup = await stage.chromium.openPopup(page);
      await popup.locator('input[role="combobox"]').wait();
      expect([...(await wrongIn(popup)), ...(await rulesBrokenIn(popup))]).toEqual([]);
      await popup.close();
    });
  });
});

describe.skipIf(skip)(`German, in Chromium${reason}`, () => {
  let stage: Stage;
  /** False where the browser came without its German, which is a package of its own on Debian. */
  let isGerman: boolean;

  beforeAll(async () => {
    stage = await setStage({ language: 'de' });
    isGerman = (await spokenBy(stage)).language.startsWith('de');
    if (isGerman) return;
    // Then the German texts stand in the place of the English ones.
    await stage.end();
    stage = await setStage({ extension: respoken('de', catalogue('de')) });
  });
  afterAll(async () => {
    await stage?.end();
  });

  test('is spoken by sidebar and popup, beside advice in English that says so', async () => {
    const page = await stage.visit(fixture('google-calendar/bubble-recurring-mine'));
    const frame = await sidebar(stage, page, '1:1 mit Priya Raman');
    await untilText(frame, 'Der Rat ist auf Englisch.');
    expect(await languageOf(frame, 'html')).toBe('de');
    expect(await languageOf(frame, 'article h3')).toBe('en');
    expect(await frame.$eval('textarea', ({ dir }) => dir)).toBe('auto');
    const popup = await stage.chromium.openPopup(page);
    await untilText(popup, 'weil: zwei Personen, und du bist eine davon; im Titel steht „1:1“');
    expect(await popup.title()).toBe('Loopside: ein Prinzip nachschlagen');
    expect(await languageOf(popup, 'html')).toBe('de');
    await popup.locator('input[role="combobox"]').fill('micromanaged');
    await popup.locator('[role="option"]').wait();
    expect(await languageOf(popup, '[role="option"] span')).toBe('en');
    await popup.close();
  });

  test('is what a German browser chooses by itself', async ({ skip: leave }) => {
    leave(!isGerman, 'this Chromium came without its German; on Debian that is chromium-l10n');
    expect((await spokenBy(stage)).description).toBe(catalogue('de').get('manifest.description'));
  });
});

/** The browser's own language, and what it makes of the extension's description in its list. */
async function spokenBy({ chromium }: Stage): Promise<{ language: string; description: string }> {
  const worker = await chromium.worker();
  return worker.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        i18n: { getUILanguage: () => string };
        runtime: { getManifest: () => { description: string } };
      };
    };
    const { description } = chrome.runtime.getManifest();
    return { language: chrome.i18n.getUILanguage(), description };
  });
}

/** The language an element is marked with, by itself or from around it. */
function languageOf(place: Page | Frame, selector: string): Promise<string | null | undefined> {
  return place.$eval(selector, (one) => one.closest('[lang]')?.getAttribute('lang'));
}

/** Waits until a page stays as it is for a moment, and no longer asks to wait. */
async function settled(place: Page | Frame, waiting: string): Promise<void> {
  let before = '';
  await until('all of it', async () => {
    const now = await textOf(place);
    const isSame = now !== '' && now === before && !now.includes(waiting);
    before = now;
    return isSame;
  });
}

/** Somebody with nothing but a name. */
function somebody(id: string, name: string, relation: Relation): Person {
  return {
    id,
    name,
    isNamed: false,
    addresses: [`${id}@example.org`],
    relation,
    since: null,
    past: [],
    createdAt: 0,
    updatedAt: 0,
  };
}

/** Takes in something of every system, and a note with a promise each way. */
async function takeIn(page: Page): Promise<void> {
  const manager = somebody('priya', 'Priya Raman', 'manager');
  const colleague = somebody('jonas', 'Jonas Weber', 'peer');
  const people = [manager, colleague];
  const systems = systemsAtWork(Date.now(), manager, colleague);
  const id = crypto.randomUUID();
  const text = writeJson({ ...nothingYet(), people, ...systems });
  await ask(page, 'import.piece', { id, n: 0, count: 1, text });
  await ask(page, 'import.apply', { id });
  await ask(page, 'note.save', noteOf(NOTE, '2026-11-02'));
}
