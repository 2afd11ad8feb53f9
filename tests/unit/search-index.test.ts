import distance from 'damerau-levenshtein';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../search/fold.ts';
import type { Filter, SearchableNote } from '../../search/note.ts';
import { NoteIndex } from '../../search/note-index.ts';
import { parseQuery, saysAll } from '../../search/query.ts';
import { forgivenIn } from '../../search/typing-errors.ts';

function note(id: string, more: Partial<SearchableNote> = {}): SearchableNote {
  return {
    id,
    text: '',
    title: '',
    personName: '',
    personId: null,
    kind: 'one_on_one',
    order: '2026-11-23',
    ...more,
  };
}

const stored = (index: NoteIndex) => NoteIndex.load(structuredClone(index.records()));

/** What the index promises, by reading every note. */
function naive(notes: readonly SearchableNote[], typed: string, filter: Filter = {}): string[] {
  const { words, phrases, isBlank } = parseQuery(typed);
  if (words.length === 0 && phrases.length === 0 && !isBlank) return [];
  const scoreOf = (one: SearchableNote, match: (word: string) => number) => {
    const heading = wordsOf(`${one.title} ${one.personName}`).map(match);
    const text = wordsOf(one.text).map(match);
    return Math.max(0, ...heading.map((score) => score && score + 1), ...text);
  };
  const matches = words.map(({ word, forgiving }) => {
    const asTyped = (other: string) => (other === word ? 7 : other.startsWith(word) ? 5 : 0);
    const most = forgiving ? forgivenIn(word) : 0;
    if (most === 0 || notes.some((one) => scoreOf(one, asTyped) > 0)) return asTyped;
    const isNear = (other: string) => distance(other, word).steps <= most;
    const begins = (other: string) =>
      Array.from(other, (_, at) => other.slice(0, at + 1)).some(isNear);
    return (other: string) => (isNear(other) ? 3 : begins(other) ? 1 : 0);
  });
  return notes
    .flatMap((one) => {
      const scores = matches.map((match) => scoreOf(one, match));
      return scores.includes(0) || !passes(one, filter)
        ? []
        : [{ one, score: scores.reduce((sum, score) => sum + score, 0) }];
    })
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        b.one.order.localeCompare(a.one.order) ||
        (a.one.id < b.one.id ? -1 : 1),
    )
    .map(({ one }) => one.id);
}

function passes(one: SearchableNote, { personIds, kinds, from, to, only }: Filter): boolean {
  return (
    (personIds?.has(one.personId) ?? true) &&
    (kinds?.has(one.kind) ?? true) &&
    (from === undefined || one.order >= from) &&
    (to === undefined || one.order <= to) &&
    (only?.has(one.id) ?? true)
  );
}

const WORDS = [
  'review',
  'reviews',
  'reveiw',
  'rest',
  'r',
  'quarterly',
  'quarter',
  'Ärger',
  'ﬁred',
  '会議',
  '会',
  '議室',
  '__proto__',
  'constructor',
  '\uD800',
  '1',
  'q3',
  '!',
];
const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '));
const ids = fc.integer({ min: 0, max: 25 }).map((number) => `note-${number}`);
const days = fc.constantFrom('2026-01-01', '2026-01-02', '2026-02-01', '2025-12-31');
const people = fc.constantFrom(null, 'ann', 'ben');
const notes: fc.Arbitrary<SearchableNote> = fc.record({
  id: ids,
  text: texts,
  title: texts,
  personName: fc.constantFrom('', 'Ann Müller', 'Ben'),
  personId: people,
  kind: fc.constantFrom('incident', 'interview'),
  order: days,
});
const queries = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...WORDS,
        'rev',
        're',
        'qaurter',
        'qua',
        'arg',
        'mul',
        'rewiew',
        '会議室',
        '"review rest',
        'zzzz',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 3 },
  )
  .map((words) => words.join(' '));
const filters: fc.Arbitrary<Filter> = fc.record(
  {
    personIds: fc.array(people).map((all) => new Set(all)),
    kinds: fc.constantFrom(new Set(['incident']), new Set(['interview', 'other'])),
    from: days,
    to: days,
    only: fc.array(ids).map((all) => new Set(all)),
  },
  { requiredKeys: [] },
);
const steps = fc.oneof(
  { weight: 6, arbitrary: notes.map((one) => ({ do: 'put' as const, one })) },
  { weight: 3, arbitrary: ids.map((id) => ({ do: 'remove' as const, id })) },
  { weight: 1, arbitrary: fc.constant({ do: 'records' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'reload' as const }) },
);

