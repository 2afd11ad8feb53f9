/** The loop out of the database: what counts of a person, their promises and the goals. */
import { beforeEach, describe, expect, it } from 'vitest';
import { loopView } from '../../background/loop-view.ts';
import { loopWith } from '../../background/loop-with.ts';
import { undo } from '../../store/changes.ts';
import type { Database } from '../../store/database.ts';
import { meetPerson, relatePerson } from '../../store/people.ts';
import { makePromise, setPromise } from '../../store/promises.ts';
import { addRecord, changeRecord } from '../../store/records.ts';
import type { Person } from '../../store/rows.ts';
import type { LoopDraft } from '../../systems/loop/draft.ts';
import { happened } from '../../systems/loop/draft.ts';
import type { LoopKind } from '../../systems/loop/entry.ts';
import { memoryDatabase } from './support/memory-database.ts';
import { noonOf, write } from './support/one-note.ts';

const TODAY = '2026-11-24';

let db: Database;
let sam: Person;
beforeEach(async () => {
  db = memoryDatabase();
  sam = await meetPerson(db, { address: 'sam@example.org', name: 'Sam' }, 1);
});

const manager = (since: string) => relatePerson(db, sam.id, 'manager', noonOf(since));
const view = () => loopView(db, sam.id, 'manager', TODAY);
const known = async () => (await db.people.get(sam.id)) ?? sam;

let entries = 0;
/** One of the loop's entries with Sam, and the change that made it. */
function record(kind: LoopKind, on: string, more: Partial<LoopDraft> = {}) {
  entries += 1;
  const row = { ...happened(kind, on, more), id: `e${entries}`, personId: sam.id };
  return addRecord(db, 'loop', row, noonOf(on));
}

function goal(id: string, at: number) {
  const row = { id, kind: 'role', text: `to ${id}`, state: 'open', closedOn: null } as const;
  return addRecord(db, 'goals', row, at);
}

/** A promise of mine to Sam, made on a day, and kept on another. */
async function promised(madeOn: string, keptOn: string | null = null) {
  const said = { by: 'me', text: `of ${madeOn}`, due: null, personId: sam.id } as const;
  const { id } = await makePromise(db, said, noonOf(madeOn));
  if (keptOn !== null) await setPromise(db, id, { state: 'told' }, noonOf(keptOn));
}

describe('the loop with a person', () => {
  it('is none with somebody unknown, or who never was my manager', async () => {
    expect(await loopView(db, 'nobody', null, TODAY)).toBeNull();
    expect(await view()).toBeNull();
    await relatePerson(db, sam.id, 'peer', noonOf('2026-01-01'));
    expect(await view()).toBeNull();
  });

  it('begins with asking', async () => {
    await manager('2026-11-01');
    expect(await view()).toMatchObject({
      person: { id: sam.id, name: 'Sam' },
      standing: { round: 1, step: 2, isNew: false, isUnbegun: true },
      goals: [],
    });
  });

  it('is with a new manager where the notebook knew others before, or them as something else', async () => {
    await relatePerson(db, sam.id, 'peer', noonOf('2026-06-01'));
    await manager('2026-11-01');
    expect((await view())?.standing).toMatchObject({ step: 2, isNew: true });

    const kim = await meetPerson(db, { address: 'kim@example.org', name: 'Kim' }, 1);
    await relatePerson(db, kim.id, 'manager', noonOf('2026-11-01'));
    const ofKim = () => loopView(db, kim.id, null, TODAY);
    expect((await ofKim())?.standing.isNew).toBe(false);
    await write(db, 'with somebody else', { day: '2026-10-01' });
    expect((await ofKim())?.standing).toMatchObject({ step: 2, isNew: true });
  });

  it('stays to be seen where they are a manager no more, and counts what was kept while they were', async () => {
    await manager('2026-01-01');
    await promised('2026-01-10', '2026-01-12');
    await relatePerson(db, sam.id, 'peer', noonOf('2026-06-01'));
    await promised('2026-06-10', '2026-06-12');
    const { standing } = (await view()) ?? {};
    expect(standing?.delivered.map(({ on }) => on)).toEqual(['2026-01-12']);
    expect(await loopWith(db, await known(), noonOf(TODAY))).toEqual({ loop: null, goal: null });
  });

  it('moves by promises and by entries alike, and back by undoing', async () => {
    await manager('2026-01-01');
    const step = async () => (await view())?.standing.step;
    await promised('2026-02-01');
    expect(await step()).toBe(3);
    await promised('2026-02-02', '2026-02-03');
    const change = await record('delivered', '2026-02-04');
    expect(await step()).toBe(4);
    await undo(db, change?.id ?? '', noonOf(TODAY));
    expect(await step()).toBe(3);
  });

  it('names the goals that are open, those said to them first, the first of them in the words', async () => {
    await manager('2026-01-01');
    for (const [n, id] of ['one', 'two', 'three'].entries()) await goal(id, n + 1);
    await record('stated', '2026-02-01', { goalId: 'two' });
    await record('stated', '2026-02-02', { goalId: 'three' });
    await changeRecord(db, 'goals', 'two', { state: 'reached', closedOn: TODAY }, 9);
    const { goals = [], words, standing } = (await view()) ?? {};
    expect(goals.map(({ id }) => id)).toEqual(['three', 'one']);
    expect(words?.steps[4][0]).toContain('to three');
    expect(standing?.stated.map(({ goalId }) => goalId)).toEqual(['three']);
  });
});

describe('what advice is chosen by', () => {
  const loop = async () => (await loopWith(db, await known(), noonOf(TODAY))).loop;

  it('is the goal said, the override and the newness of entries', async () => {
    await manager('2026-11-01');
    expect(await loop()).toBeNull();
    await goal('one', 1);
    await record('stated', '2026-11-02', { goalId: 'one' });
    await record('moved', '2026-11-03', { step: 4 });
    expect(await loop()).toEqual({
      delivered: 0,
      goalStated: true,
      step: 4,

      askBackNow: true,
    });
    await changeRecord(db, 'goals', 'one', { state: 'dropped', closedOn: TODAY }, 9);
    expect(await loop()).toMatchObject({ goalStated: false });
  });

  it('is nothing with who only takes', async () => {
    await manager('2026-01-01');
    await promised('2026-02-02', '2026-02-03');
    expect(await loop()).toMatchObject({ delivered: 1, step: 2 });
    await record('manner', '2026-03-01', { manner: 'exploiting' });
    expect(await loop()).toBeNull();
  });
});
