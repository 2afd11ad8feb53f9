import type { Everything, Rows, Table } from './everything.ts';
import { keyOf, keyText, TABLES } from './everything.ts';
import { ROW_SCHEMAS, settingsSchema } from './row-schemas.ts';
import { VERSION } from './upgrades.ts';

/** Of what stands inside a row: a person's past, the updates on a mistake. */
const INNER_FIELDS = ['relation', 'from', 'until', 'at', 'status', 'plan'];

const FIELDS = Object.fromEntries(
  TABLES.map((table) => [table, [...Object.keys(ROW_SCHEMAS[table].entries), ...INNER_FIELDS]]),
) as Record<Table, string[]>;

/**
 * Everything as JSON, one row a line. The same data gives the same text, whatever the order of its rows and of their
 * fields, so two exports can be compared; a lone surrogate is written as its escape, so the text can be encoded.
 */
export function writeJson(everything: Everything): string {
  const settings = JSON.stringify(everything.settings, Object.keys(settingsSchema.entries));
  const parts = [
    `"settings":${settings}`,
    ...TABLES.map((table) => writeTable(table, everything[table])),
  ];
  return `{"format":"loopside","version":${VERSION},"contents":{\n${parts.join(',\n')}\n}}\n`;
}

function writeTable(table: Table, rows: readonly Rows[Table][]): string {
  const lines = inOrder(table, rows).map((row) => rowText(table, row));
  return lines.length === 0 ? `"${table}":[]` : `"${table}":[\n${lines.join(',\n')}\n]`;
}

/** A row as one line of JSON, its fields in a fixed order: equal for equal rows alone. */
export function rowText<T extends Table>(table: T, row: Rows[T]): string {
  // As a list of names, JSON.stringify takes the fields and their order.
  return JSON.stringify(row, FIELDS[table]);
}

/** The rows by their keys, as code units sort. */
export function inOrder<T extends Table>(table: T, rows: readonly Rows[T][]): Rows[T][] {
  return rows
    .map((row) => ({ row, key: keyText(keyOf(table, row)) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ row }) => row);
}
