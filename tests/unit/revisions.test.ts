/** The texts a note once had: which are kept, and that two editors lose none of theirs. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { NoteSaver } from '../../messages/note-saver.ts';
import { MOST_KEPT, tooMany } from '../../notes/worth-keeping.ts';
import type { Database } from '../../store/database.ts';
import type { NoteChange, SaveResult } from '../../store/save-note.ts';
import { findNote } from '../../store/notes.ts';
import { saveNote } from '../../store/save-note.ts';
import { asidesOf, revisionsOf, settleAside } from '../../store/revisions.ts';
import { memoryDatabase } from './support/memory-database.ts';
import { MEETING, send, write } from './support/one-note.ts';

let db: Database;
beforeEach(() => {
  db = memoryDatabase();
});

const note = async () => {
  const found = await findNote(db, MEETING.series, MEETING.occurrence);
  if (!found) throw new Error('no note');
  return found;
};
const texts = async () => (await revisionsOf(db, (await note()).id)).map(({ text }) => text);
const asides = async () => (await asidesOf(db, (await note()).id)).map(({ text }) => text);
const MINUTE = 60_000;

describe('an earlier text', () => {
  it('is not kept for each letter', async () => {
    for (let n = 1; n <= 40; n += 1) await send(db, { seq: n, text: 'x'.repeat(n) }, n);
    expect(await texts()).toEqual([]);
  });

  it('is kept about every ten minutes, as it was then', async () => {
    for (let n = 1; n <= 41; n += 1) await send(db, { seq: n, text: 'x'.repeat(n) }, n * MINUTE);
    expect((await texts()).map(({ length }) => length)).toEqual([37, 28, 19, 10]);
  });

  it('is kept where much disappears at once, or somebody else writes', async () => {
    await send(db, { seq: 1, text: 'a'.repeat(60) });
    await send(db, { seq: 2, text: 'b' });
    await send(db, { writer: 'B', baseRev: 2, text: 'b of B' });
    await send(db, { writer: 'B', baseRev: 3, seq: 2, text: 'b of B, too' });
    expect((await texts()).toSorted()).toEqual(['a'.repeat(60), 'b']);
  });

  it('is never an empty one, nor one more of too many', async () => {
    await write(db, ' \n');
    for (let n = 0; n < MOST_KEPT + 20; n += 1) await write(db, `text ${n}`, {}, n * n * 1_000);
    const kept = await texts();
    expect(kept).toHaveLength(MOST_KEPT);
    expect(kept).not.toContain(' \n');
    expect(kept.at(-1)).toBe('text 0');
    expect(kept[0]).toBe(`text ${MOST_KEPT + 18}`);
  });

  it('of too many is let go where it is closest to the one before, never the first or last', () => {
    const moments = fc.array(fc.nat(1_000), { minLength: MOST_KEPT + 1, maxLength: 90 });
    fc.assert(
      fc.property(moments, (all) => {
        const kept = all.toSorted((a, b) => a - b).map((at, n) => ({ at, n }));
        const gone = new Set(tooMany(kept));
        expect(gone.size).toBe(kept.length - MOST_KEPT);
        expect(gone.has(kept[0] ?? { at: 0, n: 0 })).toBe(false);
        expect(gone.has(kept.at(-1) ?? { at: 0, n: 0 })).toBe(false);
      }),
    );
  });
});

describe('a text put aside', () => {
  beforeEach(async () => {
    await send(db, { text: 'stored' });
    await send(db, { writer: 'B', text: 'of B' });
  });

  it('waits beside the note, the latest of each editor', async () => {
    await send(db, { writer: 'B', seq: 2, text: 'of B, typed on' });
    await send(db, { writer: 'C', text: 'of C' }, 1);
    expect(await asides()).toEqual(['of C', 'of B, typed on']);
    expect(await note()).toMatchObject({ text: 'stored', rev: 1 });
  });

  it('is in the note once its editor has written over the other, which is kept', async () => {
    await send(db, { writer: 'B', seq: 2, baseRev: 1, text: 'of B' });
    expect(await texts()).toEqual(['stored']);
    expect(await asides()).toEqual([]);
  });

  it('is kept where its editor went on with the other text', async () => {
    await send(db, { writer: 'B', seq: 2, baseRev: 1, text: 'stored and more' });
    expect((await texts()).toSorted()).toEqual(['of B', 'stored']);
    expect(await asides()).toEqual([]);
  });

  it('is kept where its editor comes to the very text that is stored', async () => {
    await send(db, { writer: 'B', seq: 2, text: 'stored' });
    expect(await texts()).toEqual(['of B']);
    expect(await asides()).toEqual([]);
  });

  it('is kept where its editor replaces it while nobody has decided', async () => {
    await send(db, { writer: 'B', seq: 2, text: 'b'.repeat(70) });
    await send(db, { writer: 'B', seq: 3, text: 'c'.repeat(70) });
    expect(await asides()).toEqual(['c'.repeat(70)]);
    expect(await texts()).toContain('b'.repeat(70));
  });

  it('is one of the earlier ones when the user has decided against it, once', async () => {
    const [aside] = await asidesOf(db, (await note()).id);
    await settleAside(db, aside?.id ?? '');
    await settleAside(db, aside?.id ?? '');
    expect(await texts()).toEqual(['of B']);
    expect(await asides()).toEqual([]);
    const [kept] = await revisionsOf(db, (await note()).id);
    await settleAside(db, kept?.id ?? '');
    expect(await revisionsOf(db, (await note()).id)).toEqual([kept]);
  });
});

describe('two editors', () => {
  const who = fc.constantFrom(0, 1);
  const as = <K extends string>(what: K) => fc.constant(what);
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: as('type'), editor: who }) },
    { weight: 6, arbitrary: fc.record({ do: as('arrive'), editor: who, isHeard: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ do: as('mine'), editor: who }) },
    { weight: 2, arbitrary: fc.record({ do: as('theirs'), editor: who, settles: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ do: as('close'), editor: who }) },
  );

  it('lose no text that was answered, whoever decides what, closing tabs in the middle', async () => {
    const outcome = await fc.check(fc.asyncProperty(fc.array(step, { maxLength: 30 }), run), {
      numRuns: 120,
    });
    expect(fc.defaultReportMessage(outcome)).toBeUndefined();
  }, 20_000);

  type Sent = { change: NoteChange; answer: (result: SaveResult) => void };
  type Steps = typeof step extends fc.Arbitrary<infer S> ? S[] : never;

  async function run(steps: Steps): Promise<void> {
    db = memoryDatabase();
    const answered = new Set<string>();
    let count = 0;
    const open = async (sent: Sent[]): Promise<{ saver: NoteSaver; sent: Sent[] }> => {
      const stored = await findNote(db, MEETING.series, MEETING.occurrence);
      const saver = new NoteSaver({
        about: { ...MEETING, counterpart: null },
        rev: stored?.rev ?? 0,
        writer: `writer ${(count += 1)}`,
        onState: () => undefined,
        send: ({ text, baseRev, writer, seq }) =>
          new Promise((answer) => {
            sent.push({ change: { ...MEETING, text, baseRev, writer, seq }, answer });
          }),
      });
      return { saver, sent };
    };
    const editors = [await open([]), await open([])];
    for (const [now, one] of steps.entries()) {
      const editor = editors[one.editor];
      if (!editor) throw new Error('two editors');
      const { saver, sent } = editor;
      switch (one.do) {
        case 'type':
          saver.change(`${(count += 1)} `.repeat(70));
          break;
        case 'arrive': {
          // What a closed tab has sent arrives all the same; nobody hears the answer.
          const message = sent.shift();
          if (!message) break;
          const result = await saveNote(db, message.change, now);
          answered.add(message.change.text);
          if (one.isHeard) message.answer(result);
          break;
        }
        case 'mine':
          saver.keepMine();
          break;
        case 'theirs': {
          const decided = saver.takeTheirs();
          if (decided && one.settles) await settleAside(db, decided.aside);
          break;
        }
        case 'close':
          editors[one.editor] = await open(sent);
          break;
      }
      await everyTextIsThere(answered);
    }
    db.close();
  }

  async function everyTextIsThere(answered: ReadonlySet<string>): Promise<void> {
    const stored = await findNote(db, MEETING.series, MEETING.occurrence);
    const there = stored ? [stored.text, ...(await texts())] : [];
    expect([...answered].filter((text) => !there.includes(text))).toEqual([]);
  }
});
