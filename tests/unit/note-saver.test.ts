import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NoteEdit } from '../../messages/app-channel.ts';
import { CallFailed } from '../../messages/client.ts';
import { NoteSaver } from '../../messages/note-saver.ts';
import type { SaveState } from '../../messages/note-saver.ts';
import type { SaveResult } from '../../store/save-note.ts';

// Outside a browser the polyfill refuses to load.
vi.mock('webextension-polyfill', () => ({ default: {} }));

const ABOUT = {
  series: 's',
  occurrence: 'o',
  day: '2026-11-23',
  kind: 'one_on_one',
  title: '1:1 Sam',
  counterpart: { id: null, name: 'Sam', email: 'sam@example.org' },
};
const WRITER = '2f1c8e0a-7f0e-4a57-9d52-0d8a4b9b7e11';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A saver, and the background at the other end of the line, which answers when the test says so. */
function setUp(rev = 0) {
  const sent: (NoteEdit & { answer: (result: SaveResult | Error) => Promise<void> })[] = [];
  const states: SaveState[] = [];
  const saver = new NoteSaver({
    about: ABOUT,
    rev,
    writer: WRITER,
    onState: (state) => states.push(state),
    send: (edit) =>
      new Promise((resolve, reject) => {
        const answer = async (result: SaveResult | Error) => {
          if (result instanceof Error) reject(result);
          else resolve(result);
          await vi.advanceTimersByTimeAsync(0);
        };
        sent.push({ ...edit, answer });
      }),
  });
  const nth = (n: number) => {
    const one = sent.at(n);
    if (!one) throw new Error(`nothing was sent as number ${n}`);
    return one;
  };
  return { saver, sent, states, nth };
}

const saved = (rev: number, seq: number): SaveResult => ({
  kind: 'saved',
  id: 'the note',
  rev,
  seq,
});
const conflict = (text: string, rev: number): SaveResult => ({
  kind: 'conflict',
  stored: { text, rev, updatedAt: 0 },
  aside: 'the note:this editor',
});
const unavailable = () => new CallFailed('unavailable', 'The notes cannot be opened.');

describe('sending changes', () => {
  it('says nothing before the first', () => {
    const { saver, sent } = setUp();
    expect(saver.state).toEqual({ kind: 'untouched' });
    expect(saver.text).toBeNull();
    expect(sent).toEqual([]);
  });

  it('sends each at once, in full, without waiting for an answer', () => {
    const { saver, sent } = setUp(4);
    for (const text of ['a', 'ab', 'abc']) saver.change(text);
    expect(sent).toMatchObject([
      { ...ABOUT, text: 'a', baseRev: 4, writer: WRITER, seq: 1 },
      { ...ABOUT, text: 'ab', baseRev: 4, writer: WRITER, seq: 2 },
      { ...ABOUT, text: 'abc', baseRev: 4, writer: WRITER, seq: 3 },
    ]);
  });

  it('sends an emptied text as well', () => {
    const { saver, nth } = setUp();
    saver.change('a');
    saver.change('');
    expect(nth(-1).text).toBe('');
  });

  it('grows the next change from the revision that was acknowledged last', async () => {
    const { saver, nth } = setUp(4);
    saver.change('a');
    saver.change('ab');
    await nth(1).answer(saved(6, 2));
    await nth(0).answer(saved(5, 1));
    saver.change('abc');
    expect(nth(-1).baseRev).toBe(6);
  });
});

describe('saying “Saved”', () => {
  it('waits for the answer', async () => {
    const { saver, states, nth } = setUp();
    saver.change('a');
    await vi.advanceTimersByTimeAsync(7_000);
    expect(saver.state).toEqual({ kind: 'saving' });
    await nth(0).answer(saved(1, 1));
    expect(states).toEqual([{ kind: 'saving' }, { kind: 'saved' }]);
  });

  it('is not done for an older answer while a newer text is under way', async () => {
    const { saver, nth } = setUp();
    saver.change('a');
    saver.change('ab');
    await nth(0).answer(saved(1, 1));
    expect(saver.state).toEqual({ kind: 'saving' });
    await nth(1).answer(saved(2, 2));
    expect(saver.state).toEqual({ kind: 'saved' });
  });

  it('stands when an older answer comes after the latest, good or bad', async () => {
    const { saver, nth } = setUp();
    saver.change('a');
    saver.change('ab');
    saver.change('abc');
    await nth(2).answer(saved(3, 3));
    await nth(0).answer(saved(1, 1));
    await nth(1).answer(unavailable());
    expect(saver.state).toEqual({ kind: 'saved' });
  });
});

