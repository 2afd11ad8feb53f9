/** What waits to be raised with somebody, until it was raised or dropped. */
import { beforeEach, describe, expect, it } from 'vitest';
import { openBetween } from '../../background/open-between.ts';
import { personPage } from '../../background/person-page.ts';
import type { Database } from '../../store/database.ts';
import { deleteNote, deleteTopic } from '../../store/deletions.ts';
import { skipNote } from '../../store/save-note.ts';
import { meetPerson } from '../../store/people.ts';
import { makePromise } from '../../store/promises.ts';
import { addTopic, openTopics, rewordTopic, setTopic, topicsOf } from '../../store/topics.ts';
import { undo } from '../../store/changes.ts';
import { memoryDatabase } from './support/memory-database.ts';
import { MEETING, noonOf, write } from './support/one-note.ts';

const NOW = noonOf('2026-11-24');
let db: Database;
let sam: string;
beforeEach(async () => {
  db = memoryDatabase();
  sam = (await meetPerson(db, { address: 'sam@example.org', name: 'Sam' }, 1)).id;
});

const open = async () => (await openTopics(db, sam)).map(({ text }) => text);

describe('a topic', () => {
  it('waits, the oldest first, until it was raised or dropped, and can wait again', async () => {
    const [later, first] = [
      await addTopic(db, { personId: sam, text: 'later' }, 2),
      await addTopic(db, { personId: sam, text: 'first' }, 1),
    ];
    expect(await open()).toEqual(['first', 'later']);
    await setTopic(db, first.id, { state: 'raised', noteId: 'note' }, NOW);
    await setTopic(db, later.id, { state: 'dropped', noteId: null }, NOW);
    expect(await open()).toEqual([]);
    expect(await topicsOf(db, sam, 'raised')).toEqual([
      { ...first, state: 'raised', noteId: 'note', closedOn: '2026-11-24', updatedAt: NOW },
    ]);
    await setTopic(db, first.id, { state: 'open', noteId: null }, NOW + 1);
    expect(await openTopics(db, sam)).toMatchObject([{ closedOn: null, noteId: null }]);
  });

  it('stays whatever becomes of the meeting', async () => {
    await addTopic(db, { personId: sam, text: 'the budget' }, 1);
    const note = await write(db, 'talk', { personId: sam });
    await skipNote(db, note.id, true);
    await deleteNote(db, note.id, NOW);
    expect(await open()).toEqual(['the budget']);
  });

  it('is said in other words, and comes back from the bin in them', async () => {
    const topic = await addTopic(db, { personId: sam, text: 'the budget' }, 1);
    await rewordTopic(db, topic.id, 'next year’s budget', NOW);
    const change = await deleteTopic(db, topic.id, NOW);
    expect(await open()).toEqual([]);
    await undo(db, change?.id ?? '', NOW);
    expect(await open()).toEqual(['next year’s budget']);
  });

  it('that is gone is no error, and nothing a backup misses', async () => {
    await db.unsaved.clear();
    await setTopic(db, 'gone', { state: 'raised', noteId: null }, NOW);
    await rewordTopic(db, 'gone', 'other', NOW);
    expect(await deleteTopic(db, 'gone', NOW)).toBeNull();
    expect(await db.topics.count()).toBe(0);
    expect(await db.unsaved.count()).toBe(0);
  });

  it('stands on the page of its person, waiting or past, the latest past first', async () => {
    for (const [n, state] of (['open', 'raised', 'dropped'] as const).entries()) {
      const { id } = await addTopic(db, { personId: sam, text: state }, n);
      await setTopic(db, id, { state, noteId: null }, NOW + n);
    }
    const page = await personPage(db, sam, '2026-11-24');
    expect(page?.waiting.map(({ text }) => text)).toEqual(['open']);
    expect(page?.past.map(({ text }) => text)).toEqual(['dropped', 'raised']);
    expect(await personPage(db, 'nobody', '2026-11-24')).toBeNull();
  });
});

describe('what is open between two people before a meeting', () => {
  const between = (day: string | null, note: Parameters<typeof openBetween>[2] = null) =>
    openBetween(db, { ...MEETING, day, personId: sam }, note, NOW);

  it('is what was promised elsewhere, what waits, and when they last spoke', async () => {
    const meet = (day: string, text: string) =>
      write(db, text, { occurrence: day, day, personId: sam });
    await meet('2026-11-02', '- [ ] old');
    const skipped = await meet('2026-11-16', '- [ ] skipped');
    await skipNote(db, skipped.id, true);
    await meet('2026-11-20', ' \n');
    const here = await meet('2026-11-23', '- [ ] here');
    await meet('2026-11-30', '- [ ] planned');
    await makePromise(db, { by: 'them', text: 'alone', due: null, personId: sam }, NOW);
    const found = await between('2026-11-23', here);
    expect(found.promises.map(({ text }) => text)).toEqual(['old', 'skipped', 'alone', 'planned']);
    expect(found.lastContact).toBe('2026-11-02');
    expect((await between('2026-12-24')).lastContact).toBe('2026-11-23');
    expect((await between(null)).lastContact).toBe('2026-11-23');
    expect((await between('2026-11-01')).lastContact).toBeNull();
  });

  it('is nothing where nobody knows who it is with', async () => {
    await addTopic(db, { personId: sam, text: 'ask' }, 1);
    expect(await openBetween(db, { ...MEETING, personId: null }, null, NOW)).toEqual({
      promises: [],
      topics: [],
      lastContact: null,
    });
  });
});
