/** A text made comparable, and where each of its letters stood in what was written. */
export interface Folded {
  written: string;
  /** Lower case, without accents, compatibility forms and typographic signs; punctuation as it stands. */
  text: string;
  /** The same as words between single spaces, one before the first and one after the last; no punctuation. */
  words: string;
  /** For each UTF-16 unit of `text` and of `words`, where it begins in `written`; one more at the end. */
  from: { text: readonly number[]; words: readonly number[] };
}

/** Letters that are no base letter with a mark, and what people without them type. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '´': "'",
};

/** Combining marks of European scripts. Those of Japanese and Indic ones are letters. */
const MARKS = /[\u0300-\u036F]/gu;
const ASCII = /^[ -~]$/u;
const IN_WORDS = /[\p{L}\p{N}\p{M}]/u;

const known = new Map<string, string>();

/** One letter as it is compared: "É" is "e", "ß" is "ss", "１" is "1". */
export function foldLetter(letter: string): string {
  if (ASCII.test(letter)) return letter.toLowerCase();
  const folded = known.get(letter) ?? folding(letter);
  known.set(letter, folded);
  return folded;
}

function folding(letter: string): string {
  const bare = letter.normalize('NFKC').toLowerCase().normalize('NFD').replace(MARKS, '');
  return Array.from(bare.normalize('NFC'), (one) => PLAIN[one] ?? one).join('');
}

/** "Évaluation" and "evaluation" compare the same, as do "１：１" and "1:1", "self-review" and "self review". */
export function fold(written: string): Folded {
  let text = '';
  let words = ' ';
  // Asked of `words` itself, each letter would cost as much as all before it: a sign may become eighteen.
  let endsWithSpace = true;
  const from = { text: [] as number[], words: [0] };
  let at = 0;
  for (const letter of written) {
    const folded = foldLetter(letter);
    for (const unit of folded) {
      text += unit;
      for (let i = 0; i < unit.length; i += 1) from.text.push(at);
      const inWord = IN_WORDS.test(unit) ? unit : ' ';
      if (inWord === ' ' && endsWithSpace) continue;
      words += inWord;
      endsWithSpace = inWord === ' ';
      for (let i = 0; i < inWord.length; i += 1) from.words.push(at);
    }
    at += letter.length;
  }
  if (!endsWithSpace) {
    words += ' ';
    from.words.push(at);
  }
  from.text.push(at);
  from.words.push(at);
  return { written, text, words, from };
}
