import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { allFeedback, giveFeedback } from '../../store/feedback.ts';
import { guarded } from '../../store/errors.ts';
import { findNote, previousNote } from '../../store/notes.ts';
import { findPerson, namesOf } from '../../store/people.ts';
import { promisesOfNote } from '../../store/promises.ts';
import { DATABASE, VERSIONS } from '../../store/schema.ts';
import { keepShowing, lastShown, shownNearby } from '../../store/showings.ts';
import { keepSide, sideIn } from '../../store/sides.ts';
import { memoryDatabase } from './support/memory-database.ts';

interface StoreShape {
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  indexes: Record<string, { keyPath: string | string[]; unique: boolean; multiEntry: boolean }>;
}

/** One frozen database of tests/databases. */
interface Frozen {
  name: string;
  version: number;
  stores: Record<string, StoreShape>;
  rows: Record<string, Record<string, unknown>[]>;
}

const released = Object.keys(VERSIONS).map(Number);

describe.each(released)('version %i, once released', (version) => {
  const frozen = frozenDatabase(version);

  it('has the schema it was released with', async () => {
    const indexedDB = new IDBFactory();
    const dexie = new Dexie(DATABASE, { indexedDB, IDBKeyRange });
    for (const [number, stores] of Object.entries(VERSIONS)) {
      if (Number(number) <= version) dexie.version(Number(number)).stores(stores);
    }
    await dexie.open();
    const { name, version: raw, stores } = shapeOf(dexie.backendDB());
    dexie.close();
    expect({ name, version: raw, stores }).toEqual({
      name: frozen.name,
      version: frozen.version,
      stores: frozen.stores,
    });
  });

  it('opens today with every row as it was, and with what rows have gained since', async () => {
    const indexedDB = new IDBFactory();
    await build(frozen, indexedDB);
    const db = memoryDatabase(indexedDB);
    for (const [store, rows] of Object.entries(frozen.rows)) {
      const today = rows.map((row) => asToday(store, row, version));
      expect(sorted(await db.table(store).toArray())).toEqual(sorted(today));
    }
    db.close();
  });

  it('stays as it is where the upgrade fails, and is upgraded by the next one', async () => {
    if (version >= 4) return;
    const indexedDB = new IDBFactory();
    await build(frozen, indexedDB);
    const failing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    const broken = memoryDatabase(indexedDB);
    await expect(guarded(() => broken.open())).rejects.toMatchObject({ fault: 'upgrade' });
    broken.close();
    failing.mockRestore();

    expect(await rowsIn(indexedDB, frozen)).toEqual(frozen.rows);
    const db = memoryDatabase(indexedDB);
    expect(await db.notes.count()).toBe(frozen.rows['notes']?.length);
    expect(db.verno).toBe(Math.max(...released));
    db.close();
  });
});

it('a database of version 3 gets its promises from the task lines of its notes', async () => {
  const indexedDB = new IDBFactory();
  const frozen = frozenDatabase(3);
  const [note] = frozen.rows['notes'] ?? [];
  const text = '- [ ] send the numbers by 2026-12-01\n- [x] Zoë: ask finance\nShipped #win';
  Object.assign(note ?? {}, { text });
  await build(frozen, indexedDB);
  const db = memoryDatabase(indexedDB);
  const promises = await promisesOfNote(db, String(note?.['id']));
  expect(promises.toSorted((a, b) => (a.text < b.text ? 1 : -1))).toMatchObject([
    { by: 'me', text: 'send the numbers by 2026-12-01', due: '2026-12-01', state: 'open' },
    { by: 'them', text: 'ask finance', due: null, state: 'done' },
  ]);
  expect(
    (await db.notes.where('marks').equals('win').toArray()).map(({ text: said }) => said),
  ).toEqual([text]);
  expect(await db.unindexed.count()).toBe(await db.notes.count());
  db.close();
});

it('a database of version 1 is read by the look-ups of today', async () => {
  const indexedDB = new IDBFactory();
  await build(frozenDatabase(1), indexedDB);
  const db = memoryDatabase(indexedDB);
  const zoe = await findPerson(db, 'Z.Mueller@example.com');
  expect(zoe?.relation).toBe('manager');
  const series = 'https://calendar.google.com#3k9v7b2m4qd0e1r5s8tapn6cgh';
  const note = await findNote(db, series, '20261123T150000Z');
  expect(note?.text).toContain('👩🏽‍💻');
  const later = { series, occurrence: '20261130T150000Z', personId: zoe?.id ?? null };
  expect(await previousNote(db, { ...later, day: '2026-11-30' }, 0)).toEqual(note);
  db.close();
});

it('a database of version 1 gains the tables of today, empty and ready, and keeps every row', async () => {
  const indexedDB = new IDBFactory();
  const { rows } = frozenDatabase(1);
  await build(frozenDatabase(1), indexedDB);
  const db = memoryDatabase(indexedDB);
  expect(await allFeedback(db)).toEqual([]);
  const here = { series: 'weekly', occurrence: '20261123', day: '2026-11-23' };
  const said = {
    ...here,
    principle: 'loop-2-ask-to-help',
    verdict: 'useful',
    personId: null,
  } as const;
  const row = await giveFeedback(db, said, 5);
  await keepShowing(db, here, ['loop-2-ask-to-help'], 5);
  await keepSide(db, 'weekly', 'candidate', 5);
  expect(await allFeedback(db)).toEqual([row]);
  expect(await shownNearby(db, { ...here, occurrence: '20261130' }, 2, 5)).toEqual([
    'loop-2-ask-to-help',
  ]);
  expect(await sideIn(db, 'weekly')).toBe('candidate');
  const today = (store: string) => sorted((rows[store] ?? []).map((one) => asToday(store, one, 1)));
  expect(sorted(await db.notes.toArray())).toEqual(today('notes'));
  expect(sorted(await db.people.toArray())).toEqual(today('people'));
  db.close();
});

