import type { Change, Edit, Stretch } from './edit.ts';
import { editOf, linesAround } from './edit.ts';
import { isInFence } from './in-fence.ts';
import { itemAbove } from './item-above.ts';
import type { ListItem, ListLine } from './list-line.ts';
import { columnAfter, isItem, listLine } from './list-line.ts';

/**
 * Moves the selected items of a list, with all that is nested in them, one level in (1) or out (-1). In is under the
 * item before, as far as that one's words begin; the first item of a list cannot go there. Numbers go on where the
 * items come to stand. Null where nothing can be moved that way, and where no list or code is.
 * @param from of the selection, in UTF-16 units; with `to` it may be a caret
 */
export function indentItem(text: string, from: number, to: number, by: 1 | -1): Edit | null {
  const start = linesAround(text, from, from).from;
  const first = listLine(lineFrom(text, start));
  if (!isItem(first) || isInFence(text, start)) return null;
  const aim = by === 1 ? inside(text, start, first) : outside(text, start, first);
  if (!aim) return null;

  // A selection up to the start of a line does not mean that line.
  const end = to > from && text[to - 1] === '\n' ? to - 1 : to;
  const lines = linesMoving(text, start, linesAround(text, end, end).to, columnAfter(first.indent));
  return editOf(text, movedLines(text, lines, columnAfter(first.indent), aim), from, to);
}

/** Where the first item is to stand, and the number it is to have if it has one. */
interface Aim {
  indent: string;
  number: number;
}

function inside(text: string, start: number, own: ListItem): Aim | null {
  const before = itemAbove(text, start, own, 'sibling');
  if (!before) return null;
  const { sign, gap } = before.marker;
  const usesTabs = /(?:^|\n)[ \t>]*\t/.test(text);
  // More than four units behind a sign are code within the item.
  const wide = columnAfter(gap) > 4 ? 1 : gap.length;
  const indent = before.indent + (usesTabs ? '\t' : ' '.repeat(sign.length + wide));
  return { indent, number: numberAt(text, start, { ...own, indent }) };
}

function outside(text: string, start: number, own: ListItem): Aim | null {
  if (own.indent === '') return null;
  const parent = itemAbove(text, start, own, 'parent');
  if (!parent) return { indent: '', number: own.marker.number ?? 1 };
  return { indent: parent.indent, number: (parent.marker.number ?? 0) + 1 };
}

/** The number that counts up from the item before at this depth; 1 for the first. */
function numberAt(text: string, start: number, line: ListLine): number {
  return (itemAbove(text, start, line, 'sibling')?.marker.number ?? 0) + 1;
}

/** The lines that are moved: those selected, and those further in that follow. */
function linesMoving(text: string, start: number, end: number, column: number): Stretch[] {
  const lines: Stretch[] = [];
  let blank: Stretch[] = [];
  for (let at = start; at <= text.length;) {
    const line = linesAround(text, at, at);
    const read = listLine(lineFrom(text, at));
    const isBlank = text.slice(at + read.quotes.length, line.to).trim() === '';
    if (at > end && !isBlank && columnAfter(read.indent) <= column) break;
    // Blank lines belong to what follows them.
    if (isBlank) blank.push(line);
    else {
      lines.push(...blank, line);
      blank = [];
    }
    at = line.to + 1;
  }
  return lines;
}

/** The lines with their new beginnings: what is nested keeps its distance to the words of its item. */
function movedLines(text: string, lines: readonly Stretch[], column: number, aim: Aim): Change[] {
  let { number } = aim;
  const wide = columnAfter(aim.indent) - column;
  let shift = wide;
  return lines.map(({ from, to }) => {
    const read = listLine(text.slice(from, to));
    const at = from + read.quotes.length;
    const own = columnAfter(read.indent);
    if (at + read.indent.length >= to) return { from: at, to: at, insert: '' };
    if (!isItem(read) || own > column) {
      return { from: at, to: at + read.indent.length, insert: indentOf(own + shift, aim.indent) };
    }
    const { sign, number: old } = read.marker;
    const next = old === null ? sign : `${number}${sign.slice(-1)}`;
    number += 1;
    shift = wide + next.length - sign.length;
    const indent = own === column ? aim.indent : indentOf(own + wide, aim.indent);
    return { from: at, to: at + read.indent.length + sign.length, insert: indent + next };
  });
}

/** White space as wide as this, with tabs where what it follows has them. */
function indentOf(column: number, like: string): string {
  const width = Math.max(column, 0);
  if (!like.includes('\t')) return ' '.repeat(width);
  return '\t'.repeat(Math.floor(width / 4)) + ' '.repeat(width % 4);
}

function lineFrom(text: string, start: number): string {
  return text.slice(start, linesAround(text, start, start).to);
}
