/** Many strings in one, each found by its number: a hundred thousand are read in the time of decoding one. */
import { wordsOfSection } from './record.ts';

export interface TextTable {
  readonly count: number;
  readonly text: string;
  /** By number: where each string ends in `text`, in UTF-16 units; it begins where the one before ends. */
  readonly ends: Uint32Array;
}

/** The two sections of a record that hold these strings. Lone surrogates become U+FFFD. */
export function tableSections(strings: readonly string[]): [Uint8Array, Uint32Array] {
  const ends = new Uint32Array(strings.length);
  let end = 0;
  strings.forEach((string, number) => {
    end += string.length;
    ends[number] = end;
  });
  return [new TextEncoder().encode(strings.join('')), ends];
}

/** The strings of the two sections. */
export function tableOf(text: Uint8Array, ends: Uint8Array): TextTable {
  // A byte order mark is a sign like any other here.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const bounds = wordsOfSection(ends);
  return { count: bounds.length, text: decoder.decode(text), ends: bounds };
}

/** The string of a number below `count`. */
export function stringAt({ text, ends }: TextTable, number: number): string {
  return text.slice(beginOf(ends, number), ends[number]);
}

/** Where the string of a number begins in the table's text. */
export function beginOf(ends: Uint32Array, number: number): number {
  return number === 0 ? 0 : (ends[number - 1] ?? 0);
}

/**
 * The first number of a sorted table whose string is not less than the one asked for; `count` where all are less.
 * Order is that of UTF-16 units, as JavaScript compares strings.
 */
export function lowerBound(table: TextTable, asked: string, from = 0): number {
  return firstNumber(from, table.count, (number) => compareAt(table, number, asked) >= 0);
}

/** Where the strings that begin so end in a sorted table, none of them standing before `from`. */
export function endOfBeginning(table: TextTable, beginning: string, from: number): number {
  // No word holds U+FFFF: it sorts after everything that goes on.
  return lowerBound(table, `${beginning}\uFFFF`, from);
}

/** Below zero where the string of a number comes before the one asked for, zero where they are the same. */
export function compareAt({ text, ends }: TextTable, number: number, asked: string): number {
  const from = beginOf(ends, number);
  const length = (ends[number] ?? from) - from;
  const shared = Math.min(length, asked.length);
  for (let at = 0; at < shared; at += 1) {
    const step = text.charCodeAt(from + at) - asked.charCodeAt(at);
    if (step !== 0) return step;
  }
  return length - asked.length;
}

/** The first of the numbers from `from` up to `to` that is far enough, where all after one that is are as well; or `to`. */
export function firstNumber(
  from: number,
  to: number,
  isFarEnough: (number: number) => boolean,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isFarEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
