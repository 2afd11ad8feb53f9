/** The owned mistake as it is kept: its timer, its updates, its closing; all of it to be undone, and done again. */
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import { mistakeDesk } from '../../background/mistake-desk.ts';
import { mistakeInputs } from '../../messages/validate-mistake.ts';
import { OWN_SERIES } from '../../notes/own-notes.ts';
import type { Change } from '../../store/changes.ts';
import { allChanges, undo } from '../../store/changes.ts';
import type { Database } from '../../store/database.ts';
import { deleteNote } from '../../store/deletions.ts';
import {
  closeMistake,
  draftMistake,
  extendUpdate,
  giveUpdate,
  ownMistake,
  reopenMistake,
} from '../../store/mistakes.ts';
import { addRecord, typeRecord } from '../../store/records.ts';
import type { Mistake } from '../../systems/mistake/mistake.ts';
import { newMistake } from '../../systems/mistake/new-mistake.ts';
import { resetWorld, world } from './support/fake-browser.ts';
import { memoryConnection, memoryDatabase } from './support/memory-database.ts';
import { noonOf, userContent, write } from './support/one-note.ts';
import { noteOf } from '../../background/mistake-note.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./support/fake-browser.ts')).fakeBrowser,
}));

const NOW = noonOf('2026-11-23');
const HOUR = 3_600_000;

let db: Database;
beforeEach(async () => {
  db = memoryDatabase();
  const row = {
    ...newMistake('m', { title: 'Wrong prices' }),
    cause: 'no check',
    change: 'a beta',
  };
  await addRecord(db, 'mistakes', row, NOW);
});

async function stored(): Promise<Mistake> {
  const row = await db.mistakes.get('m');
  if (!row) throw new Error('gone');
  return row;
}

/** One that must have done something. */
async function done(doing: Promise<Change | null>): Promise<Change> {
  const change = await doing;
  if (!change) throw new Error('nothing was done');
  return change;
}

const given = (at: number, more = {}) =>
  giveUpdate(db, 'm', { status: 's', plan: 'p', nextAt: at + HOUR, ...more }, at);

describe.each<[string, () => Promise<unknown>, () => Promise<Change | null>]>([
  [
    'a draft',
    async () => null,
    () => draftMistake(db, 'm', { draft: 'mine', nextAt: NOW + HOUR }, NOW),
  ],
  ['owning', async () => null, () => ownMistake(db, 'm', NOW + HOUR, NOW)],
  ['the first update', async () => null, () => given(NOW)],
  ['a further update', () => given(NOW), () => given(NOW + HOUR)],
  ['extending', () => given(NOW), () => extendUpdate(db, 'm', NOW + 2 * HOUR, NOW + 1)],
  ['no more updates', () => given(NOW), () => extendUpdate(db, 'm', null, NOW + 1)],
  ['closing', () => given(NOW), () => closeMistake(db, 'm', noteOf, NOW + 1)],
  [
    'opening again',
    () => closeMistake(db, 'm', noteOf, NOW),
    () => reopenMistake(db, 'm', NOW + 1),
  ],
  [
    'closing again',
    async () => {
      await closeMistake(db, 'm', noteOf, NOW);
      await reopenMistake(db, 'm', NOW + 1);
      await typeRecord(db, 'mistakes', 'm', { change: '- [ ] two betas' }, NOW + 2);
    },
    () => closeMistake(db, 'm', noteOf, NOW + 3),
  ],
])('%s', (_, before, doIt) => {
  it('is one change, undone and done again', async () => {
    await before();
    const earlier = await userContent(db);
    const count = (await allChanges(db)).length;
    const change = await done(doIt());
    expect(change).toMatchObject({ kind: 'record-changed', label: 'Wrong prices' });
    expect((await allChanges(db)).length).toBe(count + 1);
    const later = await userContent(db);
    expect(later).not.toEqual(earlier);
    const back = await done(undo(db, change.id, NOW + HOUR));
    expect(await userContent(db)).toEqual(earlier);
    await done(undo(db, back.id, NOW + HOUR));
    expect(await userContent(db)).toEqual(later);
  });

  it('does nothing where the mistake is gone', async () => {
    await before();
    await db.mistakes.clear();
    const count = (await allChanges(db)).length;
    expect(await doIt()).toBeNull();
    expect((await allChanges(db)).length).toBe(count);
  });
});

