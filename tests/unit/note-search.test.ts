/** Search as the notebook asks for it: the index always says what the notes say, whatever happened to either. */
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { UseDatabase } from '../../background/database.ts';
import type { SearchFilter } from '../../messages/notebook-calls.ts';
import { unindexedNotes, writeParts } from '../../store/index-parts.ts';
import type { Person } from '../../store/rows.ts';
import { resetWorld } from './support/fake-browser.ts';
import { memoryConnection } from './support/memory-database.ts';
import { NOTE, pageOver } from './support/pages.ts';
import type { Ask } from './support/pages.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./support/fake-browser.ts')).fakeBrowser,
}));

let indexedDB: IDBFactory;
let useDatabase: UseDatabase;
let ask: Ask;

/** The background as it starts, over what is on the disk. */
function start(): void {
  useDatabase = memoryConnection(indexedDB);
  ask = pageOver(useDatabase);
}
beforeEach(() => {
  resetWorld();
  indexedDB = new IDBFactory();
  start();
});

let seq = 0;
/** Writes the note of a day, about somebody known by address or about nobody. */
async function write(day: string, text: string, who: string | null = null): Promise<string> {
  const counterpart = who === null ? null : { id: null, name: who, email: `${who}@example.org` };
  const stored = await useDatabase((db) => db.notes.toArray());
  const baseRev = stored.find((note) => note.day === day)?.rev ?? 0;
  seq += 1;
  const writer = crypto.randomUUID();
  await ask('note.save', {
    ...NOTE,
    occurrence: day,
    day,
    title: `talk ${day}`,
    counterpart,
    text,
    baseRev,
    writer,
    seq,
  });
  const note = (await useDatabase((db) => db.notes.toArray())).find((one) => one.day === day);
  return note?.id ?? '';
}

/** The days of what is found. */
const found = async (query: string, filter: SearchFilter = {}, limit = 20): Promise<string[]> =>
  (await ask('search', { query, filter, limit })).hits.map(({ day }) => day).toSorted();
const person = async (name: string): Promise<Person> => {
  const people = await useDatabase((db) => db.people.toArray());
  const one = people.find((each) => each.name === name);
  if (!one) throw new Error(`nobody is called ${name}`);
  return one;
};

describe('what is asked', () => {
  beforeEach(async () => {
    await write('2026-11-02', 'ask about the budget of the migration', 'Priya');
    await write('2026-11-09', '- [ ] send the budget\n- [x] migrate', 'Sam');
    await write('2026-11-16', 'the migration budget is Müller’s', 'Priya');
    await write('2026-11-23', 'holidays');
  });

  it.each<[string, string[]]>([
    ['budget', ['2026-11-02', '2026-11-09', '2026-11-16']],
    ['bud', ['2026-11-02', '2026-11-09', '2026-11-16']],
    ['bugdet', ['2026-11-02', '2026-11-09', '2026-11-16']],
    ['budget migr', ['2026-11-02', '2026-11-09', '2026-11-16']],
    ['"budget of the migration"', ['2026-11-02']],
    ['"migration budget"', ['2026-11-16']],
    ['muller', ['2026-11-16']],
    ['priya budget', ['2026-11-02', '2026-11-16']],
    ['zebra', []],
  ])('%s is found where it stands', async (query, days) => {
    expect(await found(query)).toEqual(days);
  });

  it('is narrowed to a person, a kind, days, and open promises', async () => {
    const priya = await person('Priya');
    expect(await found('budget', { personId: priya.id })).toEqual(['2026-11-02', '2026-11-16']);
    expect(await found('budget', { kind: 'review' })).toEqual([]);
    expect(await found('budget', { kind: NOTE.kind, from: '2026-11-09' })).toHaveLength(2);
    expect(await found('budget', { from: '2026-11-03', to: '2026-11-09' })).toEqual(['2026-11-09']);
    expect(await found('budget', { openPromises: true })).toEqual(['2026-11-09']);
    const [promise] = await ask('promise.list', {});
    await ask('promise.set', { id: promise?.id ?? '', state: 'done', reason: '' });
    expect(await found('budget', { openPromises: true })).toEqual([]);
  });

  it('is told with its place, and how many there are beyond those shown', async () => {
    const { hits, total } = await ask('search', { query: 'migration', filter: {}, limit: 1 });
    expect(hits).toHaveLength(1);
    expect(total).toBeGreaterThan(1);
    const [hit] = (await ask('search', { query: '"budget is"', filter: {}, limit: 9 })).hits;
    expect(hit).toMatchObject({ personName: 'Priya', day: '2026-11-16', kind: NOTE.kind });
    expect(hit?.snippet.map(({ text }) => text).join('')).toContain('migration budget is');
    expect(hit?.snippet.filter(({ marked }) => marked).map(({ text }) => text)).toContain('budget');
  });
});

