import type { Folded } from './fold.ts';
import { foldLetter } from './fold.ts';

/**
 * One phrase, ready to be looked for in a text folded into words. Plain data: thousands of them are made when the
 * extension is built, and a pattern is compiled only where one of its keys is in a text at all.
 */
export interface Phrase {
  /** One of these stands in every text the phrase is found in. */
  keys: readonly string[];
  /** Source of a regular expression. */
  source: string;
  /** No other field uses these words: another field's words beside them take nothing away. */
  sure: boolean;
}

/**
 * Reads a phrase as people write it:
 * - a space stands for whatever parts words, hyphens and apostrophes too, or for nothing: "self review" is also
 *   "self-review" and "selfreview";
 * - `~` at the end of a word is up to three more letters: "review~" is also "reviews" and "reviewed";
 * - `*` at either end of a word is any letters: "собеседован*";
 * - `#` is a number;
 * - `…` is up to four words of anything: "review … manager";
 * - `(a|b)` is either; `(a|)` is optional;
 * - `!` at the very end: sure, see `Phrase`.
 * A phrase stands by itself: no letter or digit before or after it, except in scripts that do not part words.
 * Accents, case and ß/æ/ø do not matter, and ä, ö, ü, å, ø are also ae, oe, ue, aa, oe.
 * Throws where a bracket is not closed.
 */
export function parsePhrase(written: string): Phrase {
  const sure = written.endsWith('!');
  const phrase = written.replace(/!$/u, '');
  const isOpen = phrase.endsWith('…');
  const letters = Array.from(phrase.replace(/ ?…$/u, '').toLowerCase().normalize('NFC'));
  const { source, keys } = parse(letters);
  if (letters.length > 0) throw new Error(`A bracket too many in the phrase “${written}”.`);
  const body = source.replaceAll(/(?: \?)+/gu, ' ?') + (isOpen ? '(?: [^ ]+){1,4}' : '');
  return { keys, source: UNPARTED.test(phrase) ? body : ` ${body}(?= )`, sure };
}

/** Scripts that write words without spaces. */
const UNPARTED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

const DIGRAPHS: Readonly<Record<string, string>> = {
  ä: 'ae?',
  ö: 'oe?',
  ü: 'ue?',
  å: 'aa?',
  ø: 'oe?',
};

interface Parsed {
  source: string;
  keys: readonly string[];
}

/** Reads up to the end, or to the bracket or bar that ends this part, and takes what it reads off `letters`. */
function parse(letters: string[]): Parsed {
  let source = '';
  let run = '';
  let keys: readonly string[] = [];
  const endRun = () => {
    keys = better(keys, run === '' ? [] : [run]);
    run = '';
  };
  while (letters.length > 0 && letters[0] !== ')' && letters[0] !== '|') {
    const letter = letters.shift() ?? '';
    if (letter === '(') {
      endRun();
      const group = parseGroup(letters);
      source += group.source;
      keys = better(keys, group.keys);
      continue;
    }
    const piece = pieceOf(letter);
    source += piece;
    if (piece === foldLetter(letter)) run += piece;
    else endRun();
  }
  endRun();
  return { source, keys };
}

function parseGroup(letters: string[]): Parsed {
  const choices: Parsed[] = [parse(letters)];
  while (letters[0] === '|') {
    letters.shift();
    choices.push(parse(letters));
  }
  if (letters.shift() !== ')') throw new Error('A bracket of a phrase is not closed.');
  const hasKeys = choices.every((choice) => choice.keys.length > 0);
  return {
    source: `(?:${choices.map((choice) => choice.source).join('|')})`,
    keys: hasKeys ? choices.flatMap((choice) => choice.keys) : [],
  };
}

/** Of two sets of keys the one that is in fewer texts: whose shortest is longer. */
function better(a: readonly string[], b: readonly string[]): readonly string[] {
  const shortest = (keys: readonly string[]) => Math.min(...keys.map((key) => key.length));
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  return shortest(b) > shortest(a) ? b : a;
}

function pieceOf(letter: string): string {
  switch (letter) {
    case '~':
      return '[^ ]{0,3}';
    case '*':
      return '[^ ]*';
    case '#':
      return '[0-9]+';
    case '…':
      return '(?: [^ ]+){0,4} ';
    default: {
      const folded = DIGRAPHS[letter] ?? foldLetter(letter);
      return /^[\p{L}\p{N}\p{M}?]+$/u.test(folded) ? folded : ' ?';
    }
  }
}

/** Phrases as they are used: what of a text any of them finds, the longest, as it is written there; null where none does. */
export class PhraseList {
  readonly #phrases: readonly Phrase[];
  readonly #compiled = new Map<Phrase, RegExp>();

  constructor(phrases: readonly Phrase[]) {
    this.#phrases = phrases;
  }

  static of(written: readonly string[]): PhraseList {
    return new PhraseList(written.map(parsePhrase));
  }

  saidIn({ words, written, from }: Folded): string | null {
    let longest = '';
    let said: string | null = null;
    for (const phrase of this.#phrases) {
      const hit = this.#find(phrase, words);
      if (!hit || hit[0].length <= longest.length) continue;
      [longest] = hit;
      // The space before the first word is part of what was found.
      const begin = hit.index + (longest.startsWith(' ') ? 1 : 0);
      said = written.slice(from.words[begin], from.words[hit.index + longest.length]).trim();
    }
    return said;
  }

  isIn({ words }: Folded): boolean {
    return this.#phrases.some((phrase) => this.#find(phrase, words) !== null);
  }

  #find(phrase: Phrase, words: string): RegExpExecArray | null {
    const { keys, source } = phrase;
    if (keys.length > 0 && !keys.some((key) => words.includes(key))) return null;
    const compiled = this.#compiled.get(phrase) ?? new RegExp(source);
    this.#compiled.set(phrase, compiled);
    return compiled.exec(words);
  }
}