describe('an update', () => {
  it('is kept behind those before, and sets the timer', async () => {
    await given(NOW);
    await given(NOW + HOUR, { status: 'half', nextAt: null });
    const { updates, nextAt } = await stored();
    expect(updates).toMatchObject([
      { at: NOW, status: 's', plan: 'p', nextAt: NOW + HOUR },
      { at: NOW + HOUR, status: 'half', plan: 'p', nextAt: null },
    ]);
    expect(new Set(updates.map(({ id }) => id)).size).toBe(2);
    expect(nextAt).toBeNull();
  });

  it('is one where the same call comes twice', async () => {
    const same = { status: 's', plan: 'p', nextAt: NOW + HOUR };
    await giveUpdate(db, 'm', same, NOW);
    expect(await giveUpdate(db, 'm', same, NOW + 5)).toBeNull();
    expect((await stored()).updates).toHaveLength(1);
  });

  it('is not lost where two are given at once', async () => {
    await Promise.all([given(NOW, { status: 'a' }), given(NOW, { status: 'b' })]);
    const { updates } = await stored();
    expect(updates.map(({ status }) => status).toSorted()).toEqual(['a', 'b']);
  });
});

describe('owning', () => {
  it('stays when it was', async () => {
    await ownMistake(db, 'm', NOW + HOUR, NOW);
    expect(await ownMistake(db, 'm', NOW + 3 * HOUR, NOW + 1)).toBeNull();
    expect(await stored()).toMatchObject({ ownedAt: NOW, nextAt: NOW + HOUR });
  });
});

