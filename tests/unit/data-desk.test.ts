/** All that is kept, out and in again, as the pages ask for it: piece by piece. */
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { UseDatabase } from '../../background/database.ts';
import { writeSettings } from '../../background/settings.ts';
import { PIECE } from '../../messages/validate-data.ts';
import { TABLES } from '../../transfer/everything.ts';
import type { Everything } from '../../transfer/everything.ts';
import { anyEverything } from './support/any-everything.ts';
import { resetWorld, world } from './support/fake-browser.ts';
import { memoryConnection } from './support/memory-database.ts';
import { userContent, userRows } from './support/one-note.ts';
import { NOTE, pageOver } from './support/pages.ts';
import type { Ask } from './support/pages.ts';
import { inWords } from './support/in-words.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./support/fake-browser.ts')).fakeBrowser,
}));

let useDatabase: UseDatabase;
let ask: Ask;

/** A profile in which Loopside was just installed. */
function fresh(): void {
  resetWorld();
  useDatabase = memoryConnection(new IDBFactory());
  ask = pageOver(useDatabase);
}
beforeEach(fresh);

/** A profile that holds all this. */
async function holding({ settings, ...rows }: Everything): Promise<void> {
  fresh();
  await useDatabase(async (db) => {
    for (const table of TABLES) await db.table(table).bulkPut(structuredClone(rows[table]));
  });
  await writeSettings(settings);
}

async function exported(): Promise<string> {
  const { id, count } = await ask('export.start', {});
  let text = '';
  for (let n = 0; n < count; n += 1) text += (await ask('export.piece', { id, n })) ?? 'missing';
  expect(await ask('export.piece', { id, n: count })).toBeNull();
  return text;
}

/** Sends a text in so many pieces, the last first. */
async function give(text: string, count = 1, id = 'file'): Promise<void> {
  const size = Math.max(1, Math.ceil(text.length / count));
  for (let n = count - 1; n >= 0; n -= 1) {
    const piece = text.slice(n * size, (n + 1) * size);
    await ask('import.piece', { id, n, count, text: piece });
  }
}

const FILE = { id: 'file' };
const rows = () => useDatabase(userRows);
const content = () => useDatabase(userContent);

describe('an export', () => {
  it('imported into a fresh profile and exported again is the same, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(anyEverything, fc.integer({ min: 1, max: 4 }), async (everything, count) => {
        await holding(everything);
        const first = await exported();
        fresh();
        await give(first, count);
        const preview = await ask('import.preview', FILE);
        expect(preview).toMatchObject({ problems: [] });
        await ask('import.apply', FILE);
        expect(await exported()).toBe(first);
        await give(first, count);
        expect(await ask('import.preview', FILE)).toMatchObject({ isNothing: true });
        expect(await ask('import.apply', FILE)).toBeNull();
        expect(await exported()).toBe(first);
      }),
      { numRuns: 25 },
    );
  }, 20_000);

  it('of more than one message takes several, and letters of two halves survive the cut', async () => {
    // No note is that long: several are. Wherever they are cut, one is cut within a letter.
    for (let n = 1; n <= 9; n += 1) {
      await ask('note.save', { ...NOTE, occurrence: `${n}`, text: 'x'.repeat(n % 2) });
    }
    const long = '😀'.repeat(249_000);
    await useDatabase((db) =>
      db.notes.toCollection().modify((note) => {
        note.text += long;
      }),
    );
    const before = (await rows())['notes'];
    const text = await exported();
    expect(text.length).toBeGreaterThan(PIECE);
    fresh();
    await give(text, 3);
    await ask('import.apply', FILE);
    expect((await rows())['notes']).toEqual(before);
  });

  it('is read at one moment, and forgotten when another begins', async () => {
    await ask('note.save', { ...NOTE, text: 'at first' });
    const { id } = await ask('export.start', {});
    await ask('note.save', { ...NOTE, text: 'later on', seq: 2 });
    expect(await ask('export.piece', { id, n: 0 })).toContain('at first');
    await ask('export.start', {});
    expect(await ask('export.piece', { id, n: 0 })).toBeNull();
  });
});

