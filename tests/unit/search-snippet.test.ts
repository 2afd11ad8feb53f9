import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsAsked } from '../../search/fold.ts';
import { markedParts, snippetOf } from '../../search/snippet.ts';

const marked = (text: string, terms: readonly string[]) =>
  markedParts(text, terms).flatMap((part) => (part.marked ? [part.text] : []));

describe('what is marked', () => {
  it.each([
    ['the whole word that begins so', 'The Quarterlies are due', ['quart'], ['Quarterlies']],
    [
      'words with accents as they are written',
      'Cre\u0301dit, crédit',
      ['credit'],
      ['Cre\u0301dit', 'crédit'],
    ],
    [
      'what grows when folded',
      'ﬁred in İstanbul, Straße',
      ['fired', 'ist', 'strass'],
      ['ﬁred', 'İstanbul', 'Straße'],
    ],
    ['signs that fold into several words', 'take ½ now', ['1', '2'], ['½']],
    ['pairs of signs in one go', '今日の会議室です', ['会議', '議室'], ['会議室']],
    ['a sign alone', '会議と会', ['会'], ['会', '会']],
    ['nothing that only ends so', 'preview', ['view'], []],
    ['nothing where nothing is asked', 'preview', [], []],
  ])('is %s', (_what, text, terms, words) => {
    expect(marked(text, terms)).toEqual(words);
  });
});

describe('a snippet', () => {
  const filler = 'one two three four five six seven eight nine ten '.repeat(10);

  it('is the whole of a short text', () => {
    expect(snippetOf('Ask about the budget', ['budget'])).toEqual({
      parts: [
        { text: 'Ask about the ', start: 0, marked: false },
        { text: 'budget', start: 14, marked: true },
      ],
      cutBefore: false,
      cutAfter: false,
    });
  });

  it('is cut between words, with the first mark in it', () => {
    const text = `${filler}promotion talk ${filler}`;
    const { parts, cutBefore, cutAfter } = snippetOf(text, ['promo']);
    const shown = parts.map((part) => part.text).join('');
    expect([cutBefore, cutAfter]).toEqual([true, true]);
    expect(parts.filter((part) => part.marked)).toEqual([
      { text: 'promotion', start: filler.length, marked: true },
    ]);
    expect(shown.length).toBeLessThanOrEqual(160);
    const words = new Set(text.split(' '));
    expect(
      shown
        .trim()
        .split(' ')
        .filter((one) => !words.has(one)),
    ).toEqual([]);
  });

  it('prefers where more of the query is said', () => {
    const text = `budget ${filler}budget for hiring ${filler}`;
    const { parts } = snippetOf(text, ['budget', 'hiring']);
    expect(parts.filter((part) => part.marked).map((part) => part.text)).toEqual([
      'budget',
      'hiring',
    ]);
  });

  it('is the beginning where the text does not say it', () => {
    const { parts, cutBefore } = snippetOf(filler, ['promo']);
    expect(cutBefore).toBe(false);
    expect(parts).toHaveLength(1);
    expect(filler.startsWith(parts[0]?.text ?? '-')).toBe(true);
  });

  it('stays short where a word is endless', () => {
    const { parts } = snippetOf(`${filler}${'x'.repeat(1_000_000)}`, ['xx']);
    expect(parts.map((part) => part.text).join('').length).toBeLessThanOrEqual(160);
    expect(parts.some((part) => part.marked)).toBe(true);
  });

  it('is always a piece of the text, each part where it says, nothing cut in two', () => {
    const piece = fc.constantFrom(
      'budget',
      'ﬁ',
      'İ',
      'e\u0301',
      '😀',
      '𠮷',
      '会議',
      ' ',
      ', ',
      '\n',
      'Å',
      '½',
    );
    const texts = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(texts, texts, fc.integer({ min: 1, max: 100 }), (text, typed, length) => {
        const { parts, cutBefore, cutAfter } = snippetOf(text, wordsAsked(typed), length);
        const start = parts[0]?.start ?? 0;
        const shown = parts.map((part) => part.text).join('');
        expect(text.slice(start, start + shown.length)).toBe(shown);
        expect(shown.isWellFormed()).toBe(true);
        for (const part of parts) expect(text.startsWith(part.text, part.start)).toBe(true);
        if (parts.length > 0) {
          expect(cutBefore).toBe(start > 0);
          expect(cutAfter).toBe(start + shown.length < text.length);
        }
        expect(
          markedParts(text, wordsAsked(typed))
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