describe('closing', () => {
  const evidence = async () => {
    const { noteId } = await stored();
    return noteId === null ? undefined : db.notes.get(noteId);
  };

  it('makes a note of the user’s own with the evidence in it, and ends the timer', async () => {
    await given(NOW);
    await closeMistake(db, 'm', noteOf, NOW + 1);
    expect(await stored()).toMatchObject({ closedAt: NOW + 1, nextAt: null });
    expect(await evidence()).toMatchObject({
      series: OWN_SERIES,
      personId: null,
      day: '2026-11-23',
      order: '2026-11-23',
      kind: 'note',
      title: 'Owned: Wrong prices',
      marks: ['mistake'],
      rev: 1,
    });
    expect((await evidence())?.text).toMatch(/^Owned “Wrong prices”; changed: a beta #mistake\n/);
  });

  it('twice is once', async () => {
    await closeMistake(db, 'm', noteOf, NOW);
    expect(await closeMistake(db, 'm', noteOf, NOW + 1)).toBeNull();
    expect(await reopenMistake(db, 'm', NOW + 1)).not.toBeNull();
    expect(await reopenMistake(db, 'm', NOW + 2)).toBeNull();
    expect(await db.notes.count()).toBe(1);
  });

  it('keeps the promises that stand in it', async () => {
    await typeRecord(db, 'mistakes', 'm', { change: '- [ ] ask five customers first' }, NOW);
    await closeMistake(db, 'm', noteOf, NOW);
    const { noteId } = await stored();
    expect(await db.promises.toArray()).toMatchObject([
      { noteId, by: 'me', text: 'ask five customers first' },
    ]);
  });

  it('again writes its note anew', async () => {
    await closeMistake(db, 'm', noteOf, NOW);
    const first = await evidence();
    await reopenMistake(db, 'm', NOW + 1);
    await typeRecord(db, 'mistakes', 'm', { change: 'two betas' }, NOW + 2);
    await closeMistake(db, 'm', noteOf, NOW + 3);
    expect(await evidence()).toMatchObject({ id: first?.id, rev: 2, createdAt: NOW });
    expect((await evidence())?.text).toContain('changed: two betas');
    expect(await db.notes.count()).toBe(1);
  });

  it('again leaves a note as it is that the user has written in', async () => {
    await closeMistake(db, 'm', noteOf, NOW);
    const { series, occurrence, text } = (await evidence()) ?? {
      series: '',
      occurrence: '',
      text: '',
    };
    const mine = `${text}\nmy own words`;
    await write(db, mine, { series, occurrence });
    await reopenMistake(db, 'm', NOW + 1);
    await typeRecord(db, 'mistakes', 'm', { change: 'two betas' }, NOW + 2);
    await closeMistake(db, 'm', noteOf, NOW + 3);
    expect((await evidence())?.text).toBe(mine);
  });

  it('again makes another note where the first was deleted', async () => {
    await closeMistake(db, 'm', noteOf, NOW);
    const { noteId } = await stored();
    await deleteNote(db, noteId ?? '', NOW);
    await reopenMistake(db, 'm', NOW + 1);
    await closeMistake(db, 'm', noteOf, NOW + 2);
    expect((await stored()).noteId).not.toBe(noteId);
    expect((await evidence())?.marks).toEqual(['mistake']);
  });
});

describe('the desk', () => {
  it('answers what can be undone, tells the pages, and has the alarms set anew; nothing where nothing was done', async () => {
    resetWorld();
    const indexedDB = new IDBFactory();
    const useDatabase = memoryConnection(indexedDB);
    await useDatabase((own) => addRecord(own, 'mistakes', newMistake('m', { title: 'T' }), NOW));
    const replan = vi.fn<() => Promise<void>>(async () => undefined);
    const desk = mistakeDesk(useDatabase, replan);
    const at = { id: 'm', nextAt: NOW + HOUR };
    const answers = [
      await desk['mistake.draft']({ ...at, draft: 'mine' }),
      await desk['mistake.own']({ id: 'm', nextAt: NOW + 2 * HOUR }),
      await desk['mistake.update']({ ...at, status: 's', plan: 'p' }),
      await desk['mistake.extend']({ id: 'm', nextAt: null }),
      await desk['mistake.close']({ id: 'm' }),
      await desk['mistake.reopen']({ id: 'm' }),
    ];
    expect(answers).toMatchObject(answers.map(() => ({ kind: 'record-changed', label: 'T' })));
    expect(replan).toHaveBeenCalledTimes(answers.length);
    expect(world.announced).toHaveLength(answers.length);
    expect(await desk['mistake.reopen']({ id: 'm' })).toBeNull();
    expect(await desk['mistake.close']({ id: 'nobody' })).toBeNull();
    expect(replan).toHaveBeenCalledTimes(answers.length);
  });

  it.each<[keyof typeof mistakeInputs, unknown, boolean]>([
    ['mistake.update', { id: 'm', status: '', plan: '', nextAt: null }, true],
    ['mistake.update', { id: 'm', status: '', plan: '', nextAt: NOW }, true],
    ['mistake.update', { id: 'm', status: '', plan: '' }, false],
    ['mistake.update', { id: 'm', status: '', plan: 'x'.repeat(21_001), nextAt: NOW }, false],
    ['mistake.extend', { id: 'm', nextAt: 1.5 }, false],
    ['mistake.extend', { id: 'm', nextAt: -1 }, false],
    ['mistake.extend', { id: 'm', nextAt: Number.MAX_SAFE_INTEGER }, false],
    ['mistake.own', { id: 'm', nextAt: NOW, ownedAt: 3 }, false],
    ['mistake.draft', { id: 'm', draft: 'x', nextAt: null }, true],
    ['mistake.close', { id: '' }, false],
    ['mistake.reopen', { id: 'm' }, true],
  ])('takes of %s only what is well formed: %j', (name, input, then) => {
    expect(v.safeParse(mistakeInputs[name], input).success).toBe(then);
  });
});
