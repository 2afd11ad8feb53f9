/** How a line of Markdown begins: the quotes and the indentation it stands in, and its list marker. */
export interface ListLine {
  /** `>` signs before the marker, with the spaces between them. */
  quotes: string;
  /** Spaces and tabs between the quotes and the marker. */
  indent: string;
  /** The marker; null on a line that is no item. */
  marker: Marker | null;
  /** Where the words begin: UTF-16 units from the start of the line. */
  contentAt: number;
}

/** A line that is an item of a list. */
export type ListItem = ListLine & { marker: Marker };

export interface Marker {
  /** `-`, `*`, `+`, or the number with its `.` or `)`. */
  sign: string;
  /** The number; null for a bullet. */
  number: number | null;
  /** Spaces or tabs behind the sign; at least one unit. */
  gap: string;
  /** `[ ]`, `[x]` or `[-]` with the spaces behind it; empty where the item is no task. */
  box: string;
}

const BEGINNING =
  /^((?:[ \t]*>)* ?)([ \t]*)(?:([-*+]|(\d{1,9})[.)])([ \t]+)(\[[ xX-]\](?:[ \t]+|$))?)?/;
/** A line across the page, which begins as an item of a list does. */
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

/** Reads the beginning of one line, given without its line break. */
export function listLine(line: string): ListLine {
  const [whole = '', before = '', white = '', sign, digits, gap = '', box = ''] =
    BEGINNING.exec(line) ?? [];
  const quoted = before.includes('>');
  const quotes = quoted ? before : '';
  const indent = quoted ? white : before + white;
  if (sign === undefined || RULE.test(line.slice(quotes.length))) {
    return { quotes, indent, marker: null, contentAt: quotes.length + indent.length };
  }
  const number = digits === undefined ? null : Number(digits);
  return { quotes, indent, marker: { sign, number, gap, box }, contentAt: whole.length };
}

/** True where a line is an item of a list. */
export function isItem(line: ListLine): line is ListItem {
  return line.marker !== null;
}

/** The marker of the item after one like this: its number counted up, its box empty. */
export function markerAfter({ sign, number, gap, box }: Marker): string {
  const next = number === null ? sign : `${number + 1}${sign.slice(-1)}`;
  return `${next}${gap}${box === '' ? '' : '[ ] '}`;
}

/** How deep a line is quoted. */
export function quoteDepth({ quotes }: ListLine): number {
  return quotes.split('>').length - 1;
}

/** The column that spaces and tabs lead to, from a first one; a tab ends at the next multiple of four. */
export function columnAfter(white: string, first = 0): number {
  let column = first;
  for (const unit of white) column = unit === '\t' ? column + 4 - (column % 4) : column + 1;
  return column;
}
