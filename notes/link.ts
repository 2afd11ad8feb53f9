import type { Edit, Stretch } from './edit.ts';
import { linesAround, replaceWith } from './edit.ts';
import { isInFence } from './in-fence.ts';
import { inBrackets, isWebAddress } from './web-address.ts';

/** `[words](address)` on one line. */
const LINK = /\[((?:\\.|[^\\[\]\n])*)\]\(([^()\s]*)\)/g;

/**
 * Makes what is selected a link, and puts the caret where the other half is to be written: the address, or the words
 * where an address is selected. In a link already, its words are left alone. UTF-16 offsets.
 */
export function link(text: string, from: number, to: number): Edit {
  const around = linkAround(text, from, to);
  if (around) {
    const { from: start, to: end, words } = around;
    const plain = words.replace(/\\([[\]])/g, '$1');
    return { ...replaceWith(start, end, plain), selectFrom: start };
  }
  const selected = text.slice(from, to);
  const isAddress = isWebAddress(selected);
  const insert = isAddress ? `[](${inBrackets(selected)})` : `[${asWords(selected)}]()`;
  // Words are asked for first: behind the opening bracket. With words there, the address is.
  const caret = from + (isAddress || selected === '' ? 1 : insert.length - 1);
  return { from, to, insert, selectFrom: caret, selectTo: caret };
}

/**
 * What pasting an address over selected words does: they become a link to it. Null where pasting is to do what it
 * always does: nothing or more than a line is selected, an address is, or it is in code; and for anything pasted that
 * is not one http, https or mailto address.
 */
export function pasteLink(text: string, from: number, to: number, pasted: string): Edit | null {
  const address = pasted.trim();
  const selected = text.slice(from, to);
  if (!isWebAddress(address) || selected.trim() === '' || selected.includes('\n')) return null;
  if (isWebAddress(selected.trim()) || linkAround(text, from, to) || isInFence(text, from)) {
    return null;
  }
  return replaceWith(from, to, `[${asWords(selected)}](${inBrackets(address)})`);
}

/** The link that holds a selection, on its line. */
function linkAround(text: string, from: number, to: number): (Stretch & { words: string }) | null {
  const line = linesAround(text, from, to);
  for (const { index, 0: whole, 1: words = '' } of text.slice(line.from, line.to).matchAll(LINK)) {
    const start = line.from + index;
    const isWithin = start <= from && to <= start + whole.length;
    const isBeside = from === to && (from === start || to === start + whole.length);
    if (isWithin && !isBeside) return { from: start, to: start + whole.length, words };
  }
  return null;
}

/** Words as they may stand between the brackets of a link. */
function asWords(selected: string): string {
  return selected.replace(/(?<!\s)\s*\n\s*/g, ' ').replace(/(?<!\\)[[\]]/g, '\\$&');
}
