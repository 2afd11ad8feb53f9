import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseAppMessage } from '../../messages/validate.ts';
import { undo } from '../../store/changes.ts';
import type { Database } from '../../store/database.ts';
import { deletePerson } from '../../store/deletions.ts';
import { eraseChange } from '../../store/changes.ts';
import { mergePeople } from '../../store/merging.ts';
import { meetPerson } from '../../store/people.ts';
import {
  addRecord,
  changeRecord,
  recordsOf,
  removeRecord,
  typeRecord,
} from '../../store/records.ts';
import { setLead } from '../../store/upcoming.ts';
import { newThinking } from '../../systems/thinking/new-thinking.ts';
import type { NewRow, SystemTable } from '../../systems/rows.ts';
import { SYSTEM_TABLES } from '../../systems/rows.ts';
import { anyEverything } from './support/any-everything.ts';
import { memoryDatabase } from './support/memory-database.ts';

const GOAL: NewRow<'goals'> = {
  id: 'g',
  kind: 'role',
  text: 'lead the billing team',
  state: 'open',
  closedOn: null,
};
const entry = (fields: Partial<NewRow<'loop'>>): NewRow<'loop'> => ({
  id: 'l',
  personId: 'p',
  kind: 'stated',
  on: '2026-11-23',
  text: '',
  goalId: null,
  promiseId: null,
  step: null,
  manner: null,
  closedOn: null,
  ...fields,
});
const skill = (id: string, fields: Partial<NewRow<'growth'>> = {}): NewRow<'growth'> => ({
  id,
  kind: 'skill',
  text: id,
  parentId: null,
  personId: null,
  state: 'open',
  on: null,
  closedOn: null,
  ...fields,
});

let db: Database;
beforeEach(() => {
  db = memoryDatabase();
});

describe('a row of the systems', () => {
  it('is made, changed, put away and brought back, each to be undone', async () => {
    const made = await addRecord(db, 'goals', GOAL, 10);
    expect(made).toMatchObject({ kind: 'record-added', label: GOAL.text });
    const reached = { state: 'reached', closedOn: '2026-11-23' } as const;
    const changed = await changeRecord(db, 'goals', 'g', reached, 20);
    expect(await recordsOf(db, 'goals')).toEqual([
      { ...GOAL, ...reached, createdAt: 10, updatedAt: 20 },
    ]);
    await undo(db, changed?.id ?? '', 30);
    expect(await recordsOf(db, 'goals')).toEqual([{ ...GOAL, createdAt: 10, updatedAt: 10 }]);
    const gone = await removeRecord(db, 'goals', 'g', 40);
    expect(await recordsOf(db, 'goals')).toEqual([]);
    const back = await undo(db, gone?.id ?? '', 50);
    expect(await db.goals.count()).toBe(1);
    await undo(db, back?.id ?? '', 60);
    expect(await db.goals.count()).toBe(0);
  });

  it('is made once, however often it is asked for, and changed only where something changes', async () => {
    await addRecord(db, 'goals', GOAL, 10);
    expect(await addRecord(db, 'goals', { ...GOAL, text: 'other' }, 20)).toBeNull();
    expect(await changeRecord(db, 'goals', 'g', { text: GOAL.text }, 30)).toBeNull();
    expect(await changeRecord(db, 'goals', 'nobody', { text: 'x' }, 30)).toBeNull();
    expect(await removeRecord(db, 'goals', 'nobody', 30)).toBeNull();
    expect(await recordsOf(db, 'goals')).toEqual([{ ...GOAL, createdAt: 10, updatedAt: 10 }]);
  });

  it('keeps what is typed, which no undoing of something else takes away', async () => {
    await addRecord(db, 'thinking', newThinking('t', 5, 120), 10);
    const done = await changeRecord(db, 'thinking', 't', { state: 'done' }, 20);
    await typeRecord(db, 'thinking', 't', { outcome: 'an idea' }, 30);
    await typeRecord(db, 'thinking', 'gone', { outcome: 'x' }, 30);
    await undo(db, done?.id ?? '', 40);
    expect(await recordsOf(db, 'thinking')).toMatchObject([
      { state: 'planned', outcome: 'an idea' },
    ]);
  });

  it('takes along what is nothing without it, and lets the rest go on', async () => {
    await addRecord(db, 'growth', skill('s'), 1);
    await addRecord(db, 'growth', skill('time', { kind: 'practised', parentId: 's' }), 2);
    const gone = await removeRecord(db, 'growth', 's', 3);
    expect(await db.growth.count()).toBe(0);
    await undo(db, gone?.id ?? '', 4);
    expect(await db.growth.count()).toBe(2);

    await addRecord(db, 'goals', GOAL, 5);
    await addRecord(db, 'loop', entry({ goalId: 'g' }), 6);
    await removeRecord(db, 'goals', 'g', 7);
    expect(await recordsOf(db, 'loop')).toMatchObject([{ goalId: null }]);
  });

  it('of the loop is called what it was where nobody wrote a word', async () => {
    expect(await addRecord(db, 'loop', entry({ kind: 'asked' }), 1)).toMatchObject({
      about: [{ key: 'loop.entry.asked' }],
    });
    expect(await addRecord(db, 'loop', entry({ id: 'm', text: 'the rota' }), 1)).toMatchObject({
      label: 'the rota',
    });
  });

  it('is remembered for the next backup', async () => {
    await addRecord(db, 'goals', GOAL, 10);
    expect(await db.unsaved.toCollection().primaryKeys()).toEqual(['goals:g']);
  });
});

