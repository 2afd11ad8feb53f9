import Papa from 'papaparse';
import type { PromiseMade } from '../store/rows.ts';
import type { Everything } from './everything.ts';
import { guarded, guardedOrEmpty } from './guarded-cells.ts';
import { BOM, COLUMNS } from './promise-columns.ts';
import type { Column } from './promise-columns.ts';
import { inOrder } from './write-json.ts';

/** All promises as a table for spreadsheets: RFC 4180, in the order of their ids. */
export function writePromisesCsv(everything: Everything): string {
  const names = new Map(everything.people.map(({ id, name }) => [id, name]));
  const titles = new Map(everything.notes.map(({ id, title }) => [id, title]));
  const rows = inOrder('promises', everything.promises).map((promise) => {
    const cells = cellsOf(promise, names, titles);
    return COLUMNS.map((column) => cells[column]);
  });
  return `${BOM}${Papa.unparse([[...COLUMNS], ...rows], { newline: '\r\n' })}\r\n`;
}

function cellsOf(
  promise: PromiseMade,
  names: ReadonlyMap<string, string>,
  titles: ReadonlyMap<string, string>,
): Record<Column, string> {
  const { personId, noteId } = promise;
  return {
    id: guarded(promise.id),
    person: guarded((personId !== null && names.get(personId)) || ''),
    person_id: guardedOrEmpty(personId),
    by: promise.by,
    promise: guarded(promise.text),
    due: promise.due ?? '',
    state: promise.state,
    reason: guarded(promise.reason),
    made_on: promise.madeOn,
    closed_on: promise.closedOn ?? '',
    meeting: guarded((noteId !== null && titles.get(noteId)) || ''),
    note_id: guardedOrEmpty(noteId),
    created_at: new Date(promise.createdAt).toISOString(),
    updated_at: new Date(promise.updatedAt).toISOString(),
    line: guardedOrEmpty(promise.line),
  };
}
