/** What strangers put into a text: signs that hide, turn or break, long runs, and words that mean nothing. */
import fc from 'fast-check';

/** Pieces that have broken readers of text before. */
const SIGNS = [
  '\0',
  '\u200B',
  '\u202E',
  '\u2066',
  '\uFEFF',
  '\uD800',
  '\uDFFF',
  'e\u0301',
  '👩‍👩‍👧',
  'ﷺ',
  'İ',
  'ß',
  'ǆ',
  '１：１',
  '\u0085',
  '\u2028',
  '\r',
  '\n',
  '\t',
  ' ',
  '\u00A0',
  '\u3000',
  '<',
  '>',
  '&',
  '"',
  "'",
  '`',
  '\\',
  '/',
  ':',
  ';',
  ',',
  '.',
  '@',
  '#',
  '*',
  '_',
  '~',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  '|',
  '-',
  '+',
  '=',
  '!',
  '%',
  '0',
  '1',
  '9',
  'a',
  'z',
  'x',
];

/** Words that mean nothing in any language of ours: no name of anybody, no word for a talk. */
export const NOTHINGS = [
  'zorbl',
  'quxen',
  'vrimp',
  'plonk',
  'krelth',
  'snorf',
  'dwibble',
  'gralm',
  'wubbit',
  'yorple',
  'ikstra',
  'ömpf',
];

/** One of them. */
export const aSign = fc.constantFrom(...SIGNS);

/** Words that mean nothing. */
export const nothingWords = fc
  .array(fc.constantFrom(...NOTHINGS), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(' '));

/** A sign or two, very often: where a pattern goes back and forth, it goes back and forth here. */
export const aLongRun = fc
  .tuple(fc.array(aSign, { minLength: 1, maxLength: 3 }), fc.constantFrom(50, 500, 5_000), aSign)
  .map(([signs, times, end]) => signs.join('').repeat(times) + end);

/** Any of these, mixed. */
export const badText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.oneof(aSign, nothingWords), { maxLength: 12 })
      .map((all) => all.join('')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: aLongRun },
);

/** A change in a text or in bytes: where, as a part of the whole; how much goes; what comes instead. */
export interface Edit {
  at: number;
  away: number;
  put: string;
}

/** A change, what comes being one of these or anything. */
export function anEdit(...puts: readonly string[]): fc.Arbitrary<Edit> {
  return fc.record({
    // Without bias: else most would break the beginning, and nothing behind it be read.
    at: fc.noBias(fc.integer({ min: 0, max: 9_999 })).map((part) => part / 10_000),
    away: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom(0, 1, 400, 100_000)),
    put: puts.length > 0 ? fc.oneof(badText, fc.constantFrom(...puts)) : badText,
  });
}

/** The text, changed. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((now, { at, away, put }) => {
    const place = Math.floor(at * now.length);
    return now.slice(0, place) + put + now.slice(place + away);
  }, text);
}
