/**
 * The words of a sorted vocabulary that a mistyped word may mean. The vocabulary is walked as the tree it is: what
 * words begin with is compared once for all of them, and a beginning too far off is left with everything below it.
 */
import type { TextTable } from './text-table.ts';
import { beginOf, endOfBeginning, stringAt } from './text-table.ts';

/** Words this short are taken as they are: too many others are one letter away. */
const SHORTEST = 4;
/** From this length on two errors are forgiven rather than one. */
const LONG = 8;
/** Longer ones are no words. */
const LONGEST = 24;

/** Words that follow each other in a vocabulary: from this number up to, but not with, that. */
export interface Range {
  from: number;
  to: number;
}

export interface Near {
  /** The words meant. */
  whole: Range[];
  /** The words that begin as was meant. */
  begun: Range[];
  /** All of them, by what they begin with. */
  beginnings: string[];
}

/** How many errors are forgiven in a word: letters left out, added, wrong, or two neighbours swapped. */
export function forgivenIn(word: string): number {
  // One digit more is another number.
  if (word.length < SHORTEST || word.length > LONGEST || /\d/.test(word)) return 0;
  return word.length < LONG ? 1 : 2;
}

/** The words of a sorted vocabulary that are meant, whole or by their beginning, if `most` errors were made. */
export function nearWords(vocabulary: TextTable, typed: string, most: number): Near {
  const near: Near = { whole: [], begun: [], beginnings: [] };
  // By depth: the errors between the word's first letters and each beginning of what was typed.
  const rows = Array.from(
    { length: typed.length + most + 2 },
    () => new Uint8Array(typed.length + 1),
  );
  rows[0]?.forEach((_, length, row) => {
    row[length] = length;
  });
  let known = '';
  /** Up to where words are in `begun` already. */
  let begunTo = 0;
  for (let number = 0; number < vocabulary.count;) {
    const word = wordUpTo(vocabulary, number, typed.length + most + 1);
    let depth = sharedLength(known, word);
    known = word;
    let isFar = false;
    while (depth < word.length && !isFar) {
      depth += 1;
      const errors = nextRow(rows, word, depth, typed);
      isFar = errors.least > most;
      if (errors.all <= most && number >= begunTo) {
        const beginning = word.slice(0, depth);
        begunTo = endOfBeginning(vocabulary, beginning, number);
        near.begun.push({ from: number, to: begunTo });
        near.beginnings.push(beginning);
      }
    }
    if (isFar) {
      known = word.slice(0, depth);
      number = endOfBeginning(vocabulary, known, number);
    } else {
      if ((rows[depth]?.[typed.length] ?? most + 1) <= most) {
        near.whole.push({ from: number, to: number + 1 });
      }
      number += 1;
    }
  }
  return near;
}

/** The errors with one letter of the word more, by optimal string alignment. */
function nextRow(
  rows: readonly Uint8Array[],
  word: string,
  depth: number,
  typed: string,
): { least: number; all: number } {
  const [row, before, beforeThat] = [rows[depth], rows[depth - 1], rows[depth - 2]];
  if (!row || !before) return { least: depth, all: depth };
  const letter = word.charCodeAt(depth - 1);
  row[0] = depth;
  let left = depth;
  let least = depth;
  for (let length = 1; length <= typed.length; length += 1) {
    const other = typed.charCodeAt(length - 1);
    const replaced = (before[length - 1] ?? 0) + (letter === other ? 0 : 1);
    let errors = Math.min(left + 1, (before[length] ?? 0) + 1, replaced);
    const isSwapped =
      length > 1 && letter === typed.charCodeAt(length - 2) && word.charCodeAt(depth - 2) === other;
    if (isSwapped && beforeThat) errors = Math.min(errors, (beforeThat[length - 2] ?? 0) + 1);
    row[length] = errors;
    left = errors;
    if (errors < least) least = errors;
  }
  return { least, all: left };
}

/** A word, or as much of it as can matter. */
function wordUpTo(vocabulary: TextTable, number: number, most: number): string {
  const from = beginOf(vocabulary.ends, number);
  const to = vocabulary.ends[number] ?? from;
  return to - from <= most
    ? stringAt(vocabulary, number)
    : vocabulary.text.slice(from, from + most);
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return length;
}
