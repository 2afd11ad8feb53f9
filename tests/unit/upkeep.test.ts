/** What the background does now and then by itself. */
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyring } from '../../background/keyring.ts';
import { planUpkeep, UPKEEP } from '../../background/plan-upkeep.ts';
import { upkeep } from '../../background/upkeep.ts';
import type { UseDatabase } from '../../background/database.ts';
import { turnOn } from '../../store/lock/switching.ts';
import { newIdentity, open } from '../../transfer/age.ts';
import { readJson } from '../../transfer/read-json.ts';
import { resetWorld, world } from './support/fake-browser.ts';
import { memoryConnection } from './support/memory-database.ts';
import { NOTE, pageOver } from './support/pages.ts';
import type { Ask } from './support/pages.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./support/fake-browser.ts')).fakeBrowser,
}));

const DAY = 86_400_000;
let useDatabase: UseDatabase;
let ask: Ask;

beforeEach(() => {
  resetWorld();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T12:00:00') });
  world.granted.add('downloads');
  useDatabase = memoryConnection(new IDBFactory(), () => keyring.key());
  ask = pageOver(useDatabase);
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (days: number) => vi.setSystemTime(Date.now() + days * DAY);
const write = (text: string, seq: number) => ask('note.save', { ...NOTE, text, seq });
const state = () => ask('backup.state', {});
const automatic = (recipient: string | null = null) =>
  ask('backup.automatic', { automatic: { recipient, days: 7 } });

/** The bytes of the file written last. */
function written(): Uint8Array {
  const { url = '' } = world.downloads.at(-1) ?? {};
  expect(url).toMatch(/^data:application\/octet-stream;base64,/);
  return Uint8Array.from(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
}

it('is planned once; an alarm that is set goes on', async () => {
  await planUpkeep();
  const alarm = world.alarms.get(UPKEEP);
  expect(alarm).toMatchObject({ periodInMinutes: 60 });
  await planUpkeep();
  expect(world.alarms.get(UPKEEP)).toBe(alarm);
});

describe('the backup that writes itself', () => {
  it('is written once when something has changed, and then when it is due again', async () => {
    await upkeep(useDatabase);
    expect(world.downloads).toEqual([]);
    await automatic();
    await upkeep(useDatabase);
    expect(world.downloads).toEqual([]);
    await write('one', 1);
    await upkeep(useDatabase);
    expect(world.downloads.map(({ filename }) => filename)).toEqual([
      'Loopside/loopside-2026-11-23.json',
    ]);
    expect(await state()).toMatchObject({ unsaved: 0, backedUp: Date.now(), trouble: null });
    pass(8);
    await upkeep(useDatabase);
    expect(world.downloads).toHaveLength(1);
    await write('two', 2);
    await upkeep(useDatabase);
    expect(world.downloads).toHaveLength(2);
    await write('three', 3);
    pass(6);
    await upkeep(useDatabase);
    expect(world.downloads).toHaveLength(2);
    pass(1);
    await upkeep(useDatabase);
    expect(world.downloads).toHaveLength(3);
    const read = readJson(new TextDecoder().decode(written()));
    expect(read.ok && read.everything.notes.map(({ text }) => text)).toEqual(['three']);
  });

  it('is locked to its recipient, who opens it', async () => {
    const { identity, recipient } = await newIdentity();
    await automatic(recipient);
    await write('for nobody else', 1);
    await upkeep(useDatabase);
    expect(world.downloads[0]?.filename).toBe('Loopside/loopside-2026-11-23.json.age');
    expect(Buffer.from(written()).toString('latin1')).not.toContain('nobody else');
    const text = new TextDecoder().decode(await open(written(), { identity }));
    expect(text).toContain('for nobody else');
    expect(text).toBe(await exported());
  });

  it.each([
    ['the permission was taken back', 'forbidden', () => world.granted.delete('downloads')],
    ['the browser refuses it', 'Invalid filename', () => (world.downloadEnds = 'refused')],
    ['the disk is full', 'FILE_NO_SPACE', () => (world.downloadEnds = 'interrupted')],
  ])('says so where %s, misses nothing, and is written later', async (_, why, spoil) => {
    await automatic();
    await write('one', 1);
    const { unsaved } = await state();
    spoil();
    await upkeep(useDatabase);
    expect(await state()).toMatchObject({ unsaved, backedUp: null });
    expect((await state()).trouble).toContain(why);
    world.granted.add('downloads');
    world.downloadEnds = 'complete';
    await upkeep(useDatabase);
    expect(await state()).toMatchObject({ unsaved: 0, trouble: null });
  });

  it('says so where its recipient is none', async () => {
    await automatic('age1qqqq');
    await write('one', 1);
    await upkeep(useDatabase);
    expect((await state()).trouble).toBe('no-key');
    expect(world.downloads).toEqual([]);
  });

  it('waits while the notes are locked', async () => {
    await automatic();
    await write('one', 1);
    await useDatabase.alone((db) => turnOn(db, 'passphrase', { N: 2, r: 1, p: 1 }));
    await upkeep(useDatabase);
    expect(world.downloads).toEqual([]);
    await ask('lock.open', { passphrase: 'passphrase' });
    await upkeep(useDatabase);
    expect(world.downloads).toHaveLength(1);
  });
});

describe('what is too old', () => {
  it('goes to the bin by the months the user wants, and from the bin after thirty days', async () => {
    await write('old', 1);
    await ask('privacy.set', { keepMonths: 1 });
    pass(29);
    await upkeep(useDatabase);
    expect(await ask('change.list', {})).toEqual([]);
    pass(3);
    await upkeep(useDatabase);
    expect(await ask('change.list', {})).toMatchObject([
      { kind: 'too-old', removed: { notes: 1 }, erasedAt: Date.now() + 30 * DAY },
    ]);
    expect(await ask('note.list', { personId: null, from: null, limit: 9 })).toEqual([]);
    pass(31);
    await upkeep(useDatabase);
    expect(await ask('change.list', {})).toEqual([]);
  });
});

describe('the reminder of a backup', () => {
  let made = 0;
  const makeMany = async (count: number) => {
    for (let n = 0; n < count; n += 1) {
      // The very same words, said again at once, are one promise.
      made += 1;
      await ask('promise.make', { by: 'me', text: `${made}`, due: null, personId: null });
    }
  };

  it('comes after as many changes as are worth it, each thing counted once, until it is put off', async () => {
    for (let n = 1; n < 40; n += 1) await write(`text ${n}`, n);
    const { unsaved, isDue } = await state();
    expect([unsaved, isDue]).toEqual([2, false]);
    await makeMany(22);
    expect(await state()).toMatchObject({ unsaved: 24, isDue: false });
    await makeMany(1);
    expect(await state()).toMatchObject({ unsaved: 25, isDue: true });
    await ask('backup.later', {});
    expect((await state()).isDue).toBe(false);
    pass(14);
    expect((await state()).isDue).toBe(true);
  });

  it('counts what was changed while the export was under way, also what is in it as it was', async () => {
    await write('before', 1);
    await makeMany(1);
    const { id } = await ask('export.start', {});
    await write('meanwhile', 2);
    await ask('export.done', { id });
    expect(await state()).toMatchObject({ unsaved: 1, backedUp: Date.now() });
    expect((await useDatabase((db) => db.unsaved.toArray()))[0]?.key).toMatch(/^notes:/);
    await ask('export.done', { id });
    expect((await state()).unsaved).toBe(1);
    const again = await ask('export.start', {});
    await ask('export.done', { id: again.id });
    expect((await state()).unsaved).toBe(0);
  });
});

async function exported(): Promise<string> {
  const { id, count } = await ask('export.start', {});
  const pieces: string[] = [];
  for (let n = 0; n < count; n += 1) pieces.push((await ask('export.piece', { id, n })) ?? '');
  return pieces.join('');
}
