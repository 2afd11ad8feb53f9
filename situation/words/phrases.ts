import type { Folded } from './fold.ts';
import { fold } from './fold.ts';

/**
 * Phrases as one pattern over folded text. Written as people read them:
 * - a space stands for any run of spaces, hyphens and apostrophes, or none: "self review" is also "self-review";
 * - `~` at the end of a word is up to three more letters: "review~" is also "reviews" and "reviewed";
 * - `*` at either end of a word is any letters: "собеседован*";
 * - `#` is a number;
 * - `…` is up to four words of anything: "review … manager";
 * - `(a|b)` is either; `(a|)` is optional.
 * - `!` at the very end: no other field uses these words, see `surePhrases`.
 * A phrase stands by itself: no letter or digit before or after it, except in scripts that do not part words.
 * Accents, case and ß/æ/ø do not matter, and ä, ö, ü, å, ø are also ae, oe, ue, aa, oe.
 */
export function phrases(list: readonly string[]): RegExp {
  if (list.length === 0) return NEVER;
  // Longest first: of two that begin the same, the fuller one is what the page says.
  const sources = list.map((phrase) => phrase.replace(/!$/u, ''));
  return new RegExp(
    sources
      .toSorted((a, b) => b.length - a.length)
      .map(patternOf)
      .join('|'),
    'u',
  );
}

/** Those of them that mean the same in every field, marked by `!`: another field's words beside them take nothing away. */
export function surePhrases(list: readonly string[]): RegExp {
  return phrases(list.filter((phrase) => phrase.endsWith('!')));
}

const NEVER = /(?!)/u;

/** What of a text a pattern found, as it is written there; null where it finds nothing. */
export function saidIn(pattern: RegExp, { text, written, from }: Folded): string | null {
  const hit = pattern.exec(text);
  if (!hit) return null;
  return written.slice(from[hit.index], from[hit.index + hit[0].length]).trim();
}

/** Scripts that write words without spaces. */
const UNPARTED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

const DIGRAPHS: Readonly<Record<string, string>> = {
  ä: '(?:a|ae)',
  ö: '(?:o|oe)',
  ü: '(?:u|ue)',
  å: '(?:a|aa)',
  ø: '(?:o|oe)',
};

function patternOf(phrase: string): string {
  const inner = Array.from(phrase.toLowerCase().normalize('NFC'), pieceOf).join('');
  const parted = (letter: string | undefined) =>
    letter !== undefined && /[\p{L}\p{N}(#]/u.test(letter) && !UNPARTED.test(phrase);
  const before = parted(phrase.at(0)) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = parted(phrase.at(-1)) || /[)~]$/u.test(phrase) ? '(?![\\p{L}\\p{N}])' : '';
  return UNPARTED.test(phrase) ? inner : before + inner + after;
}

function pieceOf(letter: string): string {
  switch (letter) {
    case ' ':
      return "[\\s\\p{Pd}_'/#]*";
    case "'":
      return "[' ]?";
    case '~':
      return '\\p{L}{0,3}';
    case '#':
      return '\\d+';
    case '*':
      return '\\p{L}*';
    case '…':
      return '(?:[^\\p{L}\\p{N}]+[\\p{L}\\p{N}]+){0,4}[^\\p{L}\\p{N}]+';
    case '(':
      return '(?:';
    case ')':
    case '|':
      return letter;
    default:
      return DIGRAPHS[letter] ?? fold(letter).text.replaceAll(/[.+?^$[\]{}\\]/gu, '\\$&');
  }
}
