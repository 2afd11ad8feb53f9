/** A few lines out of a note that show why it was found. */
import type { Part } from '../content/marks.ts';
import { wordsIn } from './fold.ts';

export interface Snippet {
  /** Joined, they are a piece of the text as written. */
  parts: Part[];
  /** True where the text goes on before or after. */
  cutBefore: boolean;
  cutAfter: boolean;
}

interface Mark {
  start: number;
  end: number;
  /** What of the query it answers. */
  term: string;
}

/** Further ones are not looked for: what comes first in a note is as good as any. */
const MOST_MARKS = 200;
/** How much of a snippet stands before the first mark. */
const LEAD = 0.25;
/** How far a cut may move to fall between two words, in UTF-16 units. */
const FURTHEST = 24;

/**
 * Cuts out of a text where most of the query is said within sight, and marks it there: words that begin with a term
 * as a whole, of scripts without spaces the signs themselves. Where nothing is said, the text's beginning.
 * @param terms as of `Found.terms`
 * @param length about how much to show, in UTF-16 units
 */
export function snippetOf(text: string, terms: readonly string[], length = 160): Snippet {
  const marks = marksOf(text, terms);
  const first = bestStart(marks, length);
  const start =
    first === undefined ? 0 : cutBefore(text, first.start - Math.round(length * LEAD), first.start);
  const longest = start + length;
  const end = cutAfter(text, Math.min(first?.end ?? start, longest), longest);
  const parts = partsOf(text, start, end, marks);
  return { parts, cutBefore: start > 0, cutAfter: end < text.length };
}

/** A whole text in parts, those marked that answer the query; as `snippetOf` marks them. */
export function markedParts(text: string, terms: readonly string[]): Part[] {
  return partsOf(text, 0, text.length, marksOf(text, terms, Number.POSITIVE_INFINITY));
}

function marksOf(text: string, terms: readonly string[], most = MOST_MARKS): Mark[] {
  const marks: Mark[] = [];
  if (terms.length === 0) return marks;
  for (const { word, start, end, spaced } of wordsIn(text)) {
    const term = terms.find((one) => (spaced ? word.startsWith(one) : word === one));
    if (term === undefined) continue;
    marks.push({ start, end, term });
    if (marks.length >= most) break;
  }
  return marks;
}

/** The first of the marks that have most different terms within the length; undefined where there are none. */
function bestStart(marks: readonly Mark[], length: number): Mark | undefined {
  let best = marks[0];
  let most = 0;
  marks.forEach((mark, number) => {
    const inSight = new Set<string>();
    for (let at = number; at < marks.length; at += 1) {
      const other = marks[at];
      if (!other || other.end > mark.start + length * (1 - LEAD)) break;
      inSight.add(other.term);
    }
    if (inSight.size > most) {
      most = inSight.size;
      best = mark;
    }
  });
  return best;
}

function partsOf(text: string, start: number, end: number, marks: readonly Mark[]): Part[] {
  const parts: Part[] = [];
  let done = start;
  const add = (to: number, marked: boolean) => {
    const before = parts.at(-1);
    if (to <= done) return;
    const piece = text.slice(done, to);
    // Pairs of signs overlap: what is marked in one go is one part.
    if (before?.marked === marked) before.text += piece;
    else parts.push({ text: piece, start: done, marked });
    done = to;
  };
  for (const mark of marks) {
    if (mark.start < start) continue;
    if (mark.start >= end) break;
    add(mark.start, false);
    add(Math.min(mark.end, end), true);
  }
  add(end, false);
  return parts;
}

/** Where to begin: at or after `from`, after a space where one is near, else before a whole letter. */
function cutBefore(text: string, from: number, latest: number): number {
  if (from <= 0) return 0;
  const near = text.slice(from - 1, Math.min(from + FURTHEST, latest)).search(/\s/);
  return near === -1 ? wholeLetter(text, from) : from + near;
}

/** Where to end: at or before `to`, not before `least`, before a space where one is near, else after a whole letter. */
function cutAfter(text: string, least: number, to: number): number {
  if (to >= text.length) return text.length;
  const near = /\s\S*$/.exec(text.slice(Math.max(least, to - FURTHEST), to + 1));
  return near ? Math.max(least, to - FURTHEST) + near.index : wholeLetter(text, to);
}

const GOES_ON = /^[\p{M}\uDC00-\uDFFF\u200D]/u;

/** The place itself, or back where it would cut a sign from its other half or its marks. */
function wholeLetter(text: string, place: number): number {
  let at = place;
  for (
    let steps = 0;
    steps < FURTHEST && at > 0 && GOES_ON.test(text.slice(at, at + 2));
    steps += 1
  ) {
    at -= 1;
  }
  return at;
}
