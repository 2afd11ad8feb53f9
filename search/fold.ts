/** The words of a text, as notes are found by them. */
import { folded, foldedLetters } from './letters.ts';

/** A word as it is compared, and where it stands. */
export interface Word {
  word: string;
  /** In the text as written, in UTF-16 units. */
  start: number;
  end: number;
  /** False for one or two signs out of a text that is written without spaces. */
  spaced: boolean;
}

/** What is written in one go. */
const RUN = /[\p{L}\p{M}\p{N}]+/gu;
const OTHER_THAN_ENGLISH = /[^\dA-Za-z]/;

const UNSPACED = String.raw`\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
/** Of what is folded: a stretch of scripts that are written without spaces, or of others. */
const PIECE = new RegExp(
  `(?:(?=[${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`,
  'gu',
);
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

/** Of a word that is kept, in UTF-16 units: a page pasted in one piece is no word, its beginning will do. */
export const LONGEST_WORD = 64;

/**
 * The words a note is found by, in order, repeated as often as they stand there. A script without spaces gives each
 * sign and each two neighbouring signs: any part of such a text is found by its pairs.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const run of text.match(RUN) ?? []) {
    if (!OTHER_THAN_ENGLISH.test(run)) words.push(shortened(run.toLowerCase()));
    // One by one: a long text has more than a call takes arguments.
    else for (const word of wordsOfRun(run)) words.push(word);
  }
  return words;
}

/** The same, each with where it stands; one after the other, so that who has seen enough can stop. */
export function* wordsIn(text: string): Generator<Word, void> {
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (!OTHER_THAN_ENGLISH.test(run)) {
      const word = shortened(run.toLowerCase());
      yield { word, start: index, end: index + run.length, spaced: true };
      continue;
    }
    const { text: letters, starts, ends } = folded(run);
    for (const { 0: piece, index: from } of letters.matchAll(PIECE)) {
      const spaced = !isUnspaced(piece);
      const parts = spaced ? [{ word: piece, at: 0 }] : signsOf(piece);
      for (const { word, at } of parts) {
        const start = index + (starts[from + at] ?? 0);
        const end = index + (ends[from + at + word.length - 1] ?? 0);
        yield { word: shortened(word), start, end, spaced };
      }
    }
  }
}

/**
 * The words to look for where somebody typed this: of a script without spaces the pairs alone, which say more than
 * their signs, or the sign where there is but one.
 */
export function wordsAsked(typed: string): string[] {
  const pieces = (typed.match(RUN) ?? []).flatMap(piecesOf);
  return pieces.flatMap((piece) => {
    if (!isUnspaced(piece)) return shortened(piece);
    const all = signsOf(piece).map(({ word }) => word);
    return all.length === 1 ? all : all.filter((word) => !isOneSign(word));
  });
}

/** A text as phrases are looked for in it: folded, each stretch of white space a single space. */
export function foldedText(text: string): string {
  return foldedLetters(text).replaceAll(/\s+/g, ' ');
}

/** People repeat themselves: the same runs with accents come again and again. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 20_000;
/** In UTF-16 units. Longer pieces of a text may be kept by V8 together with all of the text. */
const LONGEST_KNOWN = 12;

function wordsOfRun(run: string): readonly string[] {
  const before = known.get(run);
  if (before !== undefined) return before;
  const words = piecesOf(run).flatMap((piece) =>
    isUnspaced(piece) ? signsOf(piece).map(({ word }) => word) : shortened(piece),
  );
  if (known.size < MOST_KNOWN && run.length <= LONGEST_KNOWN) known.set(run, words);
  return words;
}

/** What is written in one go in pieces, folded: each of scripts without spaces, or of others. */
function piecesOf(run: string): string[] {
  // To know all scripts takes a regular expression that takes milliseconds to get ready: not for English.
  if (!OTHER_THAN_ENGLISH.test(run)) return [run.toLowerCase()];
  return foldedLetters(run).match(PIECE) ?? [];
}

function isUnspaced(piece: string): boolean {
  return OTHER_THAN_ENGLISH.test(piece) && IS_UNSPACED.test(piece);
}

/** Each sign of a script without spaces, and each with the next; and where in the piece. */
function signsOf(piece: string): { word: string; at: number }[] {
  const words: { word: string; at: number }[] = [];
  let before = '';
  let at = 0;
  for (const sign of piece) {
    if (before !== '') words.push({ word: before + sign, at: at - before.length });
    words.push({ word: sign, at });
    before = sign;
    at += sign.length;
  }
  return words;
}

/** True for a single sign, which may take two UTF-16 units. */
function isOneSign(word: string): boolean {
  return word.length === String.fromCodePoint(word.codePointAt(0) ?? 0).length;
}

/** A word of bearable length, no sign cut in two. */
function shortened(word: string): string {
  if (word.length <= LONGEST_WORD) return word;
  const cut = word.slice(0, LONGEST_WORD);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}
