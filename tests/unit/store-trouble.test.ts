/** A database that is damaged, or not there any more: nothing is written over, and what can be read can be had. */
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UseDatabase } from '../../background/database.ts';
import { keyring } from '../../background/keyring.ts';
import { notebookWatch, readMark } from '../../background/notebook-watch.ts';
import { DATABASE } from '../../store/schema.ts';
import { readJson } from '../../transfer/read-json.ts';
import { fakeBrowser, resetWorld } from './support/fake-browser.ts';
import { memoryConnection, memoryDatabase } from './support/memory-database.ts';
import { NOTE, pageOver } from './support/pages.ts';
import type { Ask } from './support/pages.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./support/fake-browser.ts')).fakeBrowser,
}));
/** As weak as scrypt gets: what is tested is not how long it takes. */
vi.mock('../../store/lock/keys.ts', async (original) => ({
  ...(await original<object>()),
  SLOW: { N: 2, r: 1, p: 1 },
}));

const PASSPHRASE = 'four words that nobody guesses';

let indexedDB: IDBFactory;
let useDatabase: UseDatabase;
let ask: Ask;

/** The background as it starts. */
function start(): void {
  useDatabase = memoryConnection(indexedDB, () => keyring.key(), notebookWatch());
  ask = pageOver(useDatabase);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  resetWorld();
  indexedDB = new IDBFactory();
  start();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Lets the mark be written, which comes a moment after a write. */
async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1_500);
  vi.useRealTimers();
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
  vi.useFakeTimers({ toFake: ['setTimeout'] });
}

const save = (text: string, occurrence: string) => ask('note.save', { ...NOTE, text, occurrence });

async function texts(): Promise<string[]> {
  const notes = await ask('note.list', { personId: null, from: null, limit: 9 });
  return notes.map(({ text }) => text).toSorted();
}

/** What “Save what can be read” writes. */
async function salvaged() {
  const { id, count, read, lost } = await ask('salvage.start', {});
  let json = '';
  for (let n = 0; n < count; n += 1) json += (await ask('export.piece', { id, n })) ?? '';
  const file = readJson(json);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return { file, read, lost };
}

describe('a notebook that is not there any more', () => {
  /** As a browser does that finds its files damaged. */
  async function wiped(): Promise<void> {
    await save('before', '2026-11-23');
    await settled();
    indexedDB = new IDBFactory();
    start();
  }

  it('is known by what was told of it: how much there was, and no word of it', async () => {
    await save('private words', '2026-11-23');
    await settled();
    expect(await readMark()).toMatchObject({ notes: 1, people: 1 });
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toMatch(/private|Sam/);
    expect(await ask('health', {})).toMatchObject({ fault: null, was: { notes: 1, people: 1 } });
  });

  it('is missed: nothing is written, and what there was is said', async () => {
    await wiped();
    expect(await ask('health', {})).toMatchObject({ fault: 'missing', was: { notes: 1 } });
    expect(await ask.refused('note.save', { ...NOTE, text: 'over it' })).toBe('missing');
    expect(await ask.refused('note.list', { personId: null, from: null, limit: 9 })).toBe(
      'missing',
    );
    await settled();
    expect(await readMark()).toMatchObject({ notes: 1, people: 1 });
    const db = memoryDatabase(indexedDB);
    expect(await db.notes.count()).toBe(0);
    db.close();
  });

  it('is still missed after the background was put to sleep', async () => {
    await wiped();
    await ask('health', {});
    start();
    expect((await ask('health', {})).fault).toBe('missing');
  });

  it('is begun anew when the user says so, and only then', async () => {
    await wiped();
    await ask('notebook.begin', {});
    // Asked for before anybody had found out: nothing is done.
    expect((await ask('health', {})).fault).toBe('missing');
    await ask('notebook.begin', {});
    expect((await ask('health', {})).fault).toBeNull();
    await save('anew', '2026-11-24');
    expect(await texts()).toEqual(['anew']);
    start();
    expect(await texts()).toEqual(['anew']);
  });

  it('is found again where the database is put back', async () => {
    await save('before', '2026-11-23');
    await settled();
    const there = indexedDB;
    indexedDB = new IDBFactory();
    start();
    expect((await ask('health', {})).fault).toBe('missing');
    indexedDB = there;
    start();
    expect(await texts()).toEqual(['before']);
  });

  it('is not missed where nothing was kept in it, nor where all of it was deleted', async () => {
    await ask('health', {});
    indexedDB = new IDBFactory();
    start();
    expect((await ask('health', {})).fault).toBeNull();
    await save('soon gone', '2026-11-23');
    const [note] = await ask('note.list', { personId: null, from: null, limit: 1 });
    await ask('note.delete', { id: note?.id ?? '' });
    start();
    expect((await ask('health', {})).fault).toBeNull();
  });

  it('of a version that told nothing of it is known from now on', async () => {
    const db = memoryDatabase(indexedDB);
    await db.people.put({
      id: 'p',
      name: 'Sam',
      isNamed: false,
      addresses: [],
      relation: null,
      since: null,
      past: [],
      createdAt: 0,
      updatedAt: 0,
    });
    db.close();
    expect((await ask('health', {})).fault).toBeNull();
    expect(await readMark()).toMatchObject({ notes: 0, people: 1 });
  });

  it('is not missed while it is locked', async () => {
    await save('before', '2026-11-23');
    await ask('lock.on', { passphrase: PASSPHRASE });
    await settled();
    await ask('lock.close', {});
    start();
    expect((await ask('health', {})).fault).toBeNull();
    await settled();
    expect(await readMark()).toMatchObject({ notes: 1, people: 1 });
  });
});

