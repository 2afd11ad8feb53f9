import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byMonth } from '../../entrypoints/notebook/by-month.ts';
import { amountWords, daysLeft, doneWords, undoneWords } from '../../components/change-words.ts';
import { beginningOf, kindName, titleOf } from '../../entrypoints/notebook/note-words.ts';
import { shortened } from '../../notes/shortened.ts';

describe('what a note is called', () => {
  it.each([
    ['1:1 with Sam', 'anything', '1:1 with Sam'],
    ['  ', '# What I want\nnext', 'What I want'],
    ['', '\n\n- [ ] call *Ann*', 'call Ann'],
    ['', '**What helps:** more time', 'What helps: more time'],
    ['', '- *soon* and #win', 'soon and #win'],
    ['', '| a | b |\n|---|---|\nthe words', 'the words'],
    ['', '> [the graph](https://g.example/x) fell', 'the graph fell'],
    ['', ' \n---\n', 'Empty note'],
    ['', '', 'Empty note'],
  ])('%j, %j: %s', (title, text, called) => {
    expect(titleOf({ title, text })).toBe(called);
  });

  it('begins after the line that stands for its title', () => {
    expect(beginningOf({ title: '', text: 'one\ntwo\nthree' })).toBe('two · three');
    expect(beginningOf({ title: '1:1', text: 'one\ntwo' })).toBe('one · two');
    expect(beginningOf({ title: '', text: 'one' })).toBe('');
  });

  it('is short, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (text) => {
        expect(titleOf({ title: '', text }).length).toBeGreaterThan(0);
        const letters = [...new Intl.Segmenter().segment(titleOf({ title: '', text }))];
        expect(letters.length).toBeLessThanOrEqual(81);
      }),
    );
  });

  it('says what kind of meeting it is of, also one a later version knows', () => {
    expect(kindName('one_on_one')).toBe('1:1');
    expect(kindName('constructor')).toBe('Note');
  });
});

describe('a shortened line', () => {
  it.each([
    ['a  b\n c', 10, 'a b c'],
    ['abcdef', 6, 'abcdef'],
    ['abcdefg', 6, 'abcdef…'],
    ['abc def', 4, 'abc…'],
    ['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2, '👩‍👩‍👧👩‍👩‍👧…'],
    ['👩‍👩‍👧👩‍👩‍👧', 2, '👩‍👩‍👧👩‍👩‍👧'],
  ])('%j to %d: %j', (text, most, short) => {
    expect(shortened(text, most)).toBe(short);
  });
});

describe('rows by month', () => {
  it('keep their order, and each month is named once', () => {
    const months = byMonth(
      ['2026-03-31', '2026-03-01', '2026-02-28', '2025-03-05'].map((order) => ({ order })),
    );
    expect(months.map(({ month, rows }) => [month, rows.length])).toEqual([
      ['2026-03', 2],
      ['2026-02', 1],
      ['2025-03', 1],
    ]);
  });

  it('are all there', () => {
    const day = fc
      .integer({ min: 0, max: 4000 })
      .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(day), (days) => {
        const rows = days.toSorted((a, b) => (a < b ? 1 : -1)).map((order) => ({ order }));
        expect(byMonth(rows).flatMap((month) => month.rows)).toEqual(rows);
      }),
    );
  });
});

describe('what was done', () => {
  it('is said with what it was done to', () => {
    expect(doneWords({ kind: 'note-deleted', label: '1:1' })).toBe('Deleted the note “1:1”.');
    expect(doneWords({ kind: 'note-deleted', label: ' ' })).toBe('Deleted the note.');
    expect(doneWords({ kind: 'people-merged', label: 'A → B' })).toBe('Merged “A → B”.');
    expect(undoneWords({ kind: 'person-deleted', label: 'Sam' })).toBe(
      'Undone: deleted everything about “Sam”.',
    );
  });

  it('is said in few words, however long a promise is', () => {
    const words = doneWords({ kind: 'promise-deleted', label: 'word '.repeat(100) });
    expect(words.length).toBeLessThan(100);
    expect(words).toContain('…”');
  });

  it('counts what was taken away, and nothing else', () => {
    const none = { people: 0, notes: 0, promises: 0, topics: 0 };
    expect(amountWords({ removed: none })).toBe('');
    expect(amountWords({ removed: { ...none, people: 1, notes: 12 } })).toBe('1 person, 12 notes');
  });

  it('can be undone for so many days, never fewer than none', () => {
    const day = 86_400_000;
    expect(daysLeft(30 * day, 0)).toBe(30);
    expect(daysLeft(day + 1, 0)).toBe(2);
    expect(daysLeft(day, day)).toBe(0);
    expect(daysLeft(0, day)).toBe(0);
  });
});
