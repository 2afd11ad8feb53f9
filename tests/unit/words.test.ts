import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksIn } from '../../content/marks.ts';
import { phraseFinder } from '../../content/phrases.ts';
import { SYNONYMS } from '../../content/synonyms.ts';
import { termsOf, wordsOf } from '../../content/words.ts';

/** What a text is compared by. */
const meant = (text: string) => termsOf(text).map(({ term }) => term);

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom('boss', '1:1', 'laid off', '½', 'ﷺ', 'é', 'e\u0301', '\uD800', 'İ', '-', ' '),
    )
    .map((pieces) => pieces.join('')),
);

describe('the terms of a text', () => {
  it.each([
    ['endings', 'delegating', 'delegation'],
    ['plurals', 'mistakes', 'mistake'],
    ['British spelling', 'organised organisation', 'organizing organizations'],
    ['British spelling', 'prioritise prioritisation', 'prioritize prioritizes'],
    ['British spelling', 'colour behavioural favourite', 'colors behavioral favorite'],
    ['British spelling', 'favourites', 'favorites'],
    ['irregular forms', 'broke broken breaking', 'break break break'],
    ['irregular forms', 'people felt made', 'person feel make'],
    ['synonyms', 'my boss and a co-worker', 'my manager and a colleague'],
    ['synonyms of several words', 'laid off in our 1:1', 'layoff in our one-on-one'],
    ['synonyms in other forms', 'burning out, pay rises', 'burnout, pay raise'],
    ['case', 'BURNOUT', 'burnout'],
    ['accents', 'Crédit Ångström', 'credit angstrom'],
    ['accents by themselves', 'cre\u0301dit', 'crédit'],
    ['full-width letters', 'ｂｕｒｎｏｕｔ', 'burnout'],
    ['ligatures', 'ﬁred', 'fired'],
    ['punctuation', 'root-cause (“skip level”)', 'root cause skip level'],
  ])('are the same in spite of %s: %s', (_what, written, other) => {
    expect(meant(written)).toEqual(meant(other));
  });

  it.each([
    ['four', 'for'],
    ['our', 'or'],
    ['manager', 'manage'],
    ['news', 'new'],
    ['customer', 'custom'],
    ['business', 'busy'],
    ['raise', 'rise'],
    ['praise', 'raise'],
    ['critical', 'criticism'],
    ['product', 'production'],
    ['execution', 'executive'],
    ['objection', 'objective'],
    ['quite', 'quit'],
    ['fire drill', 'fired drill'],
  ])('tell apart %s and %s', (one, other) => {
    expect(meant(one)).not.toEqual(meant(other));
  });

  it('take the longest of several synonyms', () => {
    expect(termsOf('skip-level manager')).toHaveLength(1);
    expect(meant('skip-level manager')).not.toContain(meant('manager')[0]);
    expect(termsOf('my boss’s boss').map(({ words }) => words)).toEqual([
      ['my'],
      ['boss', 's', 'boss'],
    ]);
  });

  it('keep common words, and each word as written but for case and accents', () => {
    expect(termsOf('I was Laid Off at Crédit').map(({ words }) => words.join(' '))).toEqual([
      'i',
      'was',
      'laid off',
      'at',
      'credit',
    ]);
  });

  it('know where they stand, counted in UTF-16 units', () => {
    const text = '🙂 “laid-off”,\n\u00e9te\u0301 1:1 👩🏽‍💻 boss’s boss!';
    expect(termsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'laid-off',
      '\u00e9te\u0301',
      '1:1',
      'boss’s boss',
    ]);
  });

  it.each(['', ' \n\t', '?!…', '🙂', '\uD800', '\uDC00\uD800', '\u0301'])(
    'are none where nothing is said: %j',
    (text) => {
      expect(termsOf(text)).toEqual([]);
    },
  );

  it('lose no word and change none', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(termsOf(text).flatMap(({ words }) => words)).toEqual(wordsOf(text));
      }),
    );
  });

  it('stand in the order of the text, each where its words are', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let last = 0;
        for (const { words, start, end } of termsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(wordsOf(text.slice(start, end)).join(' ')).toContain(words.join(' '));
          last = start;
        }
      }),
    );
  });
});

