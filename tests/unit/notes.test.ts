import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../store/database.ts';
import type { NoteChange } from '../../store/save-note.ts';
import { findNote, previousNote } from '../../store/notes.ts';
import { saveNote } from '../../store/save-note.ts';
import { memoryDatabase } from './support/memory-database.ts';

const NOON = new Date(2026, 10, 23, 12).getTime();
const SERIES = 'https://calendar.example#weekly';
const OTHER_SERIES = 'https://calendar.example#coffee';

let db: Database;
beforeEach(() => {
  db = memoryDatabase();
});

function change(more: Partial<NoteChange> = {}): NoteChange {
  return {
    series: SERIES,
    occurrence: '20261123',
    day: '2026-11-23',
    kind: 'one_on_one',
    title: '1:1 Sam',
    personId: null,
    text: 'ask about the budget',
    baseRev: 0,
    writer: 'editor A',
    seq: 1,
    ...more,
  };
}

const save = (more: Partial<NoteChange> = {}, now = NOON) => saveNote(db, change(more), now);
const stored = () => findNote(db, SERIES, '20261123');

describe('saving a note', () => {
  it('writes the first change', async () => {
    expect(await save()).toMatchObject({ kind: 'saved', rev: 1, seq: 1 });
    expect(await stored()).toEqual({
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      series: SERIES,
      occurrence: '20261123',
      day: '2026-11-23',
      order: '2026-11-23',
      kind: 'one_on_one',
      title: '1:1 Sam',
      personId: null,
      text: 'ask about the budget',
      writer: 'editor A',
      seq: 1,
      marks: [],
      isSkipped: false,
      rev: 1,
      createdAt: NOON,
      updatedAt: NOON,
    });
  });

  it('counts a revision for each change and keeps who the note is and when it began', async () => {
    await save();
    const first = await stored();
    expect(await save({ seq: 2, text: 'b', baseRev: 1 }, NOON + 5)).toMatchObject({ rev: 2 });
    expect(await save({ seq: 3, text: 'c', baseRev: 2 }, NOON + 9)).toMatchObject({ rev: 3 });
    expect(await stored()).toMatchObject({
      id: first?.id,
      text: 'c',
      createdAt: NOON,
      updatedAt: NOON + 9,
    });
    expect(await db.notes.count()).toBe(1);
  });

  it('takes changes sent without waiting for the answer to the one before', async () => {
    await Promise.all([1, 2, 3].map((seq) => save({ seq, text: `text ${seq}` })));
    expect(await stored()).toMatchObject({ text: 'text 3', rev: 3 });
  });

  it('writes a change that is sent twice once', async () => {
    await save();
    expect(await save({}, NOON + 5)).toMatchObject({ kind: 'saved', rev: 1, seq: 1 });
    expect(await stored()).toMatchObject({ rev: 1, updatedAt: NOON });
  });

  it('counts a change as saved that a later one of the same editor has overtaken', async () => {
    await save({ seq: 2, text: 'newer' });
    expect(await save({ seq: 1, text: 'older' })).toMatchObject({ kind: 'saved', rev: 1, seq: 2 });
    expect(await stored()).toMatchObject({ text: 'newer', rev: 1 });
  });

  it('keeps an emptied note, so that the emptiness is not undone elsewhere', async () => {
    await save();
    await save({ seq: 2, text: '' });
    expect(await stored()).toMatchObject({ text: '', rev: 2 });
  });

  it('keeps text as it was typed', async () => {
    const text = '\u0000 é e\u0301 👩‍👩‍👧 \u202Eabc\r\n\t' + 'x'.repeat(200_000);
    await save({ text });
    expect((await stored())?.text).toBe(text);
  });
});

