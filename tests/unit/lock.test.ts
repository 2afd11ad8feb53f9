import * as fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { deleteNote, deletePerson } from '../../store/deletions.ts';
import { counterpartIn, counterpartsOfSubject, keepCounterpart } from '../../store/counterparts.ts';
import { undo } from '../../store/changes.ts';
import type { Database } from '../../store/database.ts';
import { allFeedback, giveFeedback } from '../../store/feedback.ts';
import { cipherOf, newDataKey } from '../../store/lock/keys.ts';
import { lockOf, stateFor } from '../../store/lock/state.ts';
import { changePassphrase, turnOff, turnOn } from '../../store/lock/switching.ts';
import { fromWords, toWords } from '../../store/lock/recovery-words.ts';
import { unwrap, wrap, WrongKey } from '../../store/lock/wrapped.ts';
import { allNotes, findNote, notesOfSubject, previousNote } from '../../store/notes.ts';
import { saveNote } from '../../store/save-note.ts';
import { findPerson, meetPerson, peopleNamed } from '../../store/people.ts';
import { openPromises, setPromise } from '../../store/promises.ts';
import { keepShowing, lastShown, shownNearby } from '../../store/showings.ts';
import { keepSide, sideIn } from '../../store/sides.ts';
import { addTopic, openTopics } from '../../store/topics.ts';
import { memoryDatabase } from './support/memory-database.ts';

/** As weak as scrypt gets: what is tested is not how long it takes. */
const QUICK = { N: 2, r: 1, p: 1 };
const PASSPHRASE = 'four words that nobody guesses';
const SECRET = 'Geheimnis';
const SERIES = `https://outlook.office.com#~${SECRET} weekly|sam@example.org`;

let indexedDB: IDBFactory;
let db: Database;

beforeEach(() => {
  indexedDB = new IDBFactory();
  db = memoryDatabase(indexedDB);
});

async function write(text: string, occurrence = '2026-11-23') {
  const sam = await meetPerson(db, { address: 'sam@example.org', name: `${SECRET} Sam` }, 1);
  await saveNote(
    db,
    {
      series: SERIES,
      occurrence,
      day: occurrence,
      kind: 'one_on_one',
      title: `${SECRET} weekly`,
      personId: sam.id,
      text,
      baseRev: 0,
      writer: crypto.randomUUID(),
      seq: 1,
    },
    Date.parse('2026-11-23T12:00:00'),
  );
  return sam;
}

/** Everything that lies on the disk, as text. */
async function onDisk(): Promise<string> {
  const raw = memoryDatabase(indexedDB);
  await raw.open();
  const rows = await Promise.all(raw.tables.map((table) => table.toArray()));
  raw.close();
  return JSON.stringify(rows, (_, value: unknown) =>
    value instanceof Uint8Array || value instanceof ArrayBuffer
      ? Buffer.from(value instanceof Uint8Array ? value : new Uint8Array(value)).toString('latin1')
      : value,
  );
}

async function everything(of: Database) {
  const names = of.tables.map(({ name }) => name).filter((name) => name !== 'facts');
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await of.table(name).toArray()] as const)),
  );
}

async function fill() {
  const sam = await write(`- [ ] ${SECRET} numbers #impact`);
  await write(`${SECRET} earlier`, '2026-11-16');
  await keepCounterpart(db, SERIES, sam.id, 1);
  await keepShowing(
    db,
    { series: SERIES, occurrence: '2026-11-23', day: '2026-11-23' },
    ['loop-1'],
    1,
  );
  await keepSide(db, SERIES, 'candidate', 1);
  await addTopic(db, { personId: sam.id, text: `${SECRET} raise` }, 1);
  const here = { series: SERIES, occurrence: '2026-11-23', personId: sam.id };
  await giveFeedback(db, { ...here, principle: 'loop-1', verdict: 'useful' }, 1);
  const gone = await write('to be deleted', '2026-11-09');
  const note = await findNote(db, SERIES, '2026-11-09');
  await deleteNote(db, note?.id ?? '', 2);
  return gone;
}

