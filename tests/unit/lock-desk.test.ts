/** The lock as its pages use it, and what it means for everything else. */
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLOSING, closeUnused, keyring } from '../../background/keyring.ts';
import type { UseDatabase } from '../../background/database.ts';
import { lockOf } from '../../store/lock/state.ts';
import { resetWorld, world } from './support/fake-browser.ts';
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
const MINUTE = 60_000;

let indexedDB: IDBFactory;
let useDatabase: UseDatabase;
let ask: Ask;

/** The background as it starts. */
function start(): void {
  useDatabase = memoryConnection(indexedDB, () => keyring.key());
  ask = pageOver(useDatabase);
}

beforeEach(() => {
  resetWorld();
  indexedDB = new IDBFactory();
  start();
});
afterEach(() => {
  vi.useRealTimers();
});

const texts = async () =>
  (await ask('note.list', { personId: null, from: null, limit: 9 })).map(({ text }) => text);

/** What can be read on the disk without the key. */
async function onDisk(): Promise<string> {
  const raw = memoryDatabase(indexedDB);
  const rows = await Promise.all(
    ['notes', 'people', 'changes'].map((name) => raw.table(name).toArray()),
  );
  raw.close();
  return JSON.stringify(rows, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
}

describe('the lock', () => {
  it('is off until it is turned on, and then open', async () => {
    expect(await ask('lock.state', {})).toEqual({ isOn: false, isOpen: false });
    await ask('note.save', NOTE);
    const { recoveryKey } = await ask('lock.on', { passphrase: PASSPHRASE });
    expect(recoveryKey).toMatch(/^(?:[0-9A-Z]{4}-){8}[0-9A-Z]{2}$/);
    expect(await ask('lock.state', {})).toEqual({ isOn: true, isOpen: true });
    expect(await onDisk()).not.toMatch(/budget|sam@example/);
    expect(await texts()).toEqual([NOTE.text]);
    // What is no fault of the store goes to the background's console.
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await ask.refused('lock.on', { passphrase: 'another' })).toBe('failed');
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });

  it('keeps everything from everybody while it is closed, and loses nothing', async () => {
    await ask('note.save', NOTE);
    await ask('lock.on', { passphrase: PASSPHRASE });
    await ask('lock.close', {});
    expect(await ask('lock.state', {})).toEqual({ isOn: true, isOpen: false });
    expect(await ask.refused('note.save', { ...NOTE, seq: 2, text: 'while closed' })).toBe(
      'locked',
    );
    const id = 'any';
    const refused = [
      ask.refused('note.list', { personId: null, from: null, limit: 9 }),
      ask.refused('note.get', { id }),
      ask.refused('note.delete', { id }),
      ask.refused('note.skip', { id, isSkipped: true }),
      ask.refused('search', { query: 'budget', filter: {}, limit: 9 }),
      ask.refused('search', { query: 'nowhere', filter: {}, limit: 9 }),
      ask.refused('person.list', {}),
      ask.refused('person.get', { id }),
      ask.refused('person.edit', { id, name: 'x' }),
      ask.refused('person.merge', { into: id, from: 'other' }),
      ask.refused('person.split', { id, name: 'x', addresses: [], series: [] }),
      ask.refused('person.delete', { id }),
      ask.refused('promise.list', {}),
      ask.refused('promise.delete', { id }),
      ask.refused('topic.delete', { id }),
      ask.refused('template.delete', { id }),
      ask.refused('change.list', {}),
      ask.refused('change.undo', { id }),
      ask.refused('evidence', { period: { from: '2026-01-01', to: '2026-12-31' }, about: null }),
      ask.refused('export.start', {}),
    ];
    expect(new Set(await Promise.all(refused))).toEqual(new Set(['locked']));
    expect(await ask('lock.open', { passphrase: PASSPHRASE })).toBe(true);
    expect(await texts()).toEqual([NOTE.text]);
    await ask('note.save', { ...NOTE, seq: 2, text: 'said again' });
    expect(await texts()).toEqual(['said again']);
  });

  it('is open for a background that starts anew while the key is held, and closed without', async () => {
    await ask('note.save', NOTE);
    await ask('lock.on', { passphrase: PASSPHRASE });
    start();
    expect(await texts()).toEqual([NOTE.text]);
    await keyring.drop();
    expect(await ask.refused('note.list', { personId: null, from: null, limit: 9 })).toBe('locked');
    start();
    expect(await ask('lock.state', {})).toEqual({ isOn: true, isOpen: false });
  });

  it('opens by the passphrase and by the recovery key, and by nothing else', async () => {
    const { recoveryKey } = await ask('lock.on', { passphrase: PASSPHRASE });
    for (const [passphrase, opens] of [
      [PASSPHRASE, true],
      [recoveryKey, true],
      [recoveryKey.toLowerCase(), true],
      [`${PASSPHRASE} `, false],
      [recoveryKey.replace(/^./, (one) => (one === 'A' ? 'B' : 'A')), false],
      ['wrong', false],
    ] as const) {
      await ask('lock.close', {});
      expect(await ask('lock.open', { passphrase })).toBe(opens);
      expect(await ask('lock.state', {})).toEqual({ isOn: true, isOpen: opens });
    }
  });

  it('is opened by another passphrase after it was changed, the old ones of no use', async () => {
    await ask('note.save', NOTE);
    const first = await ask('lock.on', { passphrase: PASSPHRASE });
    expect(await ask('lock.change', { passphrase: 'wrong', next: 'next' })).toBeNull();
    const second = await ask('lock.change', { passphrase: PASSPHRASE, next: 'next' });
    await ask('lock.close', {});
    for (const passphrase of [PASSPHRASE, first.recoveryKey]) {
      expect(await ask('lock.open', { passphrase })).toBe(false);
    }
    expect(await ask('lock.open', { passphrase: second?.recoveryKey ?? '' })).toBe(true);
    expect(await ask('lock.open', { passphrase: 'next' })).toBe(true);
    expect(await texts()).toEqual([NOTE.text]);
  });

  it('is turned off for good, with the passphrase alone, also while it is closed', async () => {
    await ask('note.save', NOTE);
    await ask('lock.on', { passphrase: PASSPHRASE });
    expect(await ask('lock.off', { passphrase: 'wrong' })).toBe(false);
    await ask('lock.close', {});
    expect(await ask('lock.off', { passphrase: PASSPHRASE })).toBe(true);
    expect(await ask('lock.state', {})).toEqual({ isOn: false, isOpen: false });
    expect(await onDisk()).toContain('budget');
    start();
    expect(await texts()).toEqual([NOTE.text]);
    expect(await ask('lock.open', { passphrase: PASSPHRASE })).toBe(false);
  });
});