describe('the synonyms', () => {
  it.each(SYNONYMS.map((group) => [group[0], group] as const))(
    'of “%s” all mean the same one term',
    (first, group) => {
      expect(termsOf(first ?? '')).toHaveLength(1);
      expect(group.filter((words) => meant(words).join(' ') !== meant(first ?? '')[0])).toEqual([]);
    },
  );

  it('of one group are in no other', () => {
    const groups = SYNONYMS.map((group) => group.map((words) => meant(words).join(' ')));
    const inAnother = groups.filter((group, place) =>
      groups.some((other, at) => at !== place && group.some((term) => other.includes(term))),
    );
    expect(inAnother).toEqual([]);
  });

  it('mean the same in the middle of a sentence', () => {
    const lost = SYNONYMS.flatMap((group) =>
      group.filter((words) => !meant(`Tuesday: ${words}, Friday`).includes(meant(words)[0] ?? '')),
    );
    expect(lost).toEqual([]);
  });
});

describe('looking for phrases', () => {
  const PHRASES = ['failed launch', 'how am i doing', 'raise', 'missed deadline', 'burnout', '...'];
  const find = phraseFinder(PHRASES.map((text, of) => ({ text, of })));
  /** The phrases found in a text. */
  const phrasesIn = (text: string) => find(text).map(({ phrase }) => phrase.text);

  it.each([
    ['as it is', 'failed launch'],
    ['in other forms', 'Failing launches'],
    ['with one word between', 'failed product launch'],
    ['with two words between', 'failed mobile product launch'],
    ['with small words between', 'it failed to be the launch of'],
    ['across punctuation', 'Failed: launch!'],
  ])('finds one %s', (_how, text) => {
    expect(phrasesIn(text)).toEqual(['failed launch']);
  });

  it.each([
    ['with three words between', 'failed big mobile product launch'],
    ['in another order', 'launch failed'],
    ['of which a word is missing', 'failed'],
    ['that is part of a word', 'praise, fundraiser, upraised'],
    ['in a word that only begins alike', 'launched failure'],
    ['where nothing is said', '?!'],
  ])('finds none %s', (_how, text) => {
    expect(phrasesIn(text)).toEqual([]);
  });

  it('finds a synonym of a phrase', () => {
    expect(phrasesIn('more money, or I burn out')).toEqual(['raise', 'burnout']);
  });

  it('finds a phrase that is a synonym itself, with words between as well', () => {
    expect(phrasesIn('behind schedule')).toEqual(['missed deadline']);
    expect(phrasesIn('we missed a deadline')).toEqual(['missed deadline']);
    expect(phrasesIn('missed the Q3 launch deadline')).toEqual(['missed deadline']);
  });

  it('finds a phrase of small words only where all that matters is said', () => {
    expect(phrasesIn('So, how are we doing?')).toEqual(['how am i doing']);
    expect(phrasesIn('I am doing it')).toEqual([]);
    expect(phrasesIn('how am I')).toEqual([]);
  });

  it('finds each time a phrase is said, and tells what stands there', () => {
    const text = '🙂 Raise? The FAILED mobile launch; a pay rise.';
    expect(find(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Raise',
      'FAILED mobile launch',
      'pay rise',
    ]);
  });

  it('counts the words of a phrase, several that mean one thing as one', () => {
    expect(find('failed launch, pay rise').map(({ length }) => length)).toEqual([2, 1]);
  });

  it('tells which phrase it is, also where two are the same', () => {
    const twice = phraseFinder([
      { text: 'boss', of: 'one' },
      { text: 'managers', of: 'two' },
    ]);
    expect(twice('the manager').map(({ phrase }) => phrase.of)).toEqual(['one', 'two']);
  });

  it.each([
    ['Failed launch!', true],
    ['the failed launch', true],
    ['raise', true],
    ['failed mobile launch', false],
    ['failed launch again', false],
    ['another failed launch', false],
  ])('knows whether a text says nothing else: %s', (text, whole) => {
    expect(find(text).map((found) => found.whole)).toEqual([whole]);
  });

  it('finds what stands in the text, whatever it is', () => {
    const texts = fc
      .array(fc.oneof(anything, fc.constantFrom(...PHRASES, 'failed', 'launch', 'pay')))
      .map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(texts, (text) => {
        for (const { phrase, start, end } of find(text)) {
          expect(phrasesIn(text.slice(start, end))).toContain(phrase.text);
        }
      }),
    );
  });
});