describe('locking', () => {
  it('leaves no word of what was written on the disk, and reads the same', async () => {
    const sam = await fill();
    const before = await everything(db);
    expect(await onDisk()).toContain(SECRET);
    await turnOn(db, PASSPHRASE, QUICK);
    const disk = await onDisk();
    for (const word of [SECRET, 'sam@example.org', 'weekly', 'to be deleted', 'earlier']) {
      expect(disk).not.toContain(word);
    }
    expect(await everything(db)).toEqual(before);

    expect((await findPerson(db, 'SAM@example.org'))?.id).toBe(sam.id);
    expect(await peopleNamed(db, `${SECRET.toUpperCase()} sam`)).toHaveLength(1);
    expect((await findNote(db, SERIES, '2026-11-23'))?.text).toContain(SECRET);
    const here = { series: SERIES, occurrence: '2026-11-30', personId: sam.id, day: null };
    expect((await previousNote(db, here, Date.parse('2026-11-30T12:00:00')))?.order).toBe(
      '2026-11-23',
    );
    const subject = SERIES.slice(0, SERIES.indexOf('|') + 1);
    expect(await notesOfSubject(db, subject, '2026-11-23')).toHaveLength(1);
    expect(await notesOfSubject(db, `${subject.slice(0, -1)}x|`, '2026-11-23')).toEqual([]);
    expect(await counterpartsOfSubject(db, subject)).toHaveLength(1);
    expect((await counterpartIn(db, SERIES))?.id).toBe(sam.id);
    expect(await shownNearby(db, here, 2, 1)).toEqual(['loop-1']);
    expect((await lastShown(db, ['loop-1'], here)).get('loop-1')).toBe(1);
    expect(await sideIn(db, SERIES)).toBe('candidate');
    expect(await openTopics(db, sam.id)).toHaveLength(1);
    expect(await allFeedback(db)).toHaveLength(1);
  });

  it('goes on being written to, and stays sealed', async () => {
    await fill();
    await turnOn(db, PASSPHRASE, QUICK);
    await write(`${SECRET} new`, '2026-11-30');
    const [promise] = await openPromises(db);
    await setPromise(db, promise?.id ?? '', { state: 'done' }, 5);
    expect((await findNote(db, SERIES, '2026-11-23'))?.text).toBe(
      `- [x] ${SECRET} numbers #impact`,
    );
    const sam = await findPerson(db, 'sam@example.org');
    const change = await deletePerson(db, sam?.id ?? '', 6);
    expect(await allNotes(db)).toEqual([]);
    expect(await onDisk()).not.toContain(SECRET);
    await undo(db, change?.id ?? '', 7);
    expect(await allNotes(db)).toHaveLength(3);
    expect(await onDisk()).not.toContain(SECRET);
  });

  it('is undone for good by turning it off', async () => {
    await fill();
    const before = await everything(db);
    await turnOn(db, PASSPHRASE, QUICK);
    await turnOff(db);
    expect(await lockOf(db)).toBeNull();
    expect(await onDisk()).toContain(SECRET);
    const fresh = memoryDatabase(indexedDB);
    expect(await everything(fresh)).toEqual(before);
    fresh.close();
  });

  it('lets nobody read or write without the passphrase', async () => {
    await fill();
    await turnOn(db, PASSPHRASE, QUICK);
    const closed = memoryDatabase(indexedDB);
    closed.lock.state = await stateFor(await lockOf(closed), null);
    await expect(allNotes(closed)).rejects.toMatchObject({ fault: 'locked' });
    await expect(meetPerson(closed, { address: 'a@b', name: '' }, 1)).rejects.toMatchObject({
      fault: 'locked',
    });
    const wrapped = await lockOf(closed);
    if (!wrapped) throw new Error('not locked');
    closed.lock.state = await stateFor(wrapped, await unwrap(wrapped, PASSPHRASE));
    expect(await allNotes(closed)).toHaveLength(2);
    closed.close();
  });

  it('notices rows that were exchanged or changed on the disk', async () => {
    await fill();
    await turnOn(db, PASSPHRASE, QUICK);
    const raw = memoryDatabase(indexedDB);
    const [one, other] = await raw.notes.toArray();
    if (!one || !other) throw new Error('two notes');
    await raw
      .table('notes')
      .put({ ...one, sealed: (other as unknown as { sealed: unknown }).sealed });
    raw.close();
    await expect(allNotes(db)).rejects.toMatchObject({ fault: 'damaged' });
  });

  it.each([1, 5, 20, 60])(
    'leaves everything as it was where it ends after %i writes',
    async (writes) => {
      await fill();
      const before = await onDisk();
      let left = writes;
      db.use({
        stack: 'dbcore',
        name: 'dying',
        level: -20,
        create: (core) => ({
          ...core,
          table: (name) => {
            const table = core.table(name);
            return {
              ...table,
              mutate: async (request) => {
                left -= 1;
                if (left < 0) throw new Error('killed');
                return table.mutate(request);
              },
            };
          },
        }),
      });
      db.close();
      await db.open();
      const outcome = await turnOn(db, PASSPHRASE, QUICK).then(
        () => 'done',
        () => 'killed',
      );
      if (outcome === 'killed') {
        expect(await onDisk()).toBe(before);
        expect(await lockOf(db)).toBeNull();
      } else expect(await onDisk()).not.toContain(SECRET);
      expect(outcome).toBe(writes < 60 ? 'killed' : 'done');
    },
  );
});

