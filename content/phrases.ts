import type { Term } from './words.ts';
import { termsOf } from './words.ts';

/** Words too common to make a difference between one phrase and another. */
const FILLING = new Set(
  'a an the i me my mine we us our you your it its this that these those to of for with at as be am is are was were been and or so just very really some any do does did have has had will would can could should'.split(
    ' ',
  ),
);

/** Words that may stand between those of a phrase: "missed the Q3 launch deadline" says "missed deadline". */
const MOST_BETWEEN = 2;

export interface Phrase<T> {
  text: string;
  of: T;
}

export interface Found<T> {
  phrase: Phrase<T>;
  /** How many terms the phrase has. */
  length: number;
  /** Where it stands in the text searched, in UTF-16 units. */
  start: number;
  end: number;
  /** The text says this and nothing else. */
  whole: boolean;
}

/**
 * Looks for many phrases in a text at once, whatever their endings, spelling or everyday synonyms. Time grows with
 * the length of the text, hardly with the number of phrases.
 */
export function phraseFinder<T>(phrases: readonly Phrase<T>[]): (text: string) => Found<T>[] {
  const byFirst = new Map<string, { phrase: Phrase<T>; terms: string[] }[]>();
  for (const phrase of phrases) {
    const terms = meaningful(termsOf(phrase.text)).map(({ term }) => term);
    const [first] = terms;
    if (first === undefined) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { phrase, terms }]);
  }
  return (text) => {
    const said = meaningful(termsOf(text));
    return said.flatMap((term, at) =>
      (byFirst.get(term.term) ?? []).flatMap(({ phrase, terms }) => {
        const last = endOf(terms, said, at);
        const end = said[last ?? -1]?.end;
        if (end === undefined) return [];
        const whole = terms.length === said.length;
        return [{ phrase, length: terms.length, start: term.start, end, whole }];
      }),
    );
  };
}

/** Where in `said` the terms that begin at `at` are complete, or null. */
function endOf(terms: readonly string[], said: readonly Term[], at: number): number | null {
  let place = at;
  let between = 0;
  for (const term of terms.slice(1)) {
    place += 1;
    while (said[place]?.term !== term) {
      between += 1;
      if (between > MOST_BETWEEN || place >= said.length) return null;
      place += 1;
    }
  }
  return place;
}

/** Without fillers, unless that leaves nothing: "I" is no phrase, "how am I doing" is "how doing". */
function meaningful(terms: readonly Term[]): Term[] {
  return terms.filter(({ term, words }) => words.length > 1 || !FILLING.has(words[0] ?? term));
}
