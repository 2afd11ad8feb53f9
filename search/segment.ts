/**
 * A part of the index that never changes: words in order, and the notes each stands in. Notes are numbered from the
 * newest on, so that counting up is going back in time.
 */
import { isWhole, sectionsOf, wordsOfSection } from './record.ts';
import type { TextTable } from './text-table.ts';
import { beginOf, compareAt, firstNumber, stringAt, tableOf } from './text-table.ts';

/** Raised with every change of the layout or of the folding: what was stored before is then made anew. */
export const SEGMENT_FORMAT = 0x53_00_00_01;

/** Stands for nobody, or for no kind; the first of a table is 1. */
export const NONE = 0;

export interface Segment {
  /** What is stored; everything else is a view of it. */
  readonly record: ArrayBuffer;
  /** How many notes. */
  readonly count: number;
  /** Sorted. */
  readonly words: TextTable;
  /** By word: where the notes it stands in end in `postings`. */
  readonly ends: Uint32Array;
  readonly postings: Uint8Array;
  /** By note. */
  readonly ids: TextTable;
  /** The notes in the order of their ids. */
  readonly byId: Uint32Array;
  /** By note, falling; see `dayNumber`. */
  readonly days: Uint32Array;
  readonly persons: TextTable;
  /** By note: one more than the number in `persons`, or `NONE`. */
  readonly personOf: Uint32Array;
  readonly kinds: TextTable;
  /** By note: one more than the number in `kinds`. */
  readonly kindOf: Uint32Array;
}

/** The segment of a stored record, or null where the record is broken, of another version or something else. */
export function readSegment(record: unknown): Segment | null {
  return isWhole(record, SEGMENT_FORMAT) ? segmentOf(record) : null;
}

/** The segment of a record known to be one. */
export function segmentOf(record: ArrayBuffer): Segment {
  const sections = sectionsOf(record);
  const bytes = (number: number) => sections[number] ?? new Uint8Array();
  const words = (number: number) => wordsOfSection(bytes(number));
  const table = (number: number) => tableOf(bytes(number), bytes(number + 1));
  const ids = table(4);
  return {
    record,
    count: ids.count,
    words: table(0),
    ends: words(2),
    postings: bytes(3),
    ids,
    byId: words(6),
    days: words(7),
    persons: table(8),
    personOf: words(10),
    kinds: table(11),
    kindOf: words(13),
  };
}

/** The number of a note, or null where it is not in the segment. */
export function numberOf({ ids, byId }: Segment, id: string): number | null {
  const steps = (place: number) => compareAt(ids, byId[place] ?? 0, id);
  const place = firstNumber(0, byId.length, (one) => steps(one) >= 0);
  return place < byId.length && steps(place) === 0 ? (byId[place] ?? 0) : null;
}

/** The person or the kind of a note, as its table has it; null for none. */
export function namedBy(table: TextTable, numbers: Uint32Array, note: number): string | null {
  const number = numbers[note] ?? NONE;
  return number === NONE ? null : stringAt(table, number - 1);
}

/** Where in `postings` the notes of a word are. */
export function postingsOf({ ends }: Segment, word: number): { from: number; to: number } {
  return { from: beginOf(ends, word), to: ends[word] ?? 0 };
}