describe('the data key', () => {
  it('is unwrapped by the passphrase, in any Unicode form, and by the recovery key', async () => {
    const key = newDataKey();
    const { wrapped, recoveryKey } = await wrap(key, 'Müller ﬁn', QUICK);
    expect(await unwrap(wrapped, 'Mu\u0308ller fin')).toEqual(key);
    expect(await unwrap(wrapped, recoveryKey)).toEqual(key);
    expect(await unwrap(wrapped, ` ${recoveryKey.toLowerCase().replaceAll('-', ' ')} `)).toEqual(
      key,
    );
    await expect(unwrap(wrapped, 'Muller fin')).rejects.toThrow(WrongKey);
    expect(JSON.stringify(wrapped)).not.toContain(recoveryKey.slice(0, 4));
  });

  it('stays the same under another passphrase; the old one and the old recovery key are of no use then', async () => {
    await write('kept');
    const { dataKey, recoveryKey } = await turnOn(db, PASSPHRASE, QUICK);
    const newer = await changePassphrase(db, dataKey, 'another', QUICK);
    const wrapped = await lockOf(db);
    if (!wrapped) throw new Error('not locked');
    expect(await unwrap(wrapped, 'another')).toEqual(dataKey);
    expect(await unwrap(wrapped, newer)).toEqual(dataKey);
    await expect(unwrap(wrapped, PASSPHRASE)).rejects.toThrow(WrongKey);
    await expect(unwrap(wrapped, recoveryKey)).rejects.toThrow(WrongKey);
  });

  it('is written down in words that are read back, and misread in none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (key) => {
        const words = toWords(key);
        expect(words).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{2}$/);
        expect(fromWords(words)).toEqual(key);
        expect(fromWords(words.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(
          key,
        );
        expect(fromWords(words.slice(1))).toBeNull();
      }),
    );
  });

  it('hides equal values alike, and shows nothing without itself', () => {
    const [mine, other] = [cipherOf(newDataKey()), cipherOf(newDataKey())];
    const hidden = mine.hide('email', 'priya@example.org');
    expect(mine.hide('email', 'priya@example.org')).toBe(hidden);
    expect(hidden).not.toContain('priya');
    expect(mine.hide('name', 'priya@example.org')).not.toBe(hidden);
    expect(other.hide('email', 'priya@example.org')).not.toBe(hidden);
    const sealed = mine.seal(new Uint8Array([1]), 'a row');
    expect(() => other.unseal(sealed, 'a row')).toThrow('invalid tag');
    expect(mine.unseal(sealed, 'a row')).toEqual(new Uint8Array([1]));
  });
});
