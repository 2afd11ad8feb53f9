import { listIn } from './list-in.ts';
import type { Term } from './words.ts';
import { stemOf, termsOf, wordsOf } from './words.ts';

/** Words that never make a difference between one phrase and another. */
const ARTICLES = new Set(
  'a an the i me my mine we us our you your he his him she her they them their it its this that these those very really just so s re ve ll d m'.split(
    ' ',
  ),
);

/** Words that make none where at least two others say what is meant: "broke it in production". */
const SMALL = new Set(
  'to of for in on at by with from about as be am is are was were been and or do does did done have has had will would can could should get than'.split(
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

/** The ways to say a phrase, worked out: the terms of each, with spaces between. Short, so that it can be built in. */
export type Ways = string;

/** A phrase with the ways to say it. */
export interface Saying<T> extends Phrase<T> {
  ways: Ways;
}

/** Looks for many phrases in a text at once. Time grows with the length of the text, hardly with their number. */
export function finderOf<T>(sayings: Iterable<Saying<T>>): (text: string) => Found<T>[] {
  const byFirst = new Map<string, { phrase: Phrase<T>; terms: readonly string[] }[]>();
  for (const phrase of sayings) {
    for (const way of phrase.ways.split(OR)) {
      const terms = way.split(' ');
      const [first = ''] = terms;
      listIn(byFirst, first).push({ phrase, terms });
    }
  }
  return (text) => {
    const said = termsOf(text);
    return said.flatMap((term, at) =>
      (byFirst.get(term.term) ?? []).flatMap(({ phrase, terms }) => {
        const end = said[endOf(terms, said, at) ?? -1]?.end;
        if (end === undefined) return [];
        const whole = terms.length === keyTerms(text).length;
        return [{ phrase, length: terms.length, start: term.start, end, whole }];
      }),
    );
  };
}

/** Both at once, for a few phrases. */
export function phraseFinder<T>(phrases: readonly Phrase<T>[]): (text: string) => Found<T>[] {
  return finderOf(phrases.map(({ text, of }) => ({ text, of, ways: waysToSay(text) })));
}

/** Where in `said` the terms that begin at `at` are complete, or null. */
function endOf(terms: readonly string[], said: readonly Term[], at: number): number | null {
  let place = at;
  let between = 0;
  for (const term of terms.slice(1)) {
    place += 1;
    for (let here = said[place]; here?.term !== term; here = said[place]) {
      if (!here) return null;
      if (!isOneOf(SMALL, here) && !isOneOf(ARTICLES, here)) between += 1;
      if (between > MOST_BETWEEN) return null;
      place += 1;
    }
  }
  return place;
}

/** The words of a text that are neither articles nor small. */
export function bigWordsOf(text: string): string[] {
  return wordsOf(text).filter((word) => !ARTICLES.has(word) && !SMALL.has(word));
}

const OR = '|';

/**
 * How a phrase can be said, in whatever endings, spelling or everyday synonyms: by what it means, and, where several
 * words mean one thing, word by word, since others may stand between them.
 */
export function waysToSay(text: string): Ways {
  const meant = keyTerms(text);
  const worded = wordsOf(text)
    .filter((word) => !ARTICLES.has(word))
    .map(stemOf);
  const several = meant.length < worded.length && !worded.some((word) => SMALL.has(word));
  return [meant, ...(several ? [worded] : [])].map((terms) => terms.join(' ')).join(OR);
}

/**
 * What of a phrase has to be said: "be a manager" is more than "manager", and "the teams" more than "team", while in
 * "took the credit" the article makes no difference.
 */
function keyTerms(text: string): string[] {
  const terms = termsOf(text);
  const weighty = terms.filter((term) => !isOneOf(ARTICLES, term));
  const big = weighty.filter((term) => !isOneOf(SMALL, term));
  const telling = [big, weighty].find((some) => some.length > 1) ?? terms;
  return telling.map(({ term }) => term);
}

function isOneOf(words: ReadonlySet<string>, term: Term): boolean {
  return term.words.length === 1 && words.has(term.words[0] ?? '');
}
