/** A spreadsheet runs a cell that begins like this; a full-width sign is taken for the plain one. */
const RUNS = /^[=+\-@\t\r\n＝＋－＠']/u;

/** A text as a cell that no spreadsheet runs: with a `'` before it where it would, or where it begins with one itself. */
export function guarded(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}

/** The text of a cell that `guarded` has made. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/** A text that may be missing: no cell at all, or, for a text without words, a `'` alone. */
export function guardedOrEmpty(text: string | null): string {
  if (text === null) return '';
  return text === '' ? "'" : guarded(text);
}

/** The text of a cell that `guardedOrEmpty` has made. */
export function unguardedOrNull(cell: string): string | null {
  return cell === '' ? null : unguarded(cell);
}