describe('the index', () => {
  it('finds what reading every note finds, in the same order, whatever was done to it before', () => {
    fc.assert(
      fc.property(
        fc.array(notes, { maxLength: 20 }),
        fc.array(steps, { maxLength: 60 }),
        fc.array(fc.tuple(queries, filters), { minLength: 1, maxLength: 6 }),
        (first, then, asked) => {
          const expected = new Map(first.map((one) => [one.id, one]));
          let index = NoteIndex.of(first);
          for (const step of then) {
            switch (step.do) {
              case 'put':
                expected.set(step.one.id, step.one);
                index.put(step.one);
                break;
              case 'remove':
                expected.delete(step.id);
                index.remove(step.id);
                break;
              case 'records':
                index.records();
                break;
              case 'reload':
                index = stored(index) ?? NoteIndex.of([]);
                break;
            }
          }
          expect(index.size).toBe(expected.size);
          for (const [typed, filter] of asked) {
            const all = naive([...expected.values()], typed, filter);
            const { ids: found, total } = index.search(typed, filter, 100);
            expect(found).toEqual(all);
            expect(total).toBe(all.length);
            const few = index.search(typed, filter, 3);
            expect(few.ids).toEqual(all.slice(0, 3));
            expect(few.total).toBe(all.length);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('stays right over hundreds of changes, which make and merge many segments', () => {
    const many = Array.from({ length: 2_500 }, (_, number) =>
      note(`note-${(number * 7) % 900}`, { text: `word${number % 50} round${number}` }),
    );
    const index = NoteIndex.of(many.slice(0, 300));
    const expected = new Map(many.slice(0, 300).map((one) => [one.id, one]));
    for (const one of many.slice(300)) {
      index.put(one);
      expected.set(one.id, one);
    }
    for (const typed of ['word7', 'round2400', 'round1']) {
      expect(index.search(typed, {}, 1_000).ids).toEqual(naive([...expected.values()], typed));
    }
    const records = index.records();
    expect(records.size).toBeLessThan(10);
    expect(NoteIndex.load(records)?.search('word7', {}, 1_000)).toEqual(
      index.search('word7', {}, 1_000),
    );
  });

  it('never finds a deleted note again', () => {
    const index = NoteIndex.of([note('a', { text: 'secret' }), note('b', { text: 'secret plan' })]);
    index.remove('a');
    expect(index.search('secret').ids).toEqual(['b']);
    expect(stored(index)?.search('secret').ids).toEqual(['b']);
    index.remove('b');
    expect(stored(index)?.search('secret')).toMatchObject({ ids: [], total: 0 });
    expect(stored(index)?.size).toBe(0);
  });

  it('keeps the records of segments that did not change', () => {
    const index = NoteIndex.of(
      Array.from({ length: 100 }, (_, n) => note(`n${n}`, { text: 'plan' })),
    );
    const before = [...index.records().keys()];
    index.remove('n5');
    index.put(note('new', { text: 'plan' }));
    expect([...index.records().keys()]).toEqual([...before, expect.any(String)]);
  });

  it('bears a note of a million letters, and one that is a single word', () => {
    const index = NoteIndex.of([note('words', { text: 'long talk '.repeat(100_000) })]);
    index.put(note('word', { text: 'x'.repeat(1_000_000) }));
    expect(index.search('talk').ids).toEqual(['words']);
    expect(index.search('x'.repeat(30)).ids).toEqual(['word']);
  });
});

describe('a query', () => {
  const index = NoteIndex.of([
    note('text', { text: 'the review', order: '2026-05-05' }),
    note('begins', { text: 'the reviewer', order: '2026-12-12' }),
    note('title', { title: 'Review', order: '2026-01-01' }),
    note('name', { personName: 'Ann Reviewer', order: '2026-02-02' }),
    note('other', { text: 'nothing', order: '2026-06-06' }),
  ]);

  it('is answered by the word first, then by what begins so, title and name before text', () => {
    expect(index.search('review').ids).toEqual(['title', 'text', 'name', 'begins']);
  });

  it('says what to mark', () => {
    expect(index.search('the REV').terms).toEqual(['the', 'rev']);
    expect(index.search('reveiw').terms).toEqual(['review']);
  });

  it('is forgiven only where no living note has the word', () => {
    const changing = NoteIndex.of([note('a', { text: 'reveiw' }), note('b', { text: 'review' })]);
    expect(changing.search('reveiw').ids).toEqual(['a']);
    changing.remove('a');
    expect(changing.search('reveiw').ids).toEqual(['b']);
  });

  it('of nothing is answered by every note, the newest first; of signs alone by none', () => {
    expect(index.search(' ').ids).toEqual(['begins', 'other', 'text', 'name', 'title']);
    expect(index.search('!?').total).toBe(0);
  });

  it('in quotes is literal: candidates, and what their texts must say', () => {
    const { ids: found, phrases } = index.search('“The  Review"');
    expect(found).toEqual(['text', 'begins']);
    expect(phrases).toEqual(['the review']);
    expect(saysAll(phrases, ['', 'Quite\nthe\nRéview'])).toBe(true);
    expect(saysAll(phrases, ['the', 'review'])).toBe(false);
    expect(index.search('"reveiw"').ids).toEqual([]);
    expect(index.search('"++').phrases).toEqual(['++']);
    expect(index.search('"++').total).toBe(5);
  });
});
