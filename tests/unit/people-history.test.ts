/** People over time: what they were when, several addresses, two that are one, one that is two. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { loopWith } from '../../background/loop-with.ts';
import { personPage } from '../../background/person-page.ts';
import { undo } from '../../store/changes.ts';
import { keepCounterpart } from '../../store/counterparts.ts';
import type { Database } from '../../store/database.ts';
import { deletePerson } from '../../store/deletions.ts';
import { mergePeople, splitPerson } from '../../store/merging.ts';
import { editPerson, findPerson, meetPerson, newPerson, relatePerson } from '../../store/people.ts';
import { makePromise, promisesWith, setPromise } from '../../store/promises.ts';
import { related, relationOn } from '../../store/relations.ts';
import type { Person } from '../../store/rows.ts';
import { notesFrom, overviewOfPeople } from '../../store/timeline.ts';
import { addTopic } from '../../store/topics.ts';
import { anyRelation } from './support/any-values.ts';
import { memoryDatabase } from './support/memory-database.ts';
import { noonOf, userRows, write } from './support/one-note.ts';

let db: Database;
beforeEach(() => {
  db = memoryDatabase();
});

const NOW = noonOf('2026-11-24');
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
const meet = (name: string) =>
  meetPerson(db, { address: `${name}@example.org`.toLowerCase(), name }, 1);

describe('what somebody is to the user', () => {
  const somebody = newPerson('Sam', [], 0);

  it('is on each day what was said last up to that day, and before the first what was said first', () => {
    const said = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), anyRelation), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(said, (all) => {
        let person: Person = somebody;
        let now = 0;
        const last = new Map<number, Person['relation']>();
        for (const [later, relation] of all) {
          now += later;
          person = related(person, relation, day(now));
          last.set(now, relation);
        }
        let expected = all[0]?.[1] ?? null;
        for (let n = 0; n <= now + 3; n += 1) {
          expected = last.get(n) ?? expected;
          expect(relationOn(person, day(n))).toBe(expected);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no past where it was said and corrected on one day', () => {
    const said = fc.tuple(fc.nat(3), fc.option(anyRelation, { nil: null }));
    fc.assert(
      fc.property(
        fc.array(said, { maxLength: 4 }),
        anyRelation,
        anyRelation,
        (all, slip, right) => {
          let person: Person = somebody;
          let now = 0;
          for (const [later, relation] of all)
            person = related(person, relation, day((now += later)));
          const today = day(now + 1);
          const straight = related(person, right, today);
          expect(related(related(person, slip, today), right, today)).toEqual(straight);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('can be taken back: then nobody has said', () => {
    const manager = related(somebody, 'manager', day(1));
    expect(related(manager, null, day(9))).toEqual(somebody);
    const later = related(related(manager, 'peer', day(5)), null, day(9));
    expect(relationOn(later, day(3))).toBe('manager');
    expect(relationOn(later, day(9))).toBeNull();
  });

  it('can be said of the past: my manager until May', async () => {
    const { id } = await meet('Sam');
    await relatePerson(db, id, 'peer', noonOf('2026-11-20'));
    const past = [{ relation: 'manager' as const, from: null, until: '2026-05-31' }];
    await editPerson(db, id, { past, since: '2026-06-15' }, NOW);
    const sam = await findPerson(db, 'sam@example.org');
    const on = (when: string) => sam && relationOn(sam, when);
    expect(on('2020-01-01')).toBe('manager');
    expect(on('2026-05-30')).toBe('manager');
    expect(on('2026-05-31')).toBeNull();
    expect(on('2026-06-14')).toBeNull();
    expect(on('2026-06-15')).toBe('peer');
  });
});

describe('two people that are one', () => {
  it('are known by the addresses of both, with all that was kept of either', async () => {
    const [sam, kim] = [await meet('Sam'), await meet('Kim')];
    await relatePerson(db, kim.id, 'manager', NOW);
    await write(db, '- [ ] one', { series: 'a', personId: sam.id });
    await write(db, '- [ ] two', { series: 'b', personId: kim.id });
    await addTopic(db, { personId: kim.id, text: 'ask' }, 1);
    await keepCounterpart(db, 'b', kim.id, 1);
    await mergePeople(db, { into: sam.id, from: kim.id }, NOW);
    expect((await findPerson(db, 'kim@example.org'))?.id).toBe(sam.id);
    expect((await findPerson(db, 'SAM@example.org'))?.id).toBe(sam.id);
    expect(await personPage(db, sam.id, '2026-11-24')).toMatchObject({
      person: { name: 'Sam', relation: 'manager', since: '2026-11-24' },
      openMine: 2,
      topics: 1,
    });
    expect(await overviewOfPeople(db, '2026-11-24')).toHaveLength(1);
    expect(await db.counterparts.get('b')).toMatchObject({ personId: sam.id });
    expect((await meetPerson(db, { address: 'kim@example.org', name: 'K' }, 2)).id).toBe(sam.id);
  });

  it('keep a name the user chose', async () => {
    const [unnamed, kim] = [await meet(''), await meet('Kim')];
    await editPerson(db, kim.id, { name: 'Kimberly' }, 1);
    await mergePeople(db, { into: unnamed.id, from: kim.id }, NOW);
    await meetPerson(db, { address: 'kim@example.org', name: 'Kim of the calendar' }, 2);
    expect(await db.people.get(unnamed.id)).toMatchObject({ name: 'Kimberly', isNamed: true });
  });

  it('are not one of themselves, nor with nobody', async () => {
    const sam = await meet('Sam');
    expect(await mergePeople(db, { into: sam.id, from: sam.id }, NOW)).toBeNull();
    expect(await mergePeople(db, { into: sam.id, from: 'gone' }, NOW)).toBeNull();
    expect(await db.changes.count()).toBe(0);
  });

  it('come back as they were after the one was deleted, by undoing both', async () => {
    const [sam, kim] = [await meet('Sam'), await meet('Kim')];
    await write(db, '- [ ] one', { series: 'a', personId: sam.id });
    await write(db, '- [x] two', { series: 'b', personId: kim.id });
    const before = await userRows(db);
    const merged = await mergePeople(db, { into: sam.id, from: kim.id }, NOW);
    const deleted = await deletePerson(db, sam.id, NOW);
    expect(await overviewOfPeople(db, '2026-11-24')).toEqual([]);
    expect(await db.notes.count()).toBe(0);
    await undo(db, deleted?.id ?? '', NOW);
    await undo(db, merged?.id ?? '', NOW);
    expect(await userRows(db)).toEqual(before);
  });
});

describe('one person that is two', () => {
  it('gives the other the series and addresses named, and what hangs on their notes', async () => {
    const sam = await meet('Sam');
    await editPerson(db, sam.id, { addresses: ['Sam@example.org', 'other@example.org'] }, 1);
    const one = await write(db, '- [ ] one', { series: 'a', personId: sam.id });
    const two = await write(db, '- [ ] two', { series: 'b', personId: sam.id });
    await makePromise(db, { by: 'me', text: 'alone', due: null, personId: sam.id }, 1);
    const part = { name: 'Other', addresses: ['other@example.org', 'x@y'], series: ['b', 'c'] };
    const split = await splitPerson(db, sam.id, part, NOW);
    const other = await findPerson(db, 'other@example.org');
    expect(other).toMatchObject({ id: split?.personId, name: 'Other', isNamed: true });
    expect(await findPerson(db, 'x@y')).toBeNull();
    expect((await findPerson(db, 'sam@example.org'))?.id).toBe(sam.id);
    const texts = async (id: string) => (await promisesWith(db, id)).map(({ text }) => text);
    expect((await texts(sam.id)).toSorted()).toEqual(['alone', 'one']);
    expect(await texts(other?.id ?? '')).toEqual(['two']);
    const notes = async (id: string) => (await notesFrom(db, id, null, 9)).map((note) => note.id);
    expect(await notes(sam.id)).toEqual([one.id]);
    expect(await notes(other?.id ?? '')).toEqual([two.id]);
  });
});

describe('a delivered ask', () => {
  it('is a promise of mine that was kept on a day they were my manager', async () => {
    const sam = await meet('Sam');
    await relatePerson(db, sam.id, 'peer', noonOf('2026-01-01'));
    await relatePerson(db, sam.id, 'manager', noonOf('2026-06-01'));
    const make = async (
      by: 'me' | 'them',
      state: 'done' | 'told' | 'dropped' | 'open',
      on: string,
    ) => {
      const said = { by, text: `${by} ${state} ${on}`, due: null, personId: sam.id };
      const { id } = await makePromise(db, said, 1);
      await setPromise(db, id, { state }, noonOf(on));
    };
    const loop = async () =>
      (await loopWith(db, (await db.people.get(sam.id)) ?? sam, Date.now())).loop;
    await make('me', 'done', '2026-05-31');
    await make('them', 'done', '2026-07-01');
    await make('me', 'dropped', '2026-07-01');
    await make('me', 'open', '2026-07-01');
    expect(await loop()).toBeNull();
    await make('me', 'done', '2026-06-01');
    await make('me', 'told', '2026-07-01');
    expect(await loop()).toMatchObject({ delivered: 2 });
    await relatePerson(db, sam.id, 'peer', NOW);
    expect(await loop()).toBeNull();
    await relatePerson(db, sam.id, 'manager', noonOf('2026-12-24'));
    await make('me', 'done', '2026-12-01');
    expect(await loop()).toMatchObject({ delivered: 2 });
  });
});
