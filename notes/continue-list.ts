import type { Edit } from './edit.ts';
import { linesAround, replaceWith } from './edit.ts';
import { isInFence } from './in-fence.ts';
import type { ListLine } from './list-line.ts';
import { listLine, markerAfter } from './list-line.ts';
import { itemAbove } from './item-above.ts';

/**
 * What Enter does in a list or a quote: the next item begins, with what stood behind the caret; from an item without
 * words the list is left, by one level where it is nested. Following numbers stay as they are: Markdown counts
 * itself. Null where Enter is to do what it always does: in other lines, in code, and before the words of an item.
 */
export function continueList(text: string, caret: number): Edit | null {
  const { from, to } = linesAround(text, caret, caret);
  const line = text.slice(from, to);
  const own = listLine(line);
  const isQuote = own.marker === null && own.quotes !== '';
  if (own.marker === null && !isQuote) return null;
  if (caret < from + own.contentAt || isInFence(text, caret)) return null;

  if (line.slice(own.contentAt).trim() === '') return replaceWith(from, to, outOf(text, from, own));
  const white = /^[ \t]*/.exec(text.slice(caret, to))?.[0].length ?? 0;
  const next = own.marker === null ? '' : markerAfter(own.marker);
  return replaceWith(caret, caret + white, `\n${own.quotes}${own.indent}${next}`);
}

/** What is left of an item or a quote without words: the item one level out, the quote around, or nothing. */
function outOf(text: string, start: number, own: ListLine): string {
  if (own.marker === null) {
    const around = own.quotes.replace(/>[ \t]*$/, '');
    return around.includes('>') ? around : '';
  }
  const parent = itemAbove(text, start, own, 'parent');
  return parent ? `${own.quotes}${parent.indent}${markerAfter(parent.marker)}` : own.quotes;
}