describe('two editors on one note', () => {
  it('finds a conflict where another editor wrote in between, and overwrites nothing', async () => {
    await save();
    await save({ writer: 'editor B', baseRev: 1, text: 'from B' }, NOON + 5);
    expect(await save({ seq: 2, baseRev: 1, text: 'from A' })).toEqual({
      kind: 'conflict',
      stored: { text: 'from B', rev: 2, updatedAt: NOON + 5 },
      aside: expect.stringMatching(/^[\da-f-]{36}:editor A$/),
    });
    expect(await stored()).toMatchObject({ text: 'from B', rev: 2 });
  });

  it('finds a conflict where both began on an empty note', async () => {
    await save({ text: 'from A' });
    const result = await save({ writer: 'editor B', text: 'from B' });
    expect(result).toMatchObject({ kind: 'conflict', stored: { text: 'from A' } });
  });

  it('lets an editor write over a text it has seen', async () => {
    await save();
    expect(await save({ writer: 'editor B', baseRev: 1, text: 'from B' })).toMatchObject({
      kind: 'saved',
      rev: 2,
    });
  });

  it('finds no conflict where both wrote the same', async () => {
    await save();
    expect(await save({ writer: 'editor B', seq: 7 })).toMatchObject({
      kind: 'saved',
      rev: 1,
      seq: 7,
    });
    expect(await stored()).toMatchObject({ writer: 'editor A', rev: 1 });
  });

  it('keeps notes of other occurrences and series apart', async () => {
    await save({ text: 'one' });
    await save({ occurrence: '20261130', writer: 'editor B', text: 'two' });
    await save({ series: OTHER_SERIES, writer: 'editor C', text: 'three' });
    expect((await stored())?.text).toBe('one');
    expect(await db.notes.count()).toBe(3);
  });
});

describe('the person of a note', () => {
  it('stays when a later change does not know who it is', async () => {
    await save({ personId: 'sam' });
    await save({ seq: 2, personId: null });
    expect((await stored())?.personId).toBe('sam');
  });

  it('is taken from a later change that knows', async () => {
    await save();
    await save({ seq: 2, personId: 'sam' });
    expect((await stored())?.personId).toBe('sam');
  });

  it('follows a meeting that was handed to somebody else', async () => {
    await save({ personId: 'sam' });
    await save({ seq: 2, personId: 'jo' });
    expect((await stored())?.personId).toBe('jo');
  });
});

describe('where a note is sorted', () => {
  it('is the day of its meeting, also after the meeting was moved', async () => {
    await save();
    await save({ seq: 2, day: '2026-11-25' });
    expect((await stored())?.order).toBe('2026-11-25');
    await save({ seq: 3, day: null });
    expect((await stored())?.order).toBe('2026-11-25');
  });

  it('is the day of writing where the page tells none', async () => {
    await save({ day: null });
    await save({ seq: 2, day: null }, NOON + 5 * 86_400_000);
    expect((await stored())?.order).toBe('2026-11-23');
  });
});

describe('the note before this one', () => {
  const meeting = {
    series: SERIES,
    occurrence: '20261123',
    personId: 'sam' as string | null,
    day: '2026-11-23' as string | null,
  };
  const previous = async (more: Partial<typeof meeting> = {}) =>
    (await previousNote(db, { ...meeting, ...more }, NOON))?.text ?? null;
  const on = (day: string, text: string, more: Partial<NoteChange> = {}) =>
    save({ day, occurrence: day, personId: 'sam', text, writer: `editor of ${day}`, ...more });

  it('is the same person’s latest, whatever the series', async () => {
    await on('2026-11-02', 'weekly');
    await on('2026-11-16', 'coffee', { series: OTHER_SERIES });
    expect(await previous()).toBe('coffee');
  });

  it('is of the same series where the person is unknown', async () => {
    await on('2026-11-02', 'weekly');
    await on('2026-11-16', 'coffee', { series: OTHER_SERIES });
    expect(await previous({ personId: null })).toBe('weekly');
  });

  it('is of the same series where the person has none yet', async () => {
    await on('2026-11-02', 'weekly', { personId: null });
    expect(await previous()).toBe('weekly');
  });

  it('is nobody else’s', async () => {
    await on('2026-11-16', 'about Jo', { series: OTHER_SERIES, personId: 'jo' });
    expect(await previous()).toBeNull();
  });

  it('is never of a later day', async () => {
    await on('2026-11-16', 'before');
    await on('2026-11-30', 'after');
    expect(await previous()).toBe('before');
    expect(await previous({ day: '2026-11-09' })).toBeNull();
  });

  it('may be of the same day', async () => {
    await on('2026-11-23', 'this morning', { series: OTHER_SERIES });
    expect(await previous()).toBe('this morning');
  });

  it('is up to today where the meeting has no day', async () => {
    await on('2026-11-22', 'yesterday');
    await on('2026-11-24', 'tomorrow');
    expect(await previous({ day: null, occurrence: '' })).toBe('yesterday');
  });

  it('is never an empty one', async () => {
    await on('2026-11-09', 'words');
    await on('2026-11-16', ' \n\t ');
    expect(await previous()).toBe('words');
  });

  it('is never this very one', async () => {
    await save({ personId: 'sam', text: 'this one' });
    expect(await previous()).toBeNull();
    expect(await previous({ personId: null })).toBeNull();
  });
});