describe('a lock that is not used', () => {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T12:00:00') });
    await ask('note.save', NOTE);
    await ask('lock.on', { passphrase: PASSPHRASE });
    await ask('privacy.set', { lockAfter: 5 });
  });

  const pass = (minutes: number) => vi.setSystemTime(Date.now() + minutes * MINUTE);

  it('closes by itself, counted from the last use', async () => {
    for (let n = 0; n < 4; n += 1) {
      pass(4);
      expect(await texts()).toEqual([NOTE.text]);
    }
    pass(6);
    expect(await ask.refused('note.list', { personId: null, from: null, limit: 9 })).toBe('locked');
    pass(-6);
    expect(await ask('lock.state', {})).toEqual({ isOn: true, isOpen: false });
  });

  it('is closed by its alarm too, which tells the pages, and not before', async () => {
    expect(world.alarms.has(CLOSING)).toBe(true);
    pass(4);
    await closeUnused();
    expect(await keyring.key()).not.toBeNull();
    pass(6);
    world.announced = [];
    await closeUnused();
    expect(world.announced).toHaveLength(1);
    expect(await keyring.key()).toBeNull();
    await closeUnused();
    expect(world.announced).toHaveLength(1);
  });

  it('closes where the clock was set back', async () => {
    pass(-60);
    expect(await keyring.key()).toBeNull();
  });
});

describe('one who is alone with the database', () => {
  /** Something that takes a while, told when it begins and ends. */
  function slow(log: string[], name: string) {
    let end = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      end = resolve;
    });
    const action = async () => {
      log.push(`${name} begins`);
      await until;
      log.push(`${name} ends`);
    };
    return { action, end };
  }
  const moment = () => new Promise((resolve) => setTimeout(resolve, 10));
  beforeEach(async () => {
    await useDatabase(lockOf);
  });

  it('waits for those before and lets those after wait', async () => {
    const log: string[] = [];
    const [one, two, three] = [slow(log, 'one'), slow(log, 'alone'), slow(log, 'three')];
    const all = [useDatabase(one.action), useDatabase.alone(two.action), useDatabase(three.action)];
    await moment();
    expect(log).toEqual(['one begins']);
    one.end();
    await moment();
    expect(log.slice(1)).toEqual(['one ends', 'alone begins']);
    two.end();
    await moment();
    expect(log.slice(3)).toEqual(['alone ends', 'three begins']);
    three.end();
    await Promise.all(all);
  });

  it('waits for those who had to wait for another who was alone', async () => {
    const log: string[] = [];
    const [one, between, two] = [slow(log, 'one'), slow(log, 'between'), slow(log, 'two')];
    const all = [
      useDatabase.alone(one.action),
      useDatabase(between.action),
      useDatabase.alone(two.action),
    ];
    await moment();
    one.end();
    await moment();
    expect(log).toEqual(['one begins', 'one ends', 'between begins']);
    between.end();
    await moment();
    expect(log.slice(3)).toEqual(['between ends', 'two begins']);
    two.end();
    await Promise.all(all);
  });

  it('keeps nobody waiting who failed', async () => {
    await expect(useDatabase.alone(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await useDatabase(lockOf)).toBeNull();
    expect(await useDatabase.alone(lockOf)).toBeNull();
  });
});
