import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedText, LONGEST_WORD, wordsAsked, wordsIn, wordsOf } from '../../search/fold.ts';

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        'Quarterly',
        'ﬁ',
        'İ',
        'e\u0301',
        '½',
        'ﷺ',
        '\uD800',
        '\0',
        '가',
        'ᆨ',
        'ㄱ',
        'が',
        '会議',
        '𠮷',
        'हिन्दी',
        '❤️',
        '-',
        ' ',
      ),
    )
    .map((pieces) => pieces.join('')),
);

describe('the words of a text', () => {
  it.each([
    ['case', 'QUARTERLY Review', ['quarterly', 'review']],
    ['accents', 'Crédit Ångström cre\u0301dit', ['credit', 'angstrom', 'credit']],
    ['letters typed otherwise', 'Straße Łódź Ærø', ['strasse', 'lodz', 'aero']],
    ['letter forms', 'ﬁred ｂｕｒｎ İstanbul', ['fired', 'burn', 'istanbul']],
    ['Greek at the end of a word', 'ΟΔΟΣ οδός', ['οδοσ', 'οδοσ']],
    ['Cyrillic', 'Ёлка Йод', ['елка', 'иод']],
    ['points of Hebrew', 'שָׁלוֹם', ['שלום']],
    ['vowel signs, which are no accents', 'हिन्दी', ['हिन्दी']],
    ['punctuation and numbers', 'Q3: 1:1 (2026-11)', ['q3', '1', '1', '2026', '11']],
    ['fractions', '½', ['1', '2']],
    ['scripts without spaces', '会議室', ['会', '会議', '議', '議室', '室']],
    ['signs of two units', '𠮷野', ['𠮷', '𠮷野', '野']],
    ['half-width and voiced signs', 'ｶﾞ', ['ガ']],
    ['Korean written letter by letter', '한'.normalize('NFD'), ['한']],
    ['both in one go', 'Q3会議', ['q3', '会', '会議', '議']],
    ['names of what objects have', '__proto__ constructor', ['proto', 'constructor']],
    ['broken text', 'a\uD800b\0c', ['a', 'b', 'c']],
  ])('fold %s', (_what, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('are cut where no word is so long, no sign in two', () => {
    expect(wordsOf('x'.repeat(1_000_000))).toEqual(['x'.repeat(LONGEST_WORD)]);
    const gothic = '𐌰'.repeat(100);
    expect(wordsOf(`a${gothic}`)).toEqual([`a${gothic}`.slice(0, LONGEST_WORD - 1)]);
    expect(wordsOf('é '.repeat(500_000))).toHaveLength(500_000);
    expect(wordsOf('会'.repeat(300_000))).toHaveLength(599_999);
  });

  it('are the same with and without their places, in order and within the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const placed = [...wordsIn(text)];
        expect(placed.map(({ word }) => word)).toEqual(wordsOf(text));
        for (const { word, start, end } of placed) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(foldedText(text.slice(start, end))).toContain(word);
        }
      }),
    );
  });

  it('are well formed, short and without what sorts last', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const word of wordsOf(text)) {
          expect(word).not.toBe('');
          expect(word.length).toBeLessThanOrEqual(LONGEST_WORD);
          expect(word.isWellFormed()).toBe(true);
          expect(word).not.toContain('\uFFFF');
        }
      }),
    );
  });
});

describe('the words asked for', () => {
  it('are pairs of scripts without spaces, or the only sign', () => {
    expect(wordsAsked('会議室 目')).toEqual(['会議', '議室', '目']);
    expect(wordsAsked('𠮷 𠮷野')).toEqual(['𠮷', '𠮷野']);
  });

  it('are all among the words of the same text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const words = new Set(wordsOf(text));
        expect(wordsAsked(text).filter((word) => !words.has(word))).toEqual([]);
      }),
    );
  });
});
