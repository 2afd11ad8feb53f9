/** Notes and people in the order they are read. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { promiseViews } from '../../background/person-page.ts';
import type { Database } from '../../store/database.ts';
import { followMeeting, skipNote } from '../../store/save-note.ts';
import { meetPerson } from '../../store/people.ts';
import { makePromise, openPromises } from '../../store/promises.ts';
import type { Note } from '../../store/rows.ts';
import {
  lastContact,
  notesFrom,
  overviewOfPeople,
  overviewOfPerson,
  seriesOfPerson,
} from '../../store/timeline.ts';
import { addTopic } from '../../store/topics.ts';
import { memoryDatabase } from './support/memory-database.ts';
import { write } from './support/one-note.ts';

let db: Database;
let sam: string;
let kim: string;
beforeEach(async () => {
  db = memoryDatabase();
  sam = (await meetPerson(db, { address: 'sam@example.org', name: 'Sam' }, 1)).id;
  kim = (await meetPerson(db, { address: 'kim@example.org', name: 'Kim' }, 2)).id;
});

const note = (day: string, personId: string | null, series = 'weekly', text = 'words') =>
  write(db, text, { series, occurrence: `${day} ${personId}`, day, personId, title: day });

describe('notes', () => {
  it('are read piece by piece, the latest first, none twice and none left out', async () => {
    const rows = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('sam', 'kim', null)),
      {
        maxLength: 12,
      },
    );
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 5 }), async (all, size) => {
        await db.notes.clear();
        for (const [n, [day, who]] of all.entries()) {
          await write(db, `${n}`, { occurrence: `${n}`, day: `2026-11-0${day}`, personId: who });
        }
        for (const who of ['sam', null]) {
          const read: Note[] = [];
          for (;;) {
            const last = read.at(-1);
            const more = await notesFrom(
              db,
              who,
              last ? { order: last.order, id: last.id } : null,
              size,
            );
            expect(more.length).toBeLessThanOrEqual(size);
            read.push(...more);
            if (more.length === 0) break;
          }
          const keys = read.map(({ order, id }) => `${order} ${id}`);
          expect(keys).toEqual(keys.toSorted().toReversed());
          const there = await db.notes
            .filter(({ personId }) => who === null || personId === who)
            .count();
          expect(new Set(keys).size).toBe(there);
          expect(keys).toHaveLength(there);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('follow a meeting that was moved, past others of their person', async () => {
    const first = await note('2026-11-02', sam);
    await note('2026-11-09', sam);
    await followMeeting(db, {
      series: 'weekly',
      occurrence: `2026-11-02 ${sam}`,
      day: '2026-11-16',
    });
    expect((await notesFrom(db, sam, null, 1)).map(({ id }) => id)).toEqual([first.id]);
    await followMeeting(db, { series: 'weekly', occurrence: `2026-11-02 ${sam}`, day: null });
    await followMeeting(db, { series: 'weekly', occurrence: 'none', day: '2026-11-16' });
    expect(await db.notes.get(first.id)).toMatchObject({ day: '2026-11-16', order: '2026-11-16' });
  });
});

describe('the last talk', () => {
  it('is one that took place, with words, up to a day', async () => {
    await note('2026-11-02', sam);
    const skipped = await note('2026-11-09', sam);
    await note('2026-11-16', sam, 'weekly', ' \n');
    await note('2026-11-20', kim);
    await note('2026-11-30', sam);
    expect(await lastContact(db, sam, '2026-11-23')).toBe('2026-11-09');
    await skipNote(db, skipped.id, true);
    expect(await lastContact(db, sam, '2026-11-23')).toBe('2026-11-02');
    expect(await lastContact(db, sam, '2026-11-30')).toBe('2026-11-30');
    expect(await lastContact(db, sam, '2026-11-01')).toBeNull();
    await skipNote(db, skipped.id, false);
    expect(await lastContact(db, sam, '2026-11-23')).toBe('2026-11-09');
    await skipNote(db, 'gone', true);
  });

  it('is from when an open promise counts', async () => {
    await note('2026-11-09', sam);
    for (const personId of [sam, kim, null]) {
      await makePromise(db, { by: 'me', text: 't', due: null, personId }, 1);
    }
    const views = await promiseViews(db, await openPromises(db), '2026-11-23');
    const told = views.map(({ personName, lastContact: day }) => `${personName} ${day}`);
    expect(told.toSorted()).toEqual(['Kim null', 'Sam 2026-11-09', 'null null']);
  });
});

describe('people', () => {
  it('are told with what stands between them and the user, alike alone and among all', async () => {
    await note('2026-11-09', sam, 'weekly', '- [ ] mine\n- [ ] Sam: theirs\n- [x] done');
    await note('2026-11-30', sam, 'coffee', '- [ ] me: planned');
    await addTopic(db, { personId: sam, text: 'ask' }, 1);
    await note('2026-11-10', null, 'weekly', '- [ ] nobody’s');
    const all = await overviewOfPeople(db, '2026-11-23');
    const one = await overviewOfPerson(db, sam, '2026-11-23');
    expect(one).toMatchObject({
      lastOn: '2026-11-09',
      openMine: 2,
      openTheirs: 1,
      topics: 1,
    });
    expect(all.find(({ person }) => person.id === sam)).toEqual(one);
    expect(all.find(({ person }) => person.id === kim)).toMatchObject({
      lastOn: null,
      openMine: 0,
      openTheirs: 0,
      topics: 0,
    });
    expect(await overviewOfPerson(db, 'nobody', '2026-11-23')).toBeNull();
  });

  it('are told by series, each by its latest title, the latest first', async () => {
    await note('2026-11-02', sam);
    await note('2026-11-05', sam, 'coffee');
    await note('2026-11-09', sam);
    await note('2026-11-20', kim, 'other');
    expect(await seriesOfPerson(db, sam)).toEqual([
      { series: 'weekly', title: '2026-11-09', notes: 2 },
      { series: 'coffee', title: '2026-11-05', notes: 1 },
    ]);
  });
});