describe('an import', () => {
  it('into what is there already can be undone', async () => {
    await fc.assert(
      fc.asyncProperty(anyEverything, anyEverything, async (here, other) => {
        await holding(other);
        const file = await exported();
        await holding(here);
        const before = await content();
        await give(file);
        const preview = await ask('import.preview', FILE);
        expect(await content()).toEqual(before);
        const done = await ask('import.apply', FILE);
        const after = await content();
        if (!done) {
          expect(after).toEqual(before);
          return;
        }
        expect(preview).toMatchObject({ isNothing: false });
        const back = await ask('change.undo', { id: done.changeId });
        expect(await content()).toEqual(before);
        await ask('change.undo', { id: back?.changeId ?? '' });
        expect(await content()).toEqual(after);
      }),
      { numRuns: 25 },
    );
  }, 20_000);

  it('tells the pages that something has changed, once it has', async () => {
    await ask('note.save', NOTE);
    const file = await exported();
    fresh();
    await give(file);
    await ask('import.preview', FILE);
    expect(world.announced).toEqual([]);
    expect(await ask('import.apply', FILE)).toMatchObject({ kind: 'imported' });
    expect(world.announced).toHaveLength(1);
    expect(await ask('import.apply', FILE)).toBeNull();
  });

  it('takes a page written by hand at its word: a box ticked there closes its promise', async () => {
    await ask('note.save', { ...NOTE, text: '- [ ] send the numbers' });
    const later = `"updatedAt": ${Date.now() + 1_000}`;
    const file = (await exported())
      .replace('"text":"- [ ] send', '"text":"- [x] send')
      .replaceAll(/"updatedAt": ?\d+/g, later);
    await give(file);
    const done = await ask('import.apply', FILE);
    const states = async () =>
      (await useDatabase((db) => db.promises.toArray())).map(({ state }) => state);
    expect(await states()).toEqual(['done']);
    await ask('change.undo', { id: done?.changeId ?? '' });
    expect(await states()).toEqual(['open']);
  });

  it.each<[string, (text: string) => string]>([
    ['is empty', () => ''],
    ['is no JSON', () => 'Dear diary'],
    ['is cut off', (text) => text.slice(0, -2)],
    ['is somebody else’s', () => '{"format":"other","version":1,"notes":[]}'],
    ['is of a later version', (text) => text.replace(/"version": ?\d+/, '"version": 9999')],
    ['is poisoned', (text) => text.replace('{', '{"__proto__": {"isAdmin": true},')],
    ['is poisoned deep inside', (text) => text.replace('"series"', '"constructor": 1, "series"')],
    ['is a list', (text) => `[${text}]`],
  ])('is refused, with the reason, where the file %s; nothing changes', async (_, spoil) => {
    await ask('note.save', NOTE);
    const text = await exported();
    const before = await rows();
    await give(spoil(text));
    const preview = await ask('import.preview', FILE);
    expect(preview && 'refused' in preview && inWords(preview.refused[0]?.what)).toMatch(
      /^[A-Z].+\.$/s,
    );
    expect(await ask('import.apply', FILE)).toBeNull();
    expect(await rows()).toEqual(before);
    expect(await ask('change.list', {})).toEqual([]);
  });

  it('is nothing while a piece is missing, or when another file has begun', async () => {
    await ask('note.save', NOTE);
    const text = await exported();
    fresh();
    expect(await ask('import.preview', FILE)).toBeNull();
    await ask('import.piece', { ...FILE, n: 0, count: 2, text });
    await ask('import.piece', { ...FILE, n: 7, count: 2, text });
    expect(await ask('import.preview', FILE)).toBeNull();
    expect(await ask('import.apply', FILE)).toBeNull();
    await give(text);
    await give(text, 1, 'other');
    expect(await ask('import.preview', FILE)).toBeNull();
    expect(await ask('import.preview', { id: 'other' })).toMatchObject({ isNothing: false });
    expect(await useDatabase((db) => db.notes.count())).toBe(0);
  });
});