describe('a change that could not be saved', () => {
  it('is tried again after growing waits, with the same text, until it is acknowledged', async () => {
    const { saver, sent, nth } = setUp();
    saver.change('a');
    for (const wait of [250, 500, 1000, 2000, 4000, 5000, 5000]) {
      const before = sent.length;
      await nth(-1).answer(unavailable());
      expect(saver.state).toEqual({ kind: 'failing', fault: 'unavailable' });
      await vi.advanceTimersByTimeAsync(wait - 1);
      expect(sent).toHaveLength(before);
      await vi.advanceTimersByTimeAsync(1);
      expect(sent).toHaveLength(before + 1);
      expect(nth(-1)).toMatchObject({ text: 'a', seq: 1 });
    }
    await nth(-1).answer(saved(1, 1));
    expect(saver.state).toEqual({ kind: 'saved' });
    const inTheEnd = sent.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(inTheEnd);
  });

  it('begins with the shortest wait again after a success', async () => {
    const { saver, sent, nth } = setUp();
    saver.change('a');
    await nth(-1).answer(unavailable());
    await vi.advanceTimersByTimeAsync(250);
    await nth(-1).answer(saved(1, 1));
    saver.change('ab');
    await nth(-1).answer(unavailable());
    const before = sent.length;
    await vi.advanceTimersByTimeAsync(250);
    expect(sent).toHaveLength(before + 1);
  });

  it('is replaced by what is typed meanwhile, sent at once', async () => {
    const { saver, sent, nth } = setUp();
    saver.change('a');
    await nth(0).answer(unavailable());
    saver.change('ab');
    expect(nth(-1)).toMatchObject({ text: 'ab', seq: 2 });
    expect(saver.state.kind).toBe('failing');
    await nth(-1).answer(saved(1, 2));
    expect(saver.state).toEqual({ kind: 'saved' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(2);
  });

  it('does not trouble anybody where a newer one is under way', async () => {
    const { saver, sent, nth } = setUp();
    saver.change('a');
    saver.change('ab');
    await nth(0).answer(unavailable());
    expect(saver.state).toEqual({ kind: 'saving' });
    await vi.advanceTimersByTimeAsync(7_000);
    expect(sent).toHaveLength(2);
  });

  it.each([
    ['full', 'full'],
    ['unavailable', 'unavailable'],
    ['failed', 'failed'],
    ['invalid', 'failed'],
    ['refused', 'failed'],
  ] as const)('with the code %s is told as %s', async (code, fault) => {
    const { saver, nth } = setUp();
    saver.change('a');
    await nth(0).answer(new CallFailed(code, ''));
    expect(saver.state).toEqual({ kind: 'failing', fault });
  });

  it('for a reason nobody thought of is tried again like any other', async () => {
    const { saver, sent, nth } = setUp();
    saver.change('a');
    await nth(0).answer(new TypeError('undefined is not a function'));
    expect(saver.state).toEqual({ kind: 'failing', fault: 'failed' });
    await vi.advanceTimersByTimeAsync(250);
    expect(sent).toHaveLength(2);
  });

  it('is not tried again by itself where the extension is gone, and the text is still here', async () => {
    const { saver, sent, nth } = setUp();
    saver.change('a');
    await nth(0).answer(new CallFailed('gone', 'Loopside was updated. Reload this tab.'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(saver.state).toEqual({ kind: 'failing', fault: 'gone' });
    expect(saver.text).toBe('a');
  });
});

describe('a change that is never answered', () => {
  it('is said not to be saved after a while, and sent again', async () => {
    const { saver, sent, nth } = setUp();
    saver.change('a');
    await vi.advanceTimersByTimeAsync(7_999);
    expect(saver.state).toEqual({ kind: 'saving' });
    await vi.advanceTimersByTimeAsync(1);
    expect(saver.state).toEqual({ kind: 'failing', fault: 'failed' });
    await vi.advanceTimersByTimeAsync(250);
    expect(sent.map(({ text, seq }) => [text, seq])).toEqual([
      ['a', 1],
      ['a', 1],
    ]);
    await nth(1).answer(saved(1, 1));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saver.state).toEqual({ kind: 'saved' });
    expect(sent).toHaveLength(2);
  });

  it('is saved where its answer comes late after all', async () => {
    const { saver, nth } = setUp();
    saver.change('a');
    await vi.advanceTimersByTimeAsync(8_000);
    await nth(0).answer(saved(1, 1));
    expect(saver.state).toEqual({ kind: 'saved' });
  });
});

describe('a conflict', () => {
  async function inConflict() {
    const world = setUp(1);
    world.saver.change('mine');
    await world.nth(0).answer(conflict('theirs', 2));
    return world;
  }

  it('shows both texts, says where this one lies, and sends nothing by itself', async () => {
    const { saver, sent } = await inConflict();
    expect(saver.state).toEqual({
      kind: 'conflict',
      theirs: { text: 'theirs', rev: 2, updatedAt: 0 },
      aside: 'the note:this editor',
    });
    expect(saver.text).toBe('mine');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
  });

  it('has what is typed before the user decides put aside like the rest', async () => {
    const { saver, nth } = await inConflict();
    saver.change('mine, longer');
    expect(nth(-1)).toMatchObject({ text: 'mine, longer', baseRev: 1, seq: 2 });
    expect(saver.state.kind).toBe('conflict');
    await nth(-1).answer(conflict('theirs', 2));
    expect(saver.state.kind).toBe('conflict');
    saver.keepMine();
    expect(nth(-1)).toMatchObject({ text: 'mine, longer', baseRev: 2 });
  });

  it('ends where the text has become the same', async () => {
    const { saver, nth } = await inConflict();
    saver.change('theirs');
    await nth(-1).answer(saved(2, 2));
    expect(saver.state).toEqual({ kind: 'saved' });
    saver.change('theirs!');
    expect(nth(-1).baseRev).toBe(2);
  });

  it('ends with keepMine, which writes over the other text', async () => {
    const { saver, nth } = await inConflict();
    saver.keepMine();
    expect(saver.state).toEqual({ kind: 'saving' });
    expect(nth(-1)).toMatchObject({ text: 'mine', baseRev: 2, seq: 2 });
    await nth(-1).answer(saved(3, 2));
    expect(saver.state).toEqual({ kind: 'saved' });
  });

  it('ends with takeTheirs, from which the next change grows', async () => {
    const { saver, sent, nth } = await inConflict();
    expect(saver.takeTheirs()).toEqual({ text: 'theirs', aside: 'the note:this editor' });
    expect(saver.state).toEqual({ kind: 'saved' });
    expect(saver.text).toBe('theirs');
    expect(sent).toHaveLength(1);
    saver.change('theirs and more');
    expect(nth(-1)).toMatchObject({ text: 'theirs and more', baseRev: 2 });
  });

  it('comes back where the other editor has written once more', async () => {
    const { saver, nth } = await inConflict();
    saver.keepMine();
    await nth(-1).answer(conflict('theirs, newer', 3));
    expect(saver.state).toMatchObject({
      kind: 'conflict',
      theirs: { text: 'theirs, newer', rev: 3 },
    });
    saver.keepMine();
    expect(nth(-1).baseRev).toBe(3);
  });

  it('is not covered up by an answer to a change that was already under way', async () => {
    const { saver, nth } = setUp(1);
    for (const text of ['a', 'ab', 'abc']) saver.change(text);
    await nth(0).answer(conflict('theirs', 2));
    await nth(1).answer(saved(3, 2));
    expect(saver.state.kind).toBe('conflict');
    await nth(2).answer(unavailable());
    expect(saver.state.kind).toBe('conflict');
  });

  it('sends what is typed meanwhile again until it is put aside, whatever earlier changes are answered', async () => {
    const { saver, sent, nth } = setUp(1);
    for (const text of ['a', 'ab', 'abc']) saver.change(text);
    await nth(0).answer(conflict('theirs', 2));
    await nth(2).answer(unavailable());
    await nth(1).answer(conflict('theirs', 2));
    await vi.advanceTimersByTimeAsync(250);
    expect(sent.map(({ text }) => text)).toEqual(['a', 'ab', 'abc', 'abc']);
    await nth(3).answer(conflict('theirs', 2));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(4);
    expect(saver.state.kind).toBe('conflict');
  });

  it('is no reason not to say that the extension has gone', async () => {
    const { saver, nth } = setUp(1);
    for (const text of ['a', 'ab']) saver.change(text);
    await nth(0).answer(conflict('theirs', 2));
    await nth(1).answer(Object.assign(new Error('gone'), { code: 'gone' }));
    expect(saver.state).toEqual({ kind: 'failing', fault: 'gone' });
  });

  it('is not brought back by a change that was under way when the user decided', async () => {
    const { saver, nth } = setUp(1);
    saver.change('mine');
    saver.change('mine!');
    await nth(0).answer(conflict('theirs', 2));
    saver.keepMine();
    await nth(1).answer(conflict('theirs', 2));
    await nth(2).answer(saved(3, 3));
    expect(saver.state).toEqual({ kind: 'saved' });
  });

  it('is not brought back after takeTheirs either', async () => {
    const { saver, nth } = setUp(1);
    saver.change('mine');
    saver.change('mine!');
    await nth(0).answer(conflict('theirs', 2));
    saver.takeTheirs();
    await nth(1).answer(conflict('theirs', 2));
    expect(saver.state).toEqual({ kind: 'saved' });
  });

  it('is not decided where there is none', async () => {
    const { saver, sent, nth } = setUp();
    saver.keepMine();
    expect(saver.takeTheirs()).toBeNull();
    saver.change('a');
    await nth(0).answer(saved(1, 1));
    saver.keepMine();
    expect(saver.takeTheirs()).toBeNull();
    expect(sent).toHaveLength(1);
    expect(saver.text).toBe('a');
  });
});