describe('a row that cannot be read', () => {
  let broken = '';

  beforeEach(async () => {
    await save('first', '2026-11-23');
    await save('second', '2026-11-24');
    const notes = await ask('note.list', { personId: null, from: null, limit: 9 });
    broken = notes.find(({ text }) => text === 'second')?.id ?? '';
    if (broken === '') throw new Error('The second note is not there.');
  });

  /** Chromium's answer for a row whose file is gone, to whoever asks for it, alone or among others. */
  function breakIt(): void {
    // oxlint-disable-next-line typescript/unbound-method -- called on a store below
    const { get, getAll } = IDBObjectStore.prototype;
    const fail = () => new DOMException('Data lost due to missing file.', 'NotReadableError');
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function one(
      this: IDBObjectStore,
      key,
    ) {
      if (key === broken) throw fail();
      return get.call(this, key);
    });
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function all(
      this: IDBObjectStore,
      ...range
    ) {
      if (this.name === 'notes') throw fail();
      return getAll.call(this, ...range);
    });
  }

  it('ends all writing, also after the background was put to sleep', async () => {
    breakIt();
    expect((await ask('health', {})).fault).toBeNull();
    expect(await ask.refused('export.start', {})).toBe('damaged');
    expect((await ask('health', {})).fault).toBe('damaged');
    expect(await ask.refused('topic.add', { who: SAM, text: 'a raise' })).toBe('damaged');
    start();
    expect(await ask.refused('topic.add', { who: SAM, text: 'a raise' })).toBe('damaged');
    expect(await ask.refused('note.delete', { id: broken })).toBe('damaged');
  });

  it('is left out of what is saved, and counted; nothing else is', async () => {
    breakIt();
    const { file, lost } = await salvaged();
    expect(lost).toBe(1);
    expect(file.dropped).toEqual([]);
    expect(file.everything.notes.map(({ text }) => text)).toEqual(['first']);
    expect(file.everything.people).toHaveLength(1);
    vi.restoreAllMocks();
    expect(await texts()).toEqual(['first', 'second']);
  });

  it('sealed and changed on the disk: says so, ends writing, and the others are saved', async () => {
    await ask('lock.on', { passphrase: PASSPHRASE });
    const raw = memoryDatabase(indexedDB);
    const row = (await raw.table('notes').get(broken)) as { sealed: Uint8Array };
    row.sealed[row.sealed.length - 3] = (row.sealed.at(-3) ?? 0) ^ 1;
    await raw.table('notes').put(row);
    raw.close();
    start();
    expect(await ask.refused('note.get', { id: broken })).toBe('damaged');
    expect((await ask('health', {})).fault).toBe('damaged');
    const { file, lost } = await salvaged();
    expect(lost).toBe(1);
    expect(file.everything.notes.map(({ text }) => text)).toEqual(['first']);
  });

  it('of locked notes is not read past the lock', async () => {
    await ask('lock.on', { passphrase: PASSPHRASE });
    await ask('lock.close', {});
    expect(await ask.refused('salvage.start', {})).toBe('locked');
  });

  it('of the search index only makes the index anew', async () => {
    vi.useRealTimers();
    expect((await ask('search', { query: 'first', filter: {}, limit: 9 })).total).toBe(1);
    start();
    // oxlint-disable-next-line typescript/unbound-method -- called on a store below
    const { getAll } = IDBObjectStore.prototype;
    let isBroken = true;
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function all(
      this: IDBObjectStore,
      ...range
    ) {
      if (this.name === 'indexParts' && isBroken) {
        isBroken = false;
        throw new DOMException('', 'NotReadableError');
      }
      return getAll.call(this, ...range);
    });
    expect((await ask('search', { query: 'first', filter: {}, limit: 9 })).total).toBe(1);
    expect(isBroken).toBe(false);
    expect((await ask('health', {})).fault).toBeNull();
  });
});

describe('a database that does not open as it should', () => {
  it('of an older version that could not be brought to this one is saved as rows of today', async () => {
    await build(30, [
      [
        'people',
        { id: 'p', name: 'Sam', addresses: [], relation: 'peer', createdAt: 0, updatedAt: 0 },
      ],
      [
        'notes',
        {
          id: 'n',
          personId: 'p',
          series: 's',
          occurrence: '',
          day: null,
          order: '2026-11-23',
          kind: 'one_on_one',
          title: '1:1',
          text: 'Shipped #win',
          rev: 1,
          writer: 'w',
          seq: 1,
          createdAt: 0,
          updatedAt: 0,
        },
      ],
    ]);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    expect((await ask('health', {})).fault).toBe('upgrade');
    const { file, read, lost } = await salvaged();
    expect({ read, lost, dropped: file.dropped }).toEqual({ read: 2, lost: 0, dropped: [] });
    expect(file.everything.notes[0]).toMatchObject({ text: 'Shipped #win', marks: ['win'] });
  });

  it('of a newer version is saved as far as this one knows it', async () => {
    await save('before', '2026-11-23');
    await useDatabase(async (db) => db.close());
    await build(990, []);
    start();
    expect((await ask('health', {})).fault).toBe('newer');
    expect((await salvaged()).file.everything.notes.map(({ text }) => text)).toEqual(['before']);
  });

  it('where there is none, none is made', async () => {
    expect((await salvaged()).read).toBe(0);
    expect(await indexedDB.databases()).toEqual([]);
  });
});

const SAM = { id: null, name: 'Sam', email: 'sam@example.org' };

/** Makes a database at a version, or brings one there, with IndexedDB alone. */
function build(version: number, rows: readonly (readonly [string, object])[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, version);
    request.addEventListener('error', () => reject(request.error));
    request.addEventListener('upgradeneeded', () => {
      for (const [store, row] of rows) {
        request.result.createObjectStore(store, { keyPath: 'id' }).add(row);
      }
    });
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
  });
}
