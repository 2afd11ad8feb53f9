/** Which segments make up an index and which of their notes are gone: what of it changes, in one small record. */
import type { Part } from './find.ts';
import { isWhole, packed, sectionsOf, wordsOfSection } from './record.ts';
import { readSegment } from './segment.ts';
import { stringAt, tableOf, tableSections } from './text-table.ts';

/** The key the state is stored under; a segment's own is a UUID. */
export const STATE = 'state';

const STATE_FORMAT = 0x54_00_00_01;

/** A part of an index, and the key its segment is stored under. */
export interface StoredPart extends Part {
  readonly key: string;
}

/** The record of the state: the keys, the counts of notes, and for each segment the numbers of the notes gone. */
export function recordOfState(parts: readonly StoredPart[]): ArrayBuffer {
  return packed(STATE_FORMAT, [
    ...tableSections(parts.map(({ key }) => key)),
    Uint32Array.from(parts, ({ segment }) => segment.count),
    ...parts.map(({ gone }) =>
      Uint32Array.from([...gone.keys()].filter((note) => gone[note] === 1)),
    ),
  ]);
}

/** The parts the stored state speaks of, or null where it, or a segment it names, is missing or broken. */
export function readState(records: ReadonlyMap<string, ArrayBuffer>): StoredPart[] | null {
  const state = records.get(STATE);
  if (!isWhole(state, STATE_FORMAT)) return null;
  const [keys, ends, counts, ...gone] = sectionsOf(state);
  if (!keys || !ends || !counts) return null;
  const table = tableOf(keys, ends);
  const expected = wordsOfSection(counts);
  const parts = gone.flatMap((section, number): StoredPart[] => {
    const key = stringAt(table, number);
    const segment = readSegment(records.get(key));
    if (!segment || segment.count !== expected[number]) return [];
    return [{ key, segment, gone: flags(segment.count, wordsOfSection(section)) }];
  });
  return parts.length === table.count ? parts : null;
}

function flags(count: number, numbers: Uint32Array): Uint8Array {
  const all = new Uint8Array(count);
  for (const number of numbers) all[number] = 1;
  return all;
}
