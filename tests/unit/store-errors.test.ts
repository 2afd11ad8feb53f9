import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StoreFault } from '../../store/errors.ts';
import { guarded, StoreError } from '../../store/errors.ts';
import { findNote, previousNote } from '../../store/notes.ts';
import { saveNote } from '../../store/save-note.ts';
import { findPerson, meetPerson, relatePerson } from '../../store/people.ts';
import { memoryConnection, memoryDatabase } from './support/memory-database.ts';

const CHANGE = {
  series: 's',
  occurrence: 'o',
  day: null,
  kind: 'one_on_one',
  title: '1:1',
  personId: null,
  text: 'private words',
  baseRev: 0,
  writer: 'A',
  seq: 1,
};
const SAM = { address: 'sam@example.org', name: 'Sam' };

afterEach(() => vi.restoreAllMocks());

/** With third-party cookies blocked, opening throws. */
class ForbiddenFactory extends IDBFactory {
  override open(): never {
    throw new DOMException('Access is denied', 'SecurityError');
  }
}

/** Opens like any other, but only after `failures` attempts that end as a damaged profile's do. */
class DamagedFactory extends IDBFactory {
  opened = 0;
  readonly failures: number;

  constructor(failures: number) {
    super();
    this.failures = failures;
  }

  override open(name: string, version?: number) {
    this.opened += 1;
    if (this.opened > this.failures) return super.open(name, version);
    throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
  }
}

async function failureOf(action: PromiseLike<unknown>): Promise<StoreError> {
  const error = await Promise.resolve(action).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StoreError);
  return error as StoreError;
}

/** The browser's own error, however deep it is wrapped. */
function rootOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const next = 'inner' in error ? error.inner : error.cause;
  return next instanceof Error ? rootOf(next) : error;
}

describe('a database that cannot be opened', () => {
  const db = () => memoryDatabase(new ForbiddenFactory());

  it.each<[string, () => PromiseLike<unknown>]>([
    ['saving a note', () => saveNote(db(), CHANGE, 0)],
    ['finding a note', () => findNote(db(), 's', 'o')],
    [
      'finding the note before',
      () => previousNote(db(), { ...CHANGE, personId: 'p', day: null }, 0),
    ],
    ['finding a person', () => findPerson(db(), SAM.address)],
    ['meeting a person', () => meetPerson(db(), SAM, 0)],
    ['relating a person', () => relatePerson(db(), 'p', 'peer', 0)],
  ])('is told as unavailable when %s', async (_what, action) => {
    const error = await failureOf(action());
    expect(error.fault).toBe('unavailable');
    expect(error.fault).toBe('unavailable');
    expect(rootOf(error.cause)).toMatchObject({ name: 'SecurityError' });
  });
});

describe('a full disk', () => {
  const full = () => new DOMException('Encountered full disk', 'QuotaExceededError');

  it('is told as such when a write is refused at once', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw full();
    });
    const error = await failureOf(saveNote(memoryDatabase(), CHANGE, 0));
    expect(error.fault).toBe('full');
    expect(error.fault).toBe('full');
    expect(rootOf(error.cause)).toMatchObject({ name: 'QuotaExceededError' });
  });

  it('is told as such when the browser finds out only while it commits', async () => {
    const db = memoryDatabase();
    await db.open();
    // The last thing asked for before the browser commits.
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function put(
      this: IDBObjectStore,
      value,
    ) {
      const request = this.add(value);
      const transaction = this.transaction as unknown as { _abort: (error: string) => void };
      const isLast = this.name === 'unindexed';
      if (isLast) {
        request.addEventListener('success', () => transaction._abort('QuotaExceededError'));
      }
      return request;
    });
    const error = await failureOf(saveNote(db, CHANGE, 0));
    expect(error.fault).toBe('full');
    vi.restoreAllMocks();
    expect(await findNote(db, 's', 'o')).toBeNull();
  });
});

describe('an error of the store', () => {
  it.each<[StoreFault, unknown]>([
    ['full', new DOMException('', 'QuotaExceededError')],
    ['full', new Error('failed', { cause: new DOMException('', 'QuotaExceededError') })],
    [
      'full',
      Object.assign(new Error('aborted'), { inner: new DOMException('', 'QuotaExceededError') }),
    ],
    ['full', new Error('database or disk is full')],
    ['unavailable', new DOMException('', 'InvalidStateError')],
    ['unavailable', new TypeError('x is not a function')],
    ['unavailable', 'a string'],
    ['unavailable', undefined],
  ])('is %s for %s, with its cause', async (fault, cause) => {
    const thrown = async () => {
      throw cause;
    };
    const error = await failureOf(guarded(thrown));
    expect(error.fault).toBe(fault);
    expect(error.cause).toBe(cause);
  });

  it('is told once, not wrapped again', async () => {
    const inner = new StoreError('full', null);
    expect(await failureOf(guarded(() => Promise.reject(inner)))).toBe(inner);
  });

  it('never says what the user wrote', async () => {
    const error = await failureOf(saveNote(memoryDatabase(new ForbiddenFactory()), CHANGE, 0));
    expect(String(error)).not.toContain(CHANGE.text);
  });
});

describe('the background’s connection', () => {
  it('is opened a second time after a failure that may pass', async () => {
    const factory = new DamagedFactory(1);
    const useDatabase = memoryConnection(factory);
    expect(await useDatabase((db) => saveNote(db, CHANGE, 0))).toMatchObject({ kind: 'saved' });
    expect(await useDatabase((db) => findNote(db, 's', 'o'))).toMatchObject({ text: CHANGE.text });
    expect(factory.opened).toBe(2);
  });

  it('gives up after the second failure, and tries afresh with the next action', async () => {
    const factory = new DamagedFactory(2);
    const useDatabase = memoryConnection(factory);
    const error = await failureOf(useDatabase((db) => findNote(db, 's', 'o')));
    expect(error.fault).toBe('unavailable');
    expect(await useDatabase((db) => findNote(db, 's', 'o'))).toBeNull();
  });

  it('is found again after it was lost', async () => {
    const useDatabase = memoryConnection(new IDBFactory());
    await useDatabase((db) => saveNote(db, CHANGE, 0));
    await useDatabase(async (db) => db.close());
    expect(await useDatabase((db) => findNote(db, 's', 'o'))).toMatchObject({ text: CHANGE.text });
  });

  it('does not write again where the disk is full', async () => {
    const useDatabase = memoryConnection(new IDBFactory());
    let tried = 0;
    const action = async () => {
      tried += 1;
      throw new StoreError('full', null);
    };
    expect((await failureOf(useDatabase(action))).fault).toBe('full');
    expect(tried).toBe(1);
  });

  it('does not repeat what failed for another reason', async () => {
    const useDatabase = memoryConnection(new IDBFactory());
    let tried = 0;
    const action = async () => {
      tried += 1;
      throw new RangeError('a bug');
    };
    await expect(useDatabase(action)).rejects.toThrow(RangeError);
    expect(tried).toBe(1);
  });

  // Fails today: each action that finds the connection lost closes whichever connection there is by then.
  it('survives several actions that find it lost at the same time', async () => {
    const useDatabase = memoryConnection(new DamagedFactory(1));
    const actions = Array.from({ length: 4 }, (_, n) =>
      useDatabase((db) => saveNote(db, { ...CHANGE, series: `s${n}` }, 0)),
    );
    for (const result of await Promise.all(actions)) expect(result.kind).toBe('saved');
  });
});