describe('a person who goes', () => {
  it('takes the loop along, not what the user did wrong or grew by; all of it comes back', async () => {
    const { id: personId } = await meetPerson(db, { address: 'p@example.org', name: 'Priya' }, 1);
    await addRecord(db, 'loop', entry({ personId }), 2);
    await addRecord(db, 'growth', skill('chooser', { kind: 'chooser', personId }), 3);
    const deleted = await deletePerson(db, personId, 4);
    expect(await db.loop.count()).toBe(0);
    expect(await recordsOf(db, 'growth')).toMatchObject([{ personId: null, text: 'chooser' }]);
    await undo(db, deleted?.id ?? '', 5);
    expect(await recordsOf(db, 'loop')).toMatchObject([{ personId }]);
    expect(await recordsOf(db, 'growth')).toMatchObject([{ personId }]);
  });

  it('leaves no trace where the deletion is erased', async () => {
    const { id: personId } = await meetPerson(db, { address: 'p@example.org', name: 'Priya' }, 1);
    await addRecord(db, 'loop', entry({ personId, text: 'a secret' }), 2);
    await removeRecord(db, 'loop', 'l', 3);
    const deleted = await deletePerson(db, personId, 4);
    await eraseChange(db, deleted?.id ?? '');
    expect(JSON.stringify(await db.changes.toArray())).not.toContain('secret');
  });

  it('is as before, to the field, where what older rows did not have is undone', async () => {
    const { id } = await meetPerson(db, { address: 'p@example.org', name: 'Priya' }, 1);
    const before = await db.people.get(id);
    const change = await setLead(db, id, 20, 2);
    expect(await db.people.get(id)).toMatchObject({ leadMinutes: 20 });
    const back = await undo(db, change?.id ?? '', 3);
    expect(await db.people.get(id)).toStrictEqual(before);
    await undo(db, back?.id ?? '', 4);
    expect(await db.people.get(id)).toMatchObject({ leadMinutes: 20 });
  });

  it('gives it to the other where the two are one', async () => {
    const { id: into } = await meetPerson(db, { address: 'p@example.org', name: 'Priya' }, 1);
    const { id: from } = await meetPerson(db, { address: 'q@example.org', name: 'P. R.' }, 1);
    await addRecord(db, 'loop', entry({ personId: from }), 2);
    const merged = await mergePeople(db, { into, from }, 3);
    expect(await recordsOf(db, 'loop')).toMatchObject([{ personId: into }]);
    await undo(db, merged?.id ?? '', 4);
    expect(await recordsOf(db, 'loop')).toMatchObject([{ personId: from }]);
  });
});

describe('a call about a row', () => {
  const asked = (call: string, input: unknown) => parseAppMessage({ channel: 'app', call, input });

  it('is taken for any row there may be, without its moments, and for any part of it', async () => {
    await fc.assert(
      fc.asyncProperty(anyEverything, async (everything) => {
        for (const table of SYSTEM_TABLES) {
          for (const { createdAt: _, updatedAt: __, ...row } of everything[table]) {
            expect(await asked('record.add', { table, row })).toMatchObject({
              input: { table, row },
            });
            const { id, ...fields } = row;
            expect(await asked('record.change', { table, id, fields })).toMatchObject({
              input: { fields },
            });
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it.each<[string, unknown]>([
    ['a table that is none', { table: 'notes', row: GOAL }],
    ['a field nobody knows', { table: 'goals', row: { ...GOAL, more: 1 } }],
    ['a moment of its own', { table: 'goals', row: { ...GOAL, createdAt: 1 } }],
    ['a field that is missing', { table: 'goals', row: { id: 'g' } }],
    ['the row of another table', { table: 'ideas', row: GOAL }],
    ['a kind that is none', { table: 'goals', row: { ...GOAL, kind: 'fame' } }],
  ])('is refused for %s', async (_, input) => {
    expect(await asked('record.add', input)).toMatch(/expected/);
  });

  it('changes neither an id nor a moment', async () => {
    for (const fields of [{ id: 'h' }, { createdAt: 1 }, { updatedAt: 1 }]) {
      expect(await asked('record.change', { table: 'goals', id: 'g', fields })).toMatch(/expected/);
    }
    expect(
      await asked('record.type', { table: 'goals', id: 'g', fields: { text: 'x' } }),
    ).toMatchObject({
      call: 'record.type',
    });
  });

  it('is there for every table', async () => {
    const tables: SystemTable[] = [...SYSTEM_TABLES];
    for (const table of tables) {
      expect(await asked('record.delete', { table, id: 'x' })).toMatchObject({ input: { table } });
    }
  });
});
