import { linesAround } from './edit.ts';
import type { ListItem, ListLine } from './list-line.ts';
import { columnAfter, isItem, listLine, quoteDepth } from './list-line.ts';

/** The item a line is nested in, or the one before it at the same depth. */
export type Kinship = 'parent' | 'sibling';

/**
 * The nearest item above that is one line's parent or sibling, in the same quote; null where there is none.
 * @param start of the line in the text, in UTF-16 units
 * @param own what the line begins with
 */
export function itemAbove(
  text: string,
  start: number,
  own: ListLine,
  kinship: Kinship,
): ListItem | null {
  const column = columnAfter(own.indent);
  for (let end = start - 1; end >= 0;) {
    const above = linesAround(text, end, end);
    end = above.from - 1;
    const line = text.slice(above.from, above.to);
    const read = listLine(line);
    if (quoteDepth(read) !== quoteDepth(own)) return null;
    if (line.slice(read.quotes.length).trim() === '') continue;
    const other = columnAfter(read.indent);
    if (isItem(read) && other < column) return kinship === 'parent' ? read : null;
    if (isItem(read) && other === column && kinship === 'sibling') return read;
    // Words at the margin end the list above.
    if (!isItem(read) && other === 0) return null;
  }
  return null;
}
