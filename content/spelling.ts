import distance from 'damerau-levenshtein';
import { listIn } from './list-in.ts';
import { stemOf } from './words.ts';

/** By the letters, or by those of the stems: "delagating" is one letter from "delegate", but for its ending. */
function stepsBetween(word: string, stem: string, known: string): number {
  const most = 2;
  const apart = (a: string, b: string) =>
    Math.abs(a.length - b.length) > most ? Number.POSITIVE_INFINITY : distance(a, b).steps;
  const ownStem = stemOf(known);
  return Math.min(apart(word, known), stem.length < SHORTEST ? most + 1 : apart(stem, ownStem));
}

export interface Speller {
  /** The known words meant by a typed one, likeliest first; none where nothing known is near. */
  meant: (word: string) => string[];
  /** The known words a typed one is the beginning of, likeliest first. */
  completions: (beginning: string) => string[];
}

/** Words this short are taken as they are: too many others are one letter away. */
const SHORTEST = 4;
/** From this length on two errors are forgiven rather than one. */
const LONG = 8;
/** Longer ones are no words. */
const LONGEST = 24;
const MOST_MEANT = 2;
const MOST_COMPLETIONS = 4;

/**
 * Forgives typing errors: letters left out, doubled, swapped or wrong, the first letter being right.
 * @param weights the known words, lower case, with how likely each is meant
 */
export function speller(weights: ReadonlyMap<string, number>): Speller {
  const byFirstLetter = new Map<string, string[]>();
  for (const word of weights.keys()) {
    listIn(byFirstLetter, word.charAt(0)).push(word);
  }
  const near = (word: string) => byFirstLetter.get(word.charAt(0)) ?? [];
  const likeliest = (a: string, b: string) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0);

  return {
    meant(word) {
      if (weights.has(word)) return [word];
      if (word.length < SHORTEST || word.length > LONGEST || /\d/.test(word)) return [];
      const allowed = word.length < LONG ? 1 : 2;
      const stem = stemOf(word);
      const steps = near(word)
        .map((known) => ({ known, steps: stepsBetween(word, stem, known) }))
        .filter((one) => one.steps <= allowed)
        .toSorted((a, b) => a.steps - b.steps || likeliest(a.known, b.known));
      const least = steps[0]?.steps;
      return steps
        .filter((one) => one.steps === least)
        .slice(0, MOST_MEANT)
        .map(({ known }) => known);
    },

    completions(beginning) {
      return near(beginning)
        .filter((known) => known.length > beginning.length && known.startsWith(beginning))
        .toSorted((a, b) => likeliest(a, b) || a.length - b.length)
        .slice(0, MOST_COMPLETIONS);
    },
  };
}
