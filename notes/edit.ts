/**
 * One change of a text in a textarea, as data: what the keys and buttons of the note do is worked out without a
 * browser, and put into the page by `components/apply-edit.ts`.
 */
export interface Edit {
  /** What is replaced: offsets in the text before, in UTF-16 units. `from` is never after `to`. */
  from: number;
  to: number;
  /** What stands there instead; may be empty. */
  insert: string;
  /** What is selected afterwards: offsets in the text after. The same twice is a caret. */
  selectFrom: number;
  selectTo: number;
}

/** The text after an edit. */
export function edited(text: string, { from, to, insert }: Edit): string {
  return text.slice(0, from) + insert + text.slice(to);
}

/** A stretch of a text: offsets in UTF-16 units, `to` not included. */
export interface Stretch {
  from: number;
  to: number;
}

/** A stretch, and what is to stand there. */
export interface Change extends Stretch {
  insert: string;
}

/** An edit that leaves the caret behind what it inserts. */
export function replaceWith(from: number, to: number, insert: string): Edit {
  const caret = from + insert.length;
  return { from, to, insert, selectFrom: caret, selectTo: caret };
}

/**
 * Several changes as one edit, which is one step to undo.
 * @param changes in the order of the text, none over another
 * @param from of what is selected before; it moves with the text around it
 */
export function editOf(text: string, changes: readonly Change[], from: number, to: number): Edit {
  const start = changes[0]?.from ?? from;
  const end = changes.at(-1)?.to ?? start;
  const pieces = changes.map(
    (change, n) => change.insert + text.slice(change.to, changes[n + 1]?.from ?? end),
  );
  const [selectFrom, selectTo] = [placeAfter(changes, from), placeAfter(changes, to)];
  return { from: start, to: end, insert: pieces.join(''), selectFrom, selectTo };
}

/** Where a place of the text is after the changes; at the very end of a changed stretch it is behind what is new. */
function placeAfter(changes: readonly Change[], at: number): number {
  let shift = 0;
  for (const { from, to, insert } of changes) {
    if (at < from) break;
    if (at < to) return from + shift + Math.min(at - from, insert.length);
    shift += insert.length - (to - from);
  }
  return at + shift;
}

/** The whole lines that a selection touches, without the line break after the last one. */
export function linesAround(text: string, from: number, to: number): Stretch {
  const end = text.indexOf('\n', to);
  // A search from -1 would look at the first unit all the same.
  const start = from === 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1;
  return { from: start, to: end < 0 ? text.length : end };
}
