/**
 * Pseudo-languages, made from English: what they do to a page, a translation may do too. Everything said in one stands in
 * brackets and is longer, and words that stand outside of brackets were never given to a catalogue.
 */
import type { Messages } from './catalogues.ts';

/** `ltr`: English with accents. `rtl`: in Hebrew letters, so that the text itself runs from right to left. */
export type Direction = 'ltr' | 'rtl';

const SCRIPTS: Readonly<
  Record<Direction, { code: string; letters: Readonly<Record<string, string>> }>
> = {
  // The tag testers use for English that is none.
  ltr: {
    code: 'en-XA',
    letters: lettersOf('AÁEÉIÍOÓUÚYÝCÇDĎGĞHĤKĶLĹNÑRŘSŠTŤWŴZŽaáeéiíoóuúyýcçdďgğhĥkķlĺnñrřsštťwŵzž'),
  },
  rtl: {
    code: 'he',
    letters: bothCases(lettersOf('aאbבcכdדeהfפgגhחiיjיkקlלmמnנoוpפqקrרsסtתuוvבwשxצyיzז')),
  },
};

/** How much longer a text gets: German and French need that much at times. */
const LONGER = 0.4;
const FILLING = 'one two three four five six seven eight nine ten eleven twelve ';

/** The catalogue of a pseudo-language. What is no text for people stays: the language's own entries, and templates, which are Markdown. */
export function pseudoCatalogue(english: Messages, direction: Direction): Messages {
  const { code } = SCRIPTS[direction];
  const own = new Map([
    ['language.code', code],
    ['language.direction', direction],
    ['language.lowersWithin', 'no'],
  ]);
  return new Map(
    [...english].map(([key, text]) => [
      key,
      own.get(key) ?? (/^template\..*\.text$/.test(key) ? text : pseudoText(text, direction)),
    ]),
  );
}

/** A text of the catalogue in a pseudo-language; its places and tags as they were. */
export function pseudoText(text: string, direction: Direction): string {
  const { letters } = SCRIPTS[direction];
  const written = text
    .split(/(\{\w+\}|<\/?\w+>)/)
    .map((part, n) => (n % 2 === 1 ? part : inLetters(part, letters)))
    .join('');
  const bare = text.replaceAll(/\{\w+\}|<\/?\w+>/g, '').length;
  const filling = FILLING.repeat(Math.ceil((bare * LONGER) / FILLING.length));
  const more = inLetters(filling.slice(0, Math.max(1, Math.round(bare * LONGER))), letters);
  return `[${written} ${more.trim()}]`;
}

function inLetters(text: string, letters: Readonly<Record<string, string>>): string {
  return text.replaceAll(/[a-z]/gi, (letter) => letters[letter] ?? letter);
}

/** Pairs such as "aábḃ", by the first of each. */
function lettersOf(pairs: string): Record<string, string> {
  return Object.fromEntries(
    [...pairs.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]),
  );
}

function bothCases(letters: Readonly<Record<string, string>>): Record<string, string> {
  const capitals = Object.entries(letters).map(([from, to]) => [from.toUpperCase(), to]);
  return { ...letters, ...Object.fromEntries(capitals) };
}
