/** What a page sends again because its answer was lost is written once. */
import { expect, it } from 'vitest';
import { makePromise } from '../../store/promises.ts';
import { saveNote } from '../../store/save-note.ts';
import { addTopic } from '../../store/topics.ts';
import { memoryDatabase } from './support/memory-database.ts';

const PROMISE = { by: 'me', text: 'send the numbers', due: null, personId: 'p' } as const;
const TOPIC = { personId: 'p', text: 'a raise' };

it('a promise is one a moment later, and another when it differs or is said on another day', async () => {
  const db = memoryDatabase();
  const first = await makePromise(db, PROMISE, 1_000);
  expect(await makePromise(db, PROMISE, 5_000)).toEqual(first);
  await makePromise(db, { ...PROMISE, by: 'them' }, 5_000);
  await makePromise(db, { ...PROMISE, due: '2026-12-01' }, 5_000);
  await makePromise(db, { ...PROMISE, personId: null }, 5_000);
  await makePromise(db, PROMISE, 100_000);
  expect(await db.promises.count()).toBe(5);
});

it('a topic likewise', async () => {
  const db = memoryDatabase();
  const first = await addTopic(db, TOPIC, 1_000);
  expect(await addTopic(db, TOPIC, 5_000)).toEqual(first);
  await addTopic(db, { ...TOPIC, personId: 'q' }, 5_000);
  await addTopic(db, TOPIC, 100_000);
  expect(await db.topics.count()).toBe(3);
});

it('of letters that arrive in another order the last is the one that is put aside', async () => {
  const db = memoryDatabase();
  const change = { ...CHANGE, writer: 'one' };
  await saveNote(db, { ...CHANGE, writer: 'other', text: 'theirs', seq: 1 }, 0);
  await saveNote(db, { ...change, text: 'mine, all of it', seq: 3 }, 1);
  await saveNote(db, { ...change, text: 'mine', seq: 2 }, 2);
  const asides = (await db.revisions.toArray()).filter(({ kind }) => kind === 'aside');
  expect(asides.map(({ text }) => text)).toEqual(['mine, all of it']);
});

const CHANGE = {
  series: 's',
  occurrence: 'o',
  day: null,
  kind: 'one_on_one',
  title: '1:1',
  personId: null,
  baseRev: 0,
};
