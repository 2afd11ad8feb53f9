import { followLines, linesHeld, stateOf } from '../notes/follow-lines.ts';
import type { PromiseLine } from '../notes/promise-lines.ts';
import { promisesIn } from '../notes/promise-lines.ts';
import { localDay } from '../notes/local-day.ts';
import type { Note, Person, PromiseMade } from './rows.ts';

/**
 * What the task lines of a note make of its promises.
 * @param before the text it had when `kept` was written
 * @param kept those of this note so far
 * @returns the rows to write, and the ids of those that are no more
 */
export function linesOfNote(
  note: Pick<Note, 'id' | 'text' | 'order' | 'personId'>,
  before: string,
  person: Pick<Person, 'name' | 'addresses'> | null,
  kept: readonly PromiseMade[],
  now: number,
): { put: PromiseMade[]; gone: string[] } {
  const names = person ? [person.name, ...person.addresses] : [];
  const lines = promisesIn(note.text, names, note.order);
  const { made, changed, gone } = followLines(
    lines,
    kept.toSorted(byMaking),
    promisesIn(before, names, note.order),
  );
  const rows = new Map(kept.map((row) => [row.id, row]));
  const put = changed.flatMap(({ id, line }) => {
    const row = rows.get(id);
    const after = row && asSaid(row, line, note, now);
    return after && !isEqual(row, after) ? [after] : [];
  });
  put.push(...made.map((line) => asSaid(newPromise(note, now), line, note, now)));
  return { put, gone };
}

/** The line of a note, from 0, on which one of its promises stands, though others may be in the same words; null without one. */
export function lineOf(
  { text, order }: Pick<Note, 'text' | 'order'>,
  kept: readonly PromiseMade[],
  id: string,
): number | null {
  const held = linesHeld(promisesIn(text, [], order), kept.toSorted(byMaking));
  return held.get(id)?.line ?? null;
}

/** Of promises in the same words the older one stands first. */
function byMaking(a: PromiseMade, b: PromiseMade): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}

function newPromise({ id, order }: Pick<Note, 'id' | 'order'>, now: number): PromiseMade {
  return {
    id: crypto.randomUUID(),
    by: 'me',
    text: '',
    due: null,
    personId: null,
    noteId: id,
    line: null,
    madeOn: order,
    state: 'open',
    reason: '',
    closedOn: null,
    createdAt: now,
    updatedAt: now,
  };
}

function asSaid(
  row: PromiseMade,
  { words, by, text, due, box }: PromiseLine,
  { order, personId }: Pick<Note, 'order' | 'personId'>,
  now: number,
): PromiseMade {
  const state = stateOf(box, row.state);
  const isSameState = state === row.state;
  // A line that stays as it is means what it meant, also where the same person is called otherwise now.
  const isSame = words === row.line && personId === row.personId;
  const said = isSame ? {} : { by, text, due, line: words };
  return {
    ...row,
    ...said,
    personId,
    madeOn: order,
    state,
    reason: isSameState ? row.reason : '',
    closedOn: isSameState ? row.closedOn : state === 'open' ? null : localDay(now),
    updatedAt: now,
  };
}

function isEqual(one: PromiseMade, other: PromiseMade): boolean {
  return (Object.keys(one) as (keyof PromiseMade)[]).every(
    (key) => key === 'updatedAt' || one[key] === other[key],
  );
}