describe('marking what was found', () => {
  /** The text with what is marked in brackets. */
  const marked = (text: string, terms: readonly string[]) =>
    marksIn(text, terms)
      .map((part) => (part.marked ? `[${part.text}]` : part.text))
      .join('');

  it('marks whole words, as they are written', () => {
    expect(marked('Mistakes: “MISTAKE”, unmistaken', meant('mistake'))).toBe(
      '[Mistakes]: “[MISTAKE]”, unmistaken',
    );
  });

  it('marks what means the same, all of it', () => {
    expect(marked('Laid off by my boss', meant('layoff, manager'))).toBe('[Laid off] by my [boss]');
  });

  it('marks what has the word itself', () => {
    expect(marked('Laid off by Crédit', ['off', 'credit'])).toBe('[Laid off] by [Crédit]');
  });

  it('marks one sign that means several words once', () => {
    expect(marked('½ day', ['1', '2'])).toBe('[½] day');
    expect(marked('½ day', ['2'])).toBe('[½] day');
  });

  it('marks nothing where nothing was found', () => {
    expect(marksIn('A mistake', [])).toEqual([{ text: 'A mistake', start: 0, marked: false }]);
    expect(marksIn('', meant('mistake'))).toEqual([]);
  });

  it('gives parts that follow one another and joined are the text', () => {
    const words = fc.array(anything, { maxLength: 3 }).map((texts) => texts.flatMap(meant));
    fc.assert(
      fc.property(anything, words, fc.boolean(), (text, others, isOwn) => {
        const parts = marksIn(text, isOwn ? meant(text).slice(1) : others);
        let joined = '';
        for (const part of parts) {
          expect(part.text).not.toBe('');
          expect(part.start).toBe(joined.length);
          joined += part.text;
        }
        expect(joined).toBe(text);
      }),
    );
  });
});

describe('a hostile text', () => {
  const find = phraseFinder([{ text: 'failed launch', of: null }]);
  const millisecondsOf = (action: () => void) => {
    const start = performance.now();
    action();
    return performance.now() - start;
  };

  it.each([
    ['a word that never ends', 'a'.repeat(1_000_000)],
    ['letters one by one', 'a '.repeat(500_000)],
    ['synonyms', 'my boss '.repeat(125_000)],
    ['synonyms begun and never ended', '1:'.repeat(500_000)],
    ['phrases begun and never ended', 'failed '.repeat(143_000)],
    ['halves of a sign', '\uD800'.repeat(1_000_000)],
    ['one accent over and over', `e${'\u0301'.repeat(1_000_000)}`],
    ['nothing but spaces', ' '.repeat(1_000_000)],
  ])(
    'of a million %s is read in seconds',
    (_what, text) => {
      const passed = millisecondsOf(() => {
        find(text);
        expect(marksIn(text, ['manager']).reduce((sum, part) => sum + part.text.length, 0)).toBe(
          text.length,
        );
      });
      expect(passed).toBeLessThan(10_000);
    },
    30_000,
  );

  it.each([
    ['different accents in turn', `e${'\u0301\u0323'.repeat(60_000)}`],
    ['signs that are a sentence each', 'ﷺ'.repeat(400_000)],
  ])(
    'that is one word of %s is read in a second',
    (_what, text) => {
      expect(millisecondsOf(() => termsOf(text))).toBeLessThan(1_000);
    },
    30_000,
  );
});
