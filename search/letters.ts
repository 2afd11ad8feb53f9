/**
 * What a letter is compared by: without case, accents and letter forms. Scripts stay what they are: a vowel sign of
 * Devanagari or Thai is no accent, が is not か, and a Korean syllable stays in one piece.
 */

/** A letter with what is combined with it, half-width voicing signs as well, which are no marks to Unicode; letters of Korean written one by one make syllables together. */
const UNIT = /[\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF]+\p{M}*|[^][\p{M}\uFF9E\uFF9F]*/gu;

const OTHER_THAN_ENGLISH = /[^ -~\s]/;
/** Nothing but signs that fold to themselves, one UTF-16 unit each, as most texts of Chinese, Japanese, Korean have. */
const FOLDED_ALREADY =
  /^[\da-z\u3041-\u3096\u30A1-\u30FA\u30FC\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3]*$/;

/** Marks of no script of their own, and the points of Hebrew; but not those that make が of か and ぱ of は. */
const ACCENT = /(?![\u3099\u309A])[\p{Script=Inherited}\u0591-\u05C7]/gu;

/** Letters people type otherwise, which Unicode does not take apart. */
const SPELLED: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ς', 'σ'],
]);
const SPELLED_LETTER = new RegExp(`[${[...SPELLED.keys()].join('')}]`, 'g');

/** A text as it is compared, and where each of its UTF-16 units comes from. */
export interface Folded {
  text: string;
  /** By unit of `text`: where the letter it came from begins and ends in what was folded, in UTF-16 units. */
  starts: readonly number[];
  ends: readonly number[];
}

/** A text folded letter by letter: "Crédit" → "credit", "ﬁ" → "fi", "İ" → "i". Letters may become none or several. */
export function folded(text: string): Folded {
  let result = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: unit, index } of text.matchAll(UNIT)) {
    const letters = foldedUnit(unit);
    result += letters;
    for (let at = 0; at < letters.length; at += 1) {
      starts.push(index);
      ends.push(index + unit.length);
    }
  }
  return { text: result, starts, ends };
}

/** The same, without where it comes from. */
export function foldedLetters(text: string): string {
  if (!OTHER_THAN_ENGLISH.test(text)) return text.toLowerCase();
  if (FOLDED_ALREADY.test(text)) return text;
  return (text.match(UNIT) ?? []).map(foldedUnit).join('');
}

/** The same few thousand letters come again and again. */
const known = new Map<string, string>();
const MOST_KNOWN = 8_192;
/** A letter with thousands of marks is no letter to remember. */
const LONGEST_KNOWN = 8;

function foldedUnit(unit: string): string {
  const before = known.get(unit);
  if (before !== undefined) return before;
  const letters = unit
    .normalize('NFKD')
    .replaceAll(ACCENT, '')
    .toLowerCase()
    .replaceAll(SPELLED_LETTER, (letter) => SPELLED.get(letter) ?? letter)
    .normalize('NFC');
  if (known.size < MOST_KNOWN && unit.length <= LONGEST_KNOWN) known.set(unit, letters);
  return letters;
}