describe('after a change', () => {
  /** What is found now, which is the same after the background was started again. */
  async function always(query: string): Promise<string[]> {
    const days = await found(query);
    start();
    expect(await found(query)).toEqual(days);
    return days;
  }

  it('a note is found by what it says now, deleted, back, and undone', async () => {
    const id = await write('2026-11-02', 'first words');
    expect(await always('first')).toEqual(['2026-11-02']);
    await write('2026-11-02', 'second words');
    expect(await always('first')).toEqual([]);
    expect(await always('second')).toEqual(['2026-11-02']);
    const done = await ask('note.delete', { id });
    expect(await always('second')).toEqual([]);
    const back = await ask('change.undo', { id: done?.changeId ?? '' });
    expect(await always('second')).toEqual(['2026-11-02']);
    await ask('change.undo', { id: back?.changeId ?? '' });
    expect(await always('second')).toEqual([]);
  });

  it('a note is found by the name its person has now', async () => {
    await write('2026-11-02', 'words', 'Priya');
    expect(await always('priya')).toEqual(['2026-11-02']);
    const { id } = await person('Priya');
    const done = await ask('person.edit', { id, name: 'Ottilie' });
    expect(await always('ottilie')).toEqual(['2026-11-02']);
    expect(await always('priya')).toEqual([]);
    await ask('change.undo', { id: done?.changeId ?? '' });
    expect(await always('priya')).toEqual(['2026-11-02']);
    expect(await always('ottilie')).toEqual([]);
  });

  it('a note is found by the name of whom its person is merged into, and back', async () => {
    await write('2026-11-02', 'words', 'Priya');
    await write('2026-11-09', 'words', 'Ottilie');
    expect(await always('words priya')).toEqual(['2026-11-02']);
    const [priya, ottilie] = [await person('Priya'), await person('Ottilie')];
    const done = await ask('person.merge', { into: ottilie.id, from: priya.id });
    expect(await always('ottilie')).toEqual(['2026-11-02', '2026-11-09']);
    expect(await always('priya')).toEqual([]);
    await ask('change.undo', { id: done?.changeId ?? '' });
    expect(await always('priya')).toEqual(['2026-11-02']);
    const gone = await ask('person.delete', { id: priya.id });
    expect(await always('words')).toEqual(['2026-11-09']);
    await ask('change.undo', { id: gone?.changeId ?? '' });
    expect(await always('words')).toEqual(['2026-11-02', '2026-11-09']);
  });

  it('a name that comes of a merge is that of the notes that were there already', async () => {
    await write('2026-11-02', 'words', '');
    await useDatabase((db) => db.people.toCollection().modify({ name: '', addresses: ['x@y'] }));
    await write('2026-11-09', 'words', 'Priya');
    await found('words');
    const people = await useDatabase((db) => db.people.toArray());
    const nameless = people.find(({ name }) => name === '');
    await ask('person.merge', { into: nameless?.id ?? '', from: (await person('Priya')).id });
    expect(await always('priya')).toEqual(['2026-11-02', '2026-11-09']);
  });

  it('what changed again while the index was being stored is still to be put in', async () => {
    const id = await write('2026-11-02', 'words', 'Priya');
    const { id: priya } = await person('Priya');
    const { all } = await useDatabase(unindexedNotes);
    // Of the note itself nothing changes by this, not even its revision.
    await ask('person.edit', { id: priya, name: 'Ottilie' });
    await useDatabase((db) => writeParts(db, new Map(), all));
    expect(await useDatabase(unindexedNotes)).toMatchObject({ changed: [id] });
    const now = await useDatabase(unindexedNotes);
    await useDatabase((db) => writeParts(db, new Map(), now.all));
    expect(await useDatabase(unindexedNotes)).toEqual({ changed: [], gone: [], all: [] });
  });
});

describe('the stored index', () => {
  beforeEach(async () => {
    for (let n = 1; n <= 9; n += 1) await write(`2026-11-0${n}`, `common words and word${n}`);
    await found('common');
  });
  const parts = () => useDatabase((db) => db.indexParts.toArray());
  const works = async () => {
    expect(await found('common')).toHaveLength(9);
    expect(await found('word7')).toContain('2026-11-07');
  };

  it('is made anew where it was wiped, and stored again', async () => {
    await useDatabase((db) => db.indexParts.clear());
    await works();
    expect(await parts()).not.toEqual([]);
    await useDatabase((db) => db.indexParts.clear());
    start();
    await works();
    expect(await parts()).not.toEqual([]);
  });

  it('is made anew where parts of it are broken or missing', async () => {
    const whole = await parts();
    expect(whole.length).toBeGreaterThan(1);
    for (const { id, data } of whole) {
      const spoilt = [new ArrayBuffer(0), data.slice(0, data.byteLength >> 1), null];
      for (const instead of spoilt) {
        await useDatabase(async (db) => {
          await db.indexParts.clear();
          await db.indexParts.bulkPut(whole);
          if (instead) await db.indexParts.put({ id, data: instead });
          else await db.indexParts.delete(id);
        });
        start();
        await works();
      }
    }
  });

  it('finds what the notes say, after any changes and any number of new starts', async () => {
    const WORDS = ['alpha', 'beta', 'gamma', 'delta'];
    const step = fc.record({
      do: fc.constantFrom('write', 'delete', 'undo', 'search', 'start'),
      n: fc.nat(3),
      words: fc.subarray(WORDS),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
        resetWorld();
        indexedDB = new IDBFactory();
        start();
        for (const { do: what, n, words } of steps) {
          const day = `2026-11-0${n + 1}`;
          if (what === 'write') await write(day, words.join(' '));
          if (what === 'search') await found(words.join(' '));
          if (what === 'start') start();
          if (what === 'delete') {
            const notes = await useDatabase((db) => db.notes.toArray());
            await ask('note.delete', { id: notes.find((note) => note.day === day)?.id ?? 'none' });
          }
          if (what === 'undo') {
            const changes = await ask('change.list', {});
            await ask('change.undo', { id: changes[n]?.changeId ?? 'none' });
          }
        }
        const notes = await useDatabase((db) => db.notes.toArray());
        for (const word of WORDS) {
          const saying = notes.filter(({ text }) => text.includes(word)).map(({ order }) => order);
          expect(await found(word)).toEqual(saying.toSorted());
        }
      }),
      { numRuns: 25 },
    );
  });
});
