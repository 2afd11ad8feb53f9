import distance from 'damerau-levenshtein';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf, tableSections } from '../../search/text-table.ts';
import type { Range } from '../../search/typing-errors.ts';
import { forgivenIn, nearWords } from '../../search/typing-errors.ts';

function tableWith(words: readonly string[]) {
  const [text, ends] = tableSections([...new Set(words)].toSorted());
  return tableOf(text, new Uint8Array(ends.buffer));
}

/** The same words asked one by one: each in full, and each of its beginnings. */
function naive(words: readonly string[], typed: string, most: number) {
  const sorted = [...new Set(words)].toSorted();
  const isNear = (word: string) => distance(word, typed).steps <= most;
  const begins = (word: string) =>
    Array.from(word, (_, number) => word.slice(0, number + 1)).some(isNear);
  return { whole: sorted.filter(isNear), begun: sorted.filter(begins) };
}

function near(words: readonly string[], typed: string, most: number) {
  const sorted = [...new Set(words)].toSorted();
  const { whole, begun, beginnings } = nearWords(tableWith(words), typed, most);
  const those = (ranges: readonly Range[]) =>
    ranges.flatMap(({ from, to }) => sorted.slice(from, to));
  return { whole: those(whole), begun: those(begun), beginnings };
}

const letters = fc.constantFrom('a', 'b', 'c', 'd');
const word = fc.array(letters, { minLength: 1, maxLength: 9 }).map((all) => all.join(''));

describe('words near a mistyped one', () => {
  it.each([
    ['reveiw', 'review'],
    ['reviiew', 'review'],
    ['revew', 'review'],
    ['rewiew', 'review'],
    ['uarterly', 'quarterly'],
    ['qaurtrely', 'quarterly'],
  ])('%s finds %s', (typed, meant) => {
    expect(near(['budget', 'quarterly', 'review'], typed, forgivenIn(typed)).whole).toEqual([
      meant,
    ]);
  });

  it('finds what begins as was meant, and says how that begins', () => {
    const { begun, whole, beginnings } = near(['budget', 'quarter', 'quarterly'], 'qaurt', 1);
    expect(begun).toEqual(['quarter', 'quarterly']);
    expect(whole).toEqual([]);
    expect(beginnings).toEqual(['quart']);
  });

  it.each([
    ['abc', 0],
    ['abcd', 1],
    ['abcdefg', 1],
    ['abcdefgh', 2],
    ['q3q4', 0],
    ['a'.repeat(25), 0],
  ])('forgives as many errors in %s: %i', (typed, most) => {
    expect(forgivenIn(typed)).toBe(most);
  });

  it('finds the same as asking every word', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 60 }),
        word,
        fc.integer({ min: 1, max: 2 }),
        (words, typed, most) => {
          const { whole, begun } = near(words, typed, most);
          expect({ whole, begun }).toEqual(naive(words, typed, most));
        },
      ),
      { numRuns: 500 },
    );
  });
});
