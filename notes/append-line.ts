import type { Edit } from './edit.ts';

const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s/u;

/** Puts a list item at the end of a text: right below where the text ends in a list, else after a blank line. */
export function appendLine(text: string, item: string): Edit {
  const kept = text.trimEnd();
  const last = kept.slice(kept.lastIndexOf('\n') + 1);
  const gap = kept === '' ? '' : ITEM.test(last) ? '\n' : '\n\n';
  // An item left empty, as a template leaves it, is the place for it.
  const isEmptyTask = /^\s*[-*+]\s+\[ \]$/u.test(last);
  const from = isEmptyTask ? kept.length - last.length : kept.length;
  const insert = `${isEmptyTask ? '' : gap}${item}`;
  const caret = from + insert.length;
  return { from, to: text.length, insert, selectFrom: caret, selectTo: caret };
}
