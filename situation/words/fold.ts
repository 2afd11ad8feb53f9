/** A text made comparable, and where each of its letters stood in what was written. */
export interface Folded {
  text: string;
  written: string;
  /** For each UTF-16 unit of `text`, where it begins in `written`; one more at the end. */
  from: readonly number[];
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

/**
 * Lower case, without accents, compatibility forms and typographic signs: "Évaluation" and "evaluation" compare the
 * same, as do "１：１" and "1:1".
 */
export function fold(written: string): Folded {
  let text = '';
  const from: number[] = [];
  let at = 0;
  for (const letter of written) {
    const bare = letter
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFD')
      .replace(MARKS, '')
      .normalize('NFC');
    for (const one of bare) {
      const plain = PLAIN[one] ?? one;
      text += plain;
      for (let unit = 0; unit < plain.length; unit += 1) from.push(at);
    }
    at += letter.length;
  }
  from.push(at);
  return { text, written, from };
}
