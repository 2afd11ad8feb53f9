import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { manyNotes } from '../../scripts/bench/many-notes.ts';
import type { Relation } from '../../content/principle.ts';
import type { Person } from '../../store/rows.ts';
import { writeJson } from '../../transfer/write-json.ts';
import { browserFor, textOf, until, untilText } from './rig/helpers.ts';
import { violations } from './support/axe.ts';
import type { Stage } from './support/loopside.ts';
import { press, setStage } from './support/loopside.ts';
import {
  goToPage,
  headingOf,
  openPerson,
  untilHeading,
  untilLines,
} from './support/notebook-acts.ts';
import { ask, openNotebook } from './support/notebook.ts';
import { named } from './support/notes.ts';
import { OPEN_MISTAKE, systemsAtWork } from './support/systems-at-work.ts';

const { skip, reason } = browserFor('chromium');

/** Those of the playbooks that are there from the beginning. */
const PLAYBOOKS = [
  { hash: '#/playbooks', title: 'Playbooks' },
  { hash: '#/goals', title: 'Goals' },
  { hash: '#/mistakes', title: 'Mistakes, owned' },
  { hash: '#/growth', title: 'Next level' },
  { hash: '#/thinking', title: 'Thinking time' },
  { hash: '#/stories', title: 'Interviews' },
  { hash: '#/reminders', title: 'Reminders' },
];

const MISTAKE = { hash: `#/mistake/${OPEN_MISTAKE.id}`, title: OPEN_MISTAKE.title };
const LOOP = { hash: '#/loop/manager', title: 'Magic Loop with Priya Raman' };