it('a database of version 2 is read by the look-ups of today', async () => {
  const indexedDB = new IDBFactory();
  await build(frozenDatabase(2), indexedDB);
  const db = memoryDatabase(indexedDB);
  const said = await allFeedback(db);
  expect(said.map(({ givenAt }) => givenAt)).toEqual([
    1796137200001, 1796114000000, 1795509200000, 1795190500000, 1794903700000, 1794903700000, 0,
  ]);
  expect(said.map(({ principle }) => principle)).toContain('no-such-principle-in-any-version');
  const people = said.flatMap(({ personId }) => personId ?? []);
  expect([...(await namesOf(db, people)).values()]).toEqual(['Zoë Müller-Łęcka']);

  const series = 'https://calendar.google.com#3k9v7b2m4qd0e1r5s8tapn6cgh';
  const next = { series, occurrence: '20261207T150000Z', day: '2026-12-07' };
  expect(await shownNearby(db, next, 2, 0)).toEqual([
    'loop-2-ask-to-help',
    'loop-1b-check-standing',
    'loop-gap-finding',
    'loop-trust-first',
  ]);
  const first = { ...next, occurrence: '20261109T150000Z', day: '2026-11-09' };
  expect(await shownNearby(db, first, 2, 0)).toContain('no-such-principle-in-any-version');
  expect(await lastShown(db, ['loop-gap-finding', 'int-impact'], next)).toEqual(
    new Map([
      ['loop-gap-finding', 1796000000000],
      ['int-impact', 1796137200000],
    ]),
  );
  expect(await sideIn(db, 'https://calendar.google.com#7interview0panel')).toBe('candidate');
  expect(await sideIn(db, series)).toBeNull();
  db.close();
});

/** What rows of versions before 4 have gained. */
function asToday(store: string, row: object, version: number): object {
  if (version >= 4) return row;
  if (store === 'people') return { ...row, isNamed: false, since: null, past: [] };
  if (store === 'notes') return { ...row, marks: [], isSkipped: false };
  return row;
}

/** The rows as IndexedDB itself has them, opened at the frozen version. */
function rowsIn(indexedDB: IDBFactory, { name, version, rows }: Frozen): Promise<Frozen['rows']> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('error', () => reject(request.error));
    request.addEventListener('success', () => {
      const db = request.result;
      const transaction = db.transaction(Object.keys(rows));
      const found = Object.keys(rows).map(
        (store) => [store, transaction.objectStore(store).getAll()] as const,
      );
      transaction.addEventListener('complete', () => {
        db.close();
        const byId = found.map(([store, all]) => [store, inOrderOf(rows[store] ?? [], all.result)]);
        resolve(Object.fromEntries(byId) as Frozen['rows']);
      });
    });
  });
}

/** IndexedDB sorts by key, the frozen file does not. */
function inOrderOf(order: readonly object[], rows: readonly object[]): object[] {
  const place = (row: object) =>
    order.findIndex((one) => JSON.stringify(one) === JSON.stringify(row));
  return rows.toSorted((a, b) => place(a) - place(b));
}

function frozenDatabase(version: number): Frozen {
  const path = join(import.meta.dirname, `../databases/v${version}.json`);
  const frozen = JSON.parse(readFileSync(path, 'utf8')) as Frozen;
  for (const row of Object.values(frozen.rows).flat()) {
    // A long text is written short.
    const long = /^REPEATED (\d+) TIMES: (.*)$/su.exec(String(row['text']));
    if (long) row['text'] = (long[2] ?? '').repeat(Number(long[1]));
  }
  return frozen;
}

/** The database as IndexedDB itself describes it. */
function shapeOf(db: IDBDatabase): Omit<Frozen, 'rows'> {
  const names = [...db.objectStoreNames];
  const transaction = db.transaction(names);
  const stores = names.map((name): [string, StoreShape] => {
    const { keyPath, autoIncrement, ...store } = pick(transaction.objectStore(name));
    return [name, { keyPath, autoIncrement, indexes: store.indexes }];
  });
  return { name: db.name, version: db.version, stores: Object.fromEntries(stores) };
}

function pick(store: IDBObjectStore): StoreShape {
  const indexes = [...store.indexNames].map((name) => {
    const { keyPath, unique, multiEntry } = store.index(name);
    return [name, { keyPath, unique, multiEntry }] as const;
  });
  const { keyPath, autoIncrement } = store;
  return { keyPath, autoIncrement, indexes: Object.fromEntries(indexes) };
}

/** Makes the frozen database with IndexedDB alone: today's schema has no part in it. */
function build({ name, version, stores, rows }: Frozen, indexedDB: IDBFactory): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('error', () => reject(request.error));
    request.addEventListener('upgradeneeded', () => {
      for (const [storeName, { keyPath, autoIncrement, indexes }] of Object.entries(stores)) {
        const store = request.result.createObjectStore(storeName, { keyPath, autoIncrement });
        for (const [index, { keyPath: path, ...options }] of Object.entries(indexes)) {
          store.createIndex(index, path, options);
        }
        for (const row of rows[storeName] ?? []) store.add(row);
      }
    });
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
  });
}

/** In an order that does not depend on the table's key. */
function sorted(rows: readonly object[]): object[] {
  return rows.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}
