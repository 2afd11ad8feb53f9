/** Promises as rows beside the text that says them: whatever is typed, ticked or set, both say the same. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { boxOf, linesHeld } from '../../notes/follow-lines.ts';
import { promisesIn } from '../../notes/promise-lines.ts';
import { edited } from '../../notes/edit.ts';
import { tick } from '../../notes/tick.ts';
import type { Database } from '../../store/database.ts';
import { keepCounterpart } from '../../store/counterparts.ts';
import { findNote } from '../../store/notes.ts';
import { followMeeting, rewriteNote } from '../../store/save-note.ts';
import { meetPerson } from '../../store/people.ts';
import {
  makePromise,
  notesWithOpenPromises,
  openPromises,
  openPromisesWith,
  promisesOfNote,
  setDue,
  setPromise,
} from '../../store/promises.ts';
import type { PromiseMade } from '../../store/rows.ts';
import { memoryDatabase } from './support/memory-database.ts';
import { MEETING, noonOf, write } from './support/one-note.ts';

let db: Database;
beforeEach(() => {
  db = memoryDatabase();
});

const NOW = noonOf('2026-11-24');
const text = async () => (await findNote(db, MEETING.series, MEETING.occurrence))?.text;
const rows = async () =>
  (await db.promises.toArray()).toSorted((a, b) => (a.text < b.text ? -1 : 1));
const set = async (words: string, state: PromiseMade['state'], reason = '') => {
  const row = (await rows()).find((one) => one.text === words);
  await setPromise(db, row?.id ?? '', { state, reason }, NOW);
};

describe('a task line', () => {
  it('makes a promise of its meeting, person and day', async () => {
    const sam = await meetPerson(db, { address: 'sam@example.org', name: 'Sam Rivers' }, 1);
    await write(db, '- [ ] Sam: send numbers by Friday', { personId: sam.id }, NOW);
    expect(await rows()).toEqual([
      {
        id: expect.stringMatching(/^[\da-f-]{36}$/),
        by: 'them',
        text: 'send numbers by Friday',
        due: '2026-11-27',
        personId: sam.id,
        noteId: (await findNote(db, MEETING.series, MEETING.occurrence))?.id,
        line: 'Sam: send numbers by Friday',
        madeOn: '2026-11-23',
        state: 'open',
        reason: '',
        closedOn: null,
        createdAt: NOW,
        updatedAt: NOW,
      },
    ]);
  });

  it('closes and opens its promise by its box, on the day that is done', async () => {
    await write(db, '- [ ] send');
    await write(db, '- [x] send', {}, NOW);
    expect(await rows()).toMatchObject([{ state: 'done', closedOn: '2026-11-24' }]);
    await write(db, '- [-] send', {}, noonOf('2026-11-25'));
    expect(await rows()).toMatchObject([{ state: 'dropped', closedOn: '2026-11-25' }]);
    await write(db, '- [ ] send');
    expect(await rows()).toMatchObject([{ state: 'open', closedOn: null }]);
  });

  it('goes with its promise while that is open, and leaves it where it is closed', async () => {
    await write(db, '- [ ] one\n- [x] two');
    await write(db, 'nothing');
    expect(await rows()).toMatchObject([{ text: 'two', state: 'done' }]);
  });

  it('follows its meeting to another day and to another person', async () => {
    const note = await write(db, '- [ ] send');
    await followMeeting(db, { ...MEETING, day: '2026-11-30' });
    expect(await rows()).toMatchObject([{ madeOn: '2026-11-30', personId: null }]);
    const jo = await meetPerson(db, { address: 'jo@example.org', name: 'Jo' }, 1);
    await keepCounterpart(db, MEETING.series, jo.id, 1);
    expect(await openPromisesWith(db, jo.id)).toMatchObject([{ noteId: note.id }]);
    await write(db, '- [ ] send it', { personId: jo.id, day: '2026-12-01' });
    expect(await rows()).toMatchObject([{ madeOn: '2026-12-01', text: 'send it' }]);
  });
});

describe('a promise set from elsewhere', () => {
  it('sets the box of its line, and keeps how it was closed through further edits', async () => {
    await write(db, '- [ ] one\n- [ ] two\r\n- [ ] three');
    await set('two', 'told');
    await set('three', 'dropped', 'not needed');
    expect(await text()).toBe('- [ ] one\n- [x] two\r\n- [-] three');
    await write(db, '- [ ] one\n- [x] two it\r\n- [-] three');
    expect(await rows()).toMatchObject([
      { state: 'open' },
      { state: 'dropped', reason: 'not needed' },
      { text: 'two it', state: 'told', closedOn: '2026-11-24' },
    ]);
    await set('two it', 'open');
    expect(await text()).toBe('- [ ] one\n- [ ] two it\r\n- [-] three');
  });

  it('sets its own line where another says the same words', async () => {
    await write(db, '- [ ] call\n- [ ] call');
    const [first, second] = (await rows()).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    await setPromise(db, second?.id ?? '', { state: 'done' }, NOW);
    await setPromise(db, first?.id ?? '', { state: 'dropped' }, NOW);
    const after = new Map((await rows()).map(({ id, state }) => [id, state]));
    expect(after.get(first?.id ?? '')).toBe('dropped');
    expect(after.get(second?.id ?? '')).toBe('done');
    expect((await text())?.split('\n').toSorted()).toEqual(['- [-] call', '- [x] call']);
    await setPromise(db, second?.id ?? '', { state: 'open' }, NOW);
    expect((await text())?.split('\n').toSorted()).toEqual(['- [ ] call', '- [-] call']);
  });

  it('leaves the line of another alone where its own was deleted', async () => {
    await write(db, '- [x] call');
    const [old] = await rows();
    await write(db, '');
    await write(db, '- [ ] call');
    expect(await rows()).toHaveLength(2);
    await setPromise(db, old?.id ?? '', { state: 'dropped' }, NOW);
    expect(await text()).toBe('- [ ] call');
    expect(await openPromises(db)).toHaveLength(1);
  });

  it('that is opened again without a line stays through edits of the note, until it is closed', async () => {
    await write(db, '- [x] call\nwords');
    const [old] = await rows();
    await write(db, 'words');
    await setPromise(db, old?.id ?? '', { state: 'open' }, NOW);
    await write(db, 'other words\n- [ ] new');
    expect((await openPromises(db)).map((one) => one.text).toSorted()).toEqual(['call', 'new']);
    await setPromise(db, old?.id ?? '', { state: 'done' }, NOW);
    expect(await text()).toBe('other words\n- [ ] new');
  });

  it('that is gone is no error, and nothing a backup misses', async () => {
    await setPromise(db, 'gone', { state: 'done' }, NOW);
    await setDue(db, 'gone', '2026-12-01', NOW);
    expect(await db.promises.count()).toBe(0);
    expect(await db.unsaved.count()).toBe(0);
  });
});

it('promises without a note are listed with the others, the oldest first', async () => {
  const said = { by: 'me' as const, text: 'alone', due: null, personId: null };
  await makePromise(db, said, noonOf('2026-11-25'));
  const note = await write(db, '- [ ] of a note');
  await makePromise(db, { ...said, text: 'old' }, noonOf('2026-11-20'));
  expect((await openPromises(db)).map((one) => one.text)).toEqual(['old', 'of a note', 'alone']);
  expect(await notesWithOpenPromises(db)).toEqual(new Set([note.id]));
});

describe('typing in a note', () => {
  const WORDS = ['send the numbers', 'call Sam', 'call', 'call Sam back', 'Sam: ask finance'];
  const anyLine = fc.oneof(
    fc
      .tuple(fc.constantFrom('- [ ] ', '- [x] ', '- [-] ', '* [ ] '), fc.constantFrom(...WORDS))
      .map(([item, words]) => item + words),
    fc.constantFrom('words', '', '```', '- [ ] '),
  );
  const anyStep = fc.oneof(
    fc.record({
      do: fc.constant('type' as const),
      at: fc.nat(),
      letters: fc.constantFrom('a', ' ', '\n', '[', 'numbers'),
    }),
    fc.record({
      do: fc.constant('delete' as const),
      at: fc.nat(),
      size: fc.integer({ min: 1, max: 9 }),
    }),
    fc.record({ do: fc.constant('cut' as const), at: fc.nat() }),
    fc.record({ do: fc.constant('paste' as const), at: fc.nat(), line: anyLine }),
    fc.record({ do: fc.constant('tick' as const), at: fc.nat() }),
    fc.record({
      do: fc.constant('set' as const),
      at: fc.nat(),
      state: fc.constantFrom('open' as const, 'done' as const, 'told' as const, 'dropped' as const),
    }),
  );
  type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

  function after(before: string, step: Exclude<Step, { do: 'set' }>): string {
    const lines = before.split('\n');
    switch (step.do) {
      case 'type':
      case 'delete': {
        const at = step.at % (before.length + 1);
        const [size, letters] = step.do === 'type' ? [0, step.letters] : [step.size, ''];
        return before.slice(0, at) + letters + before.slice(at + size);
      }
      case 'cut':
        return lines.toSpliced(step.at % lines.length, 1).join('\n');
      case 'paste':
        return lines.toSpliced(step.at % (lines.length + 1), 0, step.line).join('\n');
      case 'tick': {
        const edit = tick(before, step.at % lines.length);
        return edit ? edited(before, edit) : before;
      }
    }
  }

  /** Each line of the text has one row that says its box; open rows without a line are those set so. */
  async function agree(freed: ReadonlySet<string>): Promise<void> {
    const note = await findNote(db, MEETING.series, MEETING.occurrence);
    const lines = promisesIn(note?.text ?? '', [], MEETING.day);
    const kept = await promisesOfNote(db, note?.id ?? '');
    const held = linesHeld(lines, kept);
    expect(new Set([...held.values()].map(({ line }) => line)).size).toBe(lines.length);
    for (const row of kept) {
      const line = held.get(row.id);
      if (line) expect(line.box).toBe(boxOf(row.state));
      else if (row.state === 'open') expect(freed).toContain(row.id);
      expect((row.closedOn === null) === (row.state === 'open')).toBe(true);
    }
  }

  it('keeps rows and text alike, and every closed promise', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyLine, { maxLength: 4 }),
        fc.array(anyStep, { maxLength: 12 }),
        async (lines, steps) => {
          db = memoryDatabase();
          const freed = new Set<string>();
          const note = await write(db, lines.join('\n'));
          for (const step of steps) {
            const before = await rows();
            if (step.do === 'set') {
              const row = before[step.at % Math.max(before.length, 1)];
              if (!row) continue;
              await setPromise(db, row.id, { state: step.state }, NOW);
              const now = await db.promises.get(row.id);
              expect(now?.state).toBe(step.state);
              if (now?.line === null) freed.add(row.id);
            } else {
              await write(db, after((await text()) ?? '', step), { writer: 'A' }, NOW);
              const ids = new Set((await rows()).map(({ id }) => id));
              for (const { id, state } of before) if (state !== 'open') expect(ids).toContain(id);
            }
            await agree(freed);
          }
          await rewriteNote(db, note.id, () => '', NOW);
          expect((await openPromises(db)).every(({ id }) => freed.has(id))).toBe(true);
          db.close();
        },
      ),
      { numRuns: 60 },
    );
  }, 20_000);

  it('letter by letter keeps each promise what it is, wherever lines are put in or moved', async () => {
    const words = fc.uniqueArray(
      fc.constantFrom('send the numbers', 'read her draft', 'book a room', 'plan Q3'),
      {
        minLength: 1,
      },
    );
    await fc.assert(
      fc.asyncProperty(
        words,
        fc.nat(),
        fc.string({ unit: fc.constantFrom('x', 'y', ' '), minLength: 1, maxLength: 8 }),
        async (lines, at, typed) => {
          db = memoryDatabase();
          const tasks = lines.map((line) => `- [ ] ${line}`);
          await write(db, tasks.join('\n'));
          const ids = new Map((await rows()).map(({ id, line }) => [line, id]));
          const n = at % lines.length;
          const own = lines[n] ?? '';
          let now = own;
          const where = 1 + (at % own.length);
          for (const letter of typed) {
            now = now.slice(0, where) + letter + now.slice(where);
            const moved = tasks
              .with(n, `- [ ] ${now}`)
              .toReversed()
              .toSpliced(at % 2, 0, '', 'words');
            await write(db, moved.join('\n'), { writer: 'A' });
          }
          for (const row of await rows()) {
            const line = row.line === now.trim() ? own : row.line;
            expect(row.id).toBe(ids.get(line));
          }
          expect(await rows()).toHaveLength(lines.length);
          db.close();
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a note of which nobody knew whom it is with', () => {
  it('tells whose its promises are once the user has said so', async () => {
    await write(db, '- [ ] Sam: ask finance\n- [ ] send numbers', { personId: null }, NOW);
    expect((await rows()).map(({ by }) => by)).toEqual(['me', 'me']);
    const sam = await meetPerson(db, { address: 'sam@example.org', name: 'Sam Rivers' }, 1);
    const before = (await rows()).map(({ id }) => id).toSorted();
    await keepCounterpart(db, MEETING.series, sam.id, NOW);
    expect(await rows()).toMatchObject([
      { by: 'them', text: 'ask finance', personId: sam.id },
      { by: 'me', text: 'send numbers', personId: sam.id },
    ]);
    expect((await rows()).map(({ id }) => id).toSorted()).toEqual(before);
  });
});
