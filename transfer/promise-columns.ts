/** How a table of promises is laid out, here and in files that a spreadsheet has saved. */

/** The first line, and the order of each other. */
export const COLUMNS = [
  'id',
  'person',
  'person_id',
  'by',
  'promise',
  'due',
  'state',
  'reason',
  'made_on',
  'closed_on',
  'meeting',
  'note_id',
  'created_at',
  'updated_at',
  'line',
] as const;

export type Column = (typeof COLUMNS)[number];

/** What tells a table of promises from any other. */
export const NEEDED = ['id', 'by', 'promise', 'made_on', 'state'] as const satisfies Column[];

/** By it Excel knows that the text is UTF-8. */
export const BOM = '\uFEFF';

/** What stands between cells, and between rows. */
export interface Layout {
  delimiter: string;
  newline: '\r\n' | '\n' | '\r';
}

/** True where a text begins with the names of the columns that make a table of promises. */
export function isPromisesCsv(beginning: string): boolean {
  return layoutOf(beginning.startsWith(BOM) ? beginning.slice(BOM.length) : beginning) !== null;
}

/** How the first line, in which no name needs quotes, is laid out; null where it does not name what is needed. */
export function layoutOf(text: string): Layout | null {
  const header = /^[^\r\n]{1,1000}/u.exec(text)?.[0] ?? '';
  const end = /\r\n|\n|\r/u.exec(text)?.[0];
  const newline = end === '\n' || end === '\r' ? end : '\r\n';
  for (const delimiter of [',', ';', '\t']) {
    const names = new Set(header.split(delimiter).map(plainName));
    if (NEEDED.every((column) => names.has(column))) return { delimiter, newline };
  }
  return null;
}

/** The name of a column, whatever a spreadsheet has put around it. */
export function plainName(cell: string): string {
  return cell.trim().replaceAll(/^"|"$/gu, '').toLowerCase();
}
