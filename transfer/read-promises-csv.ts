import Papa from 'papaparse';
import type { PromiseMade } from '../store/rows.ts';
import { nothingYet } from './everything.ts';
import { unguarded, unguardedOrNull } from './guarded-cells.ts';
import type { Read } from './problems.ts';
import { Problems, refused } from './problems.ts';
import { BOM, layoutOf, NEEDED, plainName } from './promise-columns.ts';
import type { Column } from './promise-columns.ts';
import type { Placed } from './take-rows.ts';
import { takeRows, withoutPlaces } from './take-rows.ts';
import { message } from '../language/message.ts';

/** Gives the cell of a column, empty where there is none. */
type Cell = (column: Column) => string;

/**
 * Takes what `writePromisesCsv` has written, also where a spreadsheet has saved it with other separators or its columns in
 * another order. The notes that promises refer to are not in such a file: whether they are there shows in `planImport`. A
 * person is made for each id, so that they can be made where they are not there.
 */
export function readPromisesCsv(text: string): Read {
  const rows = rowsOf(text.startsWith(BOM) ? text.slice(BOM.length) : text);
  if (rows === null) return refused(message('transfer.noColumns', { names: NEEDED.join(', ') }));
  const problems = new Problems();
  const promises = rows.map(({ where, row: cell }) => ({ where, row: promiseOf(cell) }));
  const taken = withoutPlaces(takeRows({ promises }, problems));
  const named = namesIn(rows);
  const people = withoutPlaces(
    takeRows({ people: peopleOf(taken.promises, named) }, problems),
  ).people;
  const known = new Set(people.map(({ id }) => id));
  const withKnown = (promise: PromiseMade): PromiseMade =>
    promise.personId === null || known.has(promise.personId)
      ? promise
      : { ...promise, personId: null };
  return {
    ok: true,
    everything: { ...nothingYet(), people, promises: taken.promises.map(withKnown) },
    dropped: problems.list(),
  };
}

/** The rows below the first, without empty ones; null for a table of something else. */
function rowsOf(text: string): Placed<Cell>[] | null {
  const layout = layoutOf(text);
  if (layout === null) return null;
  const [header = [], ...rows] = Papa.parse<string[]>(text, { ...layout }).data;
  const places = new Map(header.map((name, at) => [plainName(name), at]));
  return rows.flatMap((cells, at) => {
    const cell: Cell = (column) => cells[places.get(column) ?? -1] ?? '';
    return cells.some((one) => one !== '') ? [{ where: `row ${at + 2}`, row: cell }] : [];
  });
}

function promiseOf(cell: Cell): unknown {
  const madeOn = cell('made_on');
  // A row added by hand was made on its day.
  const created = Date.parse(cell('created_at') || madeOn);
  return {
    id: unguarded(cell('id')),
    by: cell('by'),
    text: unguarded(cell('promise')),
    due: cell('due') || null,
    personId: unguardedOrNull(cell('person_id')),
    noteId: unguardedOrNull(cell('note_id')),
    line: unguardedOrNull(cell('line')),
    madeOn,
    state: cell('state'),
    reason: unguarded(cell('reason')),
    closedOn: cell('closed_on') || null,
    createdAt: created,
    updatedAt: cell('updated_at') === '' ? created : Date.parse(cell('updated_at')),
  };
}

/** What people are called, by their ids. */
function namesIn(rows: readonly Placed<Cell>[]): ReadonlyMap<string, string> {
  const names = rows.map(({ row: cell }): [string, string] => [
    unguarded(cell('person_id')),
    unguarded(cell('person')),
  ]);
  return new Map(names.filter(([, name]) => name !== ''));
}

/** One for each person that promises name. */
function* peopleOf(
  promises: readonly PromiseMade[],
  names: ReadonlyMap<string, string>,
): Iterable<Placed<unknown>> {
  const each = Map.groupBy(promises, ({ personId }) => personId);
  for (const [id, theirs] of each) {
    if (id === null) continue;
    const row = {
      id,
      name: names.get(id) ?? '',
      isNamed: false,
      addresses: [],
      relation: null,
      since: null,
      past: [],
      createdAt: theirs.reduce((first, { createdAt }) => Math.min(first, createdAt), Infinity),
      // Never the later word on what somebody is called.
      updatedAt: 0,
    };
    yield { where: `person ${id}`, row };
  }
}
