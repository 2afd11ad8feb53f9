/** Which notes of a segment a filter lets pass. */
import type { Filter } from './note.ts';
import { dayNumber } from './note.ts';
import type { Segment } from './segment.ts';
import { NONE, numberOf } from './segment.ts';
import type { TextTable } from './text-table.ts';
import { firstNumber, stringAt } from './text-table.ts';

/** The notes that may be found: only those from one number up to another, and of them those that pass. */
export interface Passing {
  from: number;
  to: number;
  passes: (note: number) => boolean;
}

/** What a filter means for a segment: worked out once, then asked of each note. */
export function passing(segment: Segment, filter: Filter): Passing {
  const { days, count } = segment;
  const { from, to, only, personIds, kinds } = filter;
  const latest = to === undefined ? Number.POSITIVE_INFINITY : dayNumber(to);
  const earliest = from === undefined ? 0 : dayNumber(from);
  const persons = personIds && allowed(segment.persons, personIds);
  const ofKinds = kinds && allowed(segment.kinds, kinds);
  const isNamed = only && named(segment, only);
  return {
    from: firstNumber(0, count, (note) => (days[note] ?? 0) <= latest),
    to: firstNumber(0, count, (note) => (days[note] ?? 0) < earliest),
    passes: (note) =>
      (persons === undefined || persons[segment.personOf[note] ?? NONE] === 1) &&
      (ofKinds === undefined || ofKinds[segment.kindOf[note] ?? NONE] === 1) &&
      (isNamed === undefined || isNamed(note)),
  };
}

/** By number as notes have it: 1 where the name is among those asked for. */
function allowed(table: TextTable, names: ReadonlySet<string | null>): Uint8Array {
  const flags = new Uint8Array(table.count + 1);
  flags[NONE] = Number(names.has(null));
  for (let number = 0; number < table.count; number += 1) {
    flags[number + 1] = Number(names.has(stringAt(table, number)));
  }
  return flags;
}

/** Whether a note is among those named: looked up beforehand where they are few, else when asked. */
function named(segment: Segment, ids: ReadonlySet<string>): (note: number) => boolean {
  if (ids.size > segment.count / 2) return (note) => ids.has(stringAt(segment.ids, note));
  const flags = new Uint8Array(segment.count);
  for (const id of ids) {
    const note = numberOf(segment, id);
    if (note !== null) flags[note] = 1;
  }
  return (note) => flags[note] === 1;
}