/** Two thousand notes on three hundred people, of ten years. */
const PEOPLE = 302;
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
    LOOP,
    MISTAKE,
    ...PLAYBOOKS,
  ];

  const visit = async ({ hash, title }: { hash: string; title: string | RegExp }) => {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await until(`the heading “${title}”`, async () => {
      const heading = await headingOf(page);
      return typeof title === 'string' ? heading === title : title.test(heading);
    });
    const isWhole = async () => {
      let before = '';
      await until('all of it', async () => {
        const now = await textOf(page);
        const isSame = now === before && !now.includes('One moment');
        before = now;
        return isSame;
      });
    };
    await isWhole();
    // What is folded is looked at too.
    await page.$$eval('main details', (all) => all.forEach((one) => one.setAttribute('open', '')));
    await isWhole();
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
    return page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      const over = [...document.querySelectorAll('body *')].findLast((one) => {
        const { left, right } = one.getBoundingClientRect();
        return left < 0 || right > clientWidth;
      });
      return [`${scrollWidth - clientWidth} px too wide, by ${over?.outerHTML.slice(0, 300)}`];
    });
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

  test.each([...PLAYBOOKS, LOOP, MISTAKE])(
    'all of $title is reached by keyboard, and seen to be',
    async (place) => {
      await visit(place);
      await page.focus('main');
      const reached = new Set<string>();
      const unseen: string[] = [];
      for (let n = 0; n < 500; n += 1) {
        await page.keyboard.press('Tab');
        const now = await page.evaluate(() => {
          const one = document.activeElement;
          if (!one?.closest('main')) return null;
          const all = [...document.querySelectorAll('main *')];
          const { outlineStyle } = getComputedStyle(one);
          return {
            at: `${all.indexOf(one)}`,
            name: one.outerHTML,
            isSeen: outlineStyle !== 'none',
          };
        });
        if (!now) break;
        reached.add(now.at);
        if (!now.isSeen) unseen.push(now.name);
      }
      expect(unseen).toEqual([]);
      const count = await page.evaluate(() => {
        const all = document.querySelectorAll<HTMLElement>(
          'main :is(a, button, input, select, textarea, summary)',
        );
        const reachable = [...all].filter(
          (one) => one.checkVisibility() && !one.matches(':disabled'),
        );
        // Of a choice of one the keyboard reaches one, and the arrows the others.
        const choices = new Set<string>();
        return reachable.filter((one) => {
          if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
          const isNew = !choices.has(one.name);
          choices.add(one.name);
          return isNew;
        }).length;
      });
      expect(reached.size).toBe(count);
    },
  );

  test('an act that takes its button away leaves the keyboard where it was', async () => {
    const acts: [{ hash: string; title: string }, string, string][] = [
      [{ hash: '#/goals', title: 'Goals' }, 'Reached : Home at five on Wednesdays', 'Goals'],
      [
        { hash: '#/growth', title: 'Next level' },
        'Delete : Say what we will not do',
        'Skills I practise',
      ],
      [
        { hash: '#/thinking', title: 'Thinking time' },
        'Let go : Contracts tested like code',
        'Ideas I follow',
      ],
    ];
    for (const [place, act, heading] of acts) {
      await visit(place);
      await (await named(page, 'button', act)).focus();
      await page.keyboard.press('Enter');
      await until(`the focus at “${heading}”`, () =>
        page.evaluate((words) => document.activeElement?.textContent === words, heading),
      );
      await press(page, 'Undo');
      await named(page, 'button', act);
    }
  });

  test('in the neutral look the playbooks fit, are sound, and name nobody in full', async () => {
    await ask(page, 'privacy.set', { neutral: true });
    await page.setViewport({ width: 320, height: 700 });
    try {
      const found: unknown[] = [];
      for (const { hash } of [...PLAYBOOKS, LOOP]) {
        await visit({ hash, title: /./ });
        // What a list has to choose from is seen once it is opened.
        const folded = await page.$$eval('main option', (all) => all.map(({ label }) => label));
        const lines = await page.$eval('main', (one) => one.innerText.split('\n'));
        const told = lines.filter(
          (line) => !folded.includes(line) && /Priya Raman|Jonas Weber/.test(line),
        );
        found.push(...told, ...(await tooWide()), ...(await violations(page)));
      }
      expect(found).toEqual([]);
    } finally {
      await page.setViewport({ width: 1280, height: 900 });
      await ask(page, 'privacy.set', { neutral: false });
    }
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

describe.skipIf(skip)(`the playbooks before anything was written, in Chromium${reason}`, () => {
  test('each says what it is for, breaks no rule axe knows, and fits 320 pixels', async () => {
    const stage = await setStage();
    try {
      const page = await openNotebook(stage, '#/playbooks');
      await page.setViewport({ width: 320, height: 700 });
      const found: unknown[] = [];
      for (const { hash, title } of PLAYBOOKS) {
        await page.evaluate((to) => {
          location.hash = to;
        }, hash);
        await untilHeading(page, title);
        await until('all of it', async () => !(await textOf(page)).includes('One moment'));
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (over > 0) found.push([title, `${over} px too wide`]);
        for (const one of await violations(page)) found.push([title, one]);
      }
      expect(found).toEqual([]);
    } finally {
      await stage.end();
    }
  });
});

/** Takes in a notebook of years, as the data page does with a file. */
async function importMany(page: Page): Promise<void> {
  const all = manyNotes(NOTES);
  const [template] = all.people;
  if (!template) throw new Error('Nobody in many notes.');
  const more = Array.from({ length: PEOPLE - 2 - all.people.length }, (_, n) => ({
    ...template,
    id: `more-${n}`,
    name: `Zoe ${n}`,
    addresses: [`zoe${n}@example.org`],
  }));
  // Nobody has dozens of managers.
  const people = [...all.people, ...more].map((one) =>
    Object.assign({}, one, { relation: 'peer' as const }),
  );
  const notes = all.notes.map((note, n) => ({
    ...note,
    personId: people[n % people.length]?.id ?? null,
  }));
  const whose = new Map(notes.map(({ id, personId }) => [id, personId]));
  const promises = all.promises.map((promise) => ({
    ...promise,
    personId: whose.get(promise.noteId ?? '') ?? null,
  }));
  const own = (id: string, name: string, relation: Relation): Person => ({
    ...template,
    id,
    name,
    relation,
    addresses: [`${id}@example.org`],
  });
  const manager = own('manager', 'Priya Raman', 'manager');
  const colleague = own('colleague', 'Jonas Weber', 'peer');
  const systems = systemsAtWork(Date.now(), manager, colleague);
  const text = writeJson({
    ...all,
    people: [...people, manager, colleague],
    notes,
    promises,
    ...systems,
  });
  const id = crypto.randomUUID();
  await ask(page, 'import.piece', { id, n: 0, count: 1, text });
  await ask(page, 'import.apply', { id });
}
