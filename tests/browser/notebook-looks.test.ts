import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { manyNotes } from '../../scripts/benchmark-notes/many-notes.ts';
import { writeJson } from '../../transfer/write-json.ts';
import { browserFor, textOf, until, untilText } from './rig/helpers.ts';
import { violations } from './support/axe.ts';
import type { Stage } from './support/loopside.ts';
import { press, setStage } from './support/loopside.ts';
import { goToPage, openPerson, untilHeading, untilLines } from './support/notebook-acts.ts';
import { ask, openNotebook } from './support/notebook.ts';
import { named } from './support/notes.ts';

const { skip, reason } = browserFor('chromium');

/** Two thousand notes on three hundred people, of ten years. */
const PEOPLE = 300;
const NOTES = 2_000;

describe.skipIf(skip)(`the looks of a notebook of years, in Chromium${reason}`, () => {
  let stage: Stage;
  let page: Page;
  /** Addresses and headings. */
  const places: { hash: string; title: string }[] = [
    { hash: '#/people', title: 'People' },
    { hash: '#/notes', title: 'Notes' },
    { hash: '#/promises', title: 'Promises' },
    { hash: '#/evidence', title: 'Evidence' },
    { hash: '#/bin', title: 'Bin' },
    { hash: '#/data', title: 'Your data' },
    { hash: '#/note/new', title: 'New note' },
    { hash: '#/person/nobody', title: 'Nobody here' },
  ];

  const visit = async ({ hash, title }: { hash: string; title: string }) => {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await untilHeading(page, title);
    let before = '';
    await until('all of it', async () => {
      const now = await textOf(page);
      const isWhole = now === before && !now.includes('One moment');
      before = now;
      return isWhole;
    });
  };
  /** Visits all places, and says of each what is wrong with it; nothing where all is well. */
  const eachPlace = async (wrong: () => Promise<unknown[]>) => {
    const found: unknown[] = [];
    for (const place of places) {
      await visit(place);
      for (const one of await wrong()) found.push([place.title, one]);
    }
    return found;
  };
  const tooWide = async () => {
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    return overflow > 0 ? [`${overflow} px too wide`] : [];
  };

  beforeAll(async () => {
    stage = await setStage();
    page = await openNotebook(stage);
    await importMany(page);
    await untilText(page, `${PEOPLE} people`);
  });
  afterAll(async () => {
    await stage?.end();
  });

  test('three hundred people and two thousand notes come a page at a time', async () => {
    await untilLines(page, 100);
    await press(page, 'Show more');
    await untilLines(page, 200);
    await goToPage(page, 'Notes');
    await untilLines(page, 30);
    await press(page, 'Earlier notes');
    const [first = ''] = await untilLines(page, 60);
    const title = first.split('\n')[0] ?? '';
    await page.locator('main li a').click();
    await untilHeading(page, title);
    places.push({ hash: new URL(page.url()).hash, title });

    await goToPage(page, 'People');
    const [latest = ''] = await untilLines(page, 100);
    const name = /^Zoe \d+/.exec(latest)?.[0] ?? '';
    await openPerson(page, name);
    await untilLines(page, 7);
    places.push({ hash: new URL(page.url()).hash, title: name });

    await (await named(page, 'combobox', 'Search your notes')).click();
    await page.keyboard.type('budget revi');
    await untilText(page, /\d notes/);
    await press(page, 'Show more');
    await press(page, 'Leave the search');
  });

  test.each(['light', 'dark'])('no page violates a rule axe knows, %s', async (scheme) => {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      // Else axe would meet colours on their way to others.
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    expect(await eachPlace(() => violations(page))).toEqual([]);
    await page.keyboard.press('/');
    await page.keyboard.type('budget');
    await untilText(page, /\d notes/);
    expect(await violations(page)).toEqual([]);
    await press(page, 'Leave the search');
  });

  describe('320 pixels wide', () => {
    beforeAll(async () => {
      await page.emulateMediaFeatures([]);
      await page.setViewport({ width: 320, height: 700 });
    });
    afterAll(async () => {
      await page.setViewport({ width: 1280, height: 900 });
    });

    test.each(['ltr', 'rtl'])('no page has to be scrolled sideways, %s', async (direction) => {
      await page.evaluate((dir) => {
        document.documentElement.dir = dir;
      }, direction);
      expect(await eachPlace(tooWide)).toEqual([]);
      await press(page, 'Filters');
      expect(await tooWide()).toEqual([]);
      await press(page, 'Leave the search');
    });
  });

  test('from right to left nothing goes over the edge either where there is room', async () => {
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    expect(await eachPlace(tooWide)).toEqual([]);
    const sides = await page.evaluate(() =>
      ['nav', 'main'].map((part) => document.querySelector(part)?.getBoundingClientRect().x ?? 0),
    );
    expect(sides[0]).toBeGreaterThan(sides[1] ?? 0);
    await page.evaluate(() => document.documentElement.removeAttribute('dir'));
  });

  test('with less motion nothing moves; with forced colours all is there', async () => {
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const moving = () =>
      page.evaluate(() =>
        document
          .getAnimations()
          .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1)
          .map((one) => (one.effect as KeyframeEffect).target?.tagName),
      );
    expect(await eachPlace(moving)).toEqual([]);
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    expect(await eachPlace(tooWide)).toEqual([]);
  });

  test('asks nothing of any network', () => {
    expect(stage.world.unexpected([])).toEqual([]);
  });
});

/** Takes in a notebook of years, as the data page does with a file. */
async function importMany(page: Page): Promise<void> {
  const all = manyNotes(NOTES);
  const [template] = all.people;
  if (!template) throw new Error('Nobody in many notes.');
  const more = Array.from({ length: PEOPLE - all.people.length }, (_, n) => ({
    ...template,
    id: `more-${n}`,
    name: `Zoe ${n}`,
    addresses: [`zoe${n}@example.org`],
  }));
  const people = [...all.people, ...more];
  const notes = all.notes.map((note, n) => ({ ...note, personId: people[n % PEOPLE]?.id ?? null }));
  const whose = new Map(notes.map(({ id, personId }) => [id, personId]));
  const promises = all.promises.map((promise) => ({
    ...promise,
    personId: whose.get(promise.noteId ?? '') ?? null,
  }));
  const text = writeJson({ ...all, people, notes, promises });
  const id = crypto.randomUUID();
  await ask(page, 'import.piece', { id, n: 0, count: 1, text });
  await ask(page, 'import.apply', { id });
}
