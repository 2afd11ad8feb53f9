import type { Edit } from './edit.ts';
import { linesAround } from './edit.ts';

/** Empty lines, up to where other words begin again; the indentation of those is theirs. */
const BLANK_LINES = /^(?:[ \t]*\n)*(?:[ \t]*$)?/;

/**
 * Puts a block of words on lines of its own, with one blank line to the text before and after it. It replaces what is
 * selected, as pasting does; to keep that, give its end twice. Of the text around only blank lines and the spaces at
 * the end of a line are taken away. The caret ends up behind the block.
 * @param from of the selection, in UTF-16 units
 * @param block its own blank lines at both ends do not count; one without words changes nothing
 */
export function insertBlock(text: string, from: number, to: number, block: string): Edit {
  const words = block
    .replace(/\r\n?/g, '\n')
    .trimEnd()
    .replace(/^(?:[ \t]*\n)+/, '');
  if (words === '') return { from, to: from, insert: '', selectFrom: from, selectTo: to };
  const [start, end] = from === to ? twice(placeFor(text, to)) : [from, to];
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end).replace(BLANK_LINES, '');
  const lead = before === '' ? '' : '\n\n';
  const caret = before.length + lead.length + words.length;
  return {
    from: before.length,
    to: text.length - after.length,
    insert: lead + words + (after === '' ? '' : '\n\n'),
    selectFrom: caret,
    selectTo: caret,
  };
}

/** The caret, or the start of its line where only indentation is before it: that belongs to the words behind. */
function placeFor(text: string, at: number): number {
  const { from } = linesAround(text, at, at);
  return text.slice(from, at).trim() === '' ? from : at;
}

function twice(at: number): [number, number] {
  return [at, at];
}
