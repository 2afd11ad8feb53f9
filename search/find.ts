/** Which notes answer a query, best first. */
import type { Filter } from './note.ts';
import { passing } from './passing.ts';
import { raiseScores } from './postings.ts';
import type { AskedWord, Query } from './query.ts';
import type { Segment } from './segment.ts';
import { postingsOf } from './segment.ts';
import { endOfBeginning, lowerBound, stringAt } from './text-table.ts';
import type { Range } from './typing-errors.ts';
import { forgivenIn, nearWords } from './typing-errors.ts';

/** A segment, and which of its notes are gone. */
export interface Part {
  readonly segment: Segment;
  /** By note: 1 where it was deleted, or replaced by a note of another segment. */
  readonly gone: Uint8Array;
}

export interface Found {
  /** Of the notes, best first: a word as it was asked for, one that begins so, one mistyped; the newest of equals. */
  ids: string[];
  /** How many there are in all. */
  total: number;
  /** What to mark: the words of a note that begin with one of these, all folded. */
  terms: string[];
  /** Where not empty, a note answers only if it says them all literally: see `saysAll`. */
  phrases: string[];
}

/** How well a word answers, less one where it stands in the text alone; of several words the sum counts. */
const SCORE = { same: 7, begins: 5, mistyped: 3, mistypedBeginning: 1 } as const;

/** Of one mistyped word; more would mark half the text. */
const MOST_BEGINNINGS = 50;

type Scored = Range & { score: number };

/** The notes that have every word of the query and pass the filter. */
export function findNotes(
  parts: readonly Part[],
  query: Query,
  filter: Filter,
  limit: number,
): Found {
  const { words, phrases, isBlank } = query;
  const found: Found = { ids: [], total: 0, terms: [], phrases };
  // Signs alone: nothing can be known to hold them, unless a phrase says that the texts will be read.
  if (words.length === 0 && phrases.length === 0 && !isBlank) return found;
  /** By part, by note: how well it answers so far; 0 where it does not. */
  const sums = parts.map(({ gone }) => gone.map((isGone) => 1 - isGone));
  for (const asked of words) {
    const { scores, terms } = answersTo(asked, parts);
    sums.forEach((sum, number) => addScores(sum, scores[number] ?? new Uint8Array()));
    found.terms.push(...terms);
  }
  return { ...found, ...best(parts, sums, filter, limit) };
}

/** By part, by note: how well it answers to a word. Errors are thought of where no note has the word as it is. */
function answersTo(
  { word, forgiving }: AskedWord,
  parts: readonly Part[],
): { scores: Uint8Array[]; terms: string[] } {
  const exact = parts.map(({ segment }) => scoresOf(segment, asTyped(segment, word)));
  const most = forgiving ? forgivenIn(word) : 0;
  if (most === 0 || parts.some(({ gone }, number) => isAnywhere(exact[number], gone))) {
    return { scores: exact, terms: [word] };
  }
  const near = parts.map(({ segment }) => nearWords(segment.words, word, most));
  const scores = near.map(({ whole, begun }, number) => {
    const segment = parts[number]?.segment;
    if (!segment) return new Uint8Array();
    return scoresOf(segment, [
      ...whole.map((range) => ({ ...range, score: SCORE.mistyped })),
      ...begun.map((range) => ({ ...range, score: SCORE.mistypedBeginning })),
    ]);
  });
  const beginnings = new Set(near.flatMap((one) => one.beginnings));
  return { scores, terms: [...beginnings].slice(0, MOST_BEGINNINGS) };
}

/** The word itself, and those that begin with it. */
function asTyped({ words }: Segment, word: string): Scored[] {
  const from = lowerBound(words, word);
  const to = endOfBeginning(words, word, from);
  const begins = { from, to, score: SCORE.begins };
  const isKnown = from < to && stringAt(words, from) === word;
  return isKnown ? [{ from, to: from + 1, score: SCORE.same }, begins] : [begins];
}

/** By note: the best score of the words it has. */
function scoresOf(segment: Segment, ranges: readonly Scored[]): Uint8Array {
  const scores = new Uint8Array(segment.count);
  for (const { from: first, to: end, score } of ranges) {
    for (let word = first; word < end; word += 1) {
      const { from, to } = postingsOf(segment, word);
      raiseScores(segment.postings, from, to, score, scores);
    }
  }
  return scores;
}

function isAnywhere(scores: Uint8Array | undefined, gone: Uint8Array): boolean {
  return scores?.some((score, note) => score > 0 && gone[note] === 0) ?? false;
}

/** Adds the scores of one word more; a note without it falls to zero, and stays there. */
function addScores(sums: Uint8Array, scores: Uint8Array): void {
  for (let note = 0; note < sums.length; note += 1) {
    const [before, more] = [sums[note] ?? 0, scores[note] ?? 0];
    sums[note] = before > 0 && more > 0 ? before + more : 0;
  }
}

/** The best notes, and how many there are. Only as many as asked for are ever put in order. */
function best(
  parts: readonly Part[],
  sums: readonly Uint8Array[],
  filter: Filter,
  limit: number,
): { ids: string[]; total: number } {
  let total = 0;
  const candidates = parts.flatMap(({ segment }, number) => {
    const sum = sums[number] ?? new Uint8Array();
    const { from, to, passes } = passing(segment, filter);
    /** By score, the newest first. */
    const notes: number[][] = [];
    for (let note = from; note < to; note += 1) {
      const score = sum[note] ?? 0;
      if (score === 0 || !passes(note)) continue;
      total += 1;
      const equals = (notes[score] ??= []);
      if (equals.length < limit) equals.push(note);
    }
    return notes
      .flatMap((equals, score) => equals.map((note) => ({ note, score })))
      .map(({ note, score }) => ({
        id: stringAt(segment.ids, note),
        day: segment.days[note] ?? 0,
        score,
      }));
  });
  const order = candidates.toSorted(
    (a, b) => b.score - a.score || b.day - a.day || (a.id < b.id ? -1 : 1),
  );
  return { ids: order.slice(0, limit).map(({ id }) => id), total };
}
