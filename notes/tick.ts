import type { Edit } from './edit.ts';

/** The beginning of a task, whose own marker may follow those of quotes and items around it: `> - [ ] `. */
const TASK =
  /^((?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[)([ xX-])\](?=[ \t]|$)/;

/**
 * Ticks the task on a line, or takes the tick back; one that was dropped (`[-]`) is open again. Null where the line
 * looks like no task, or is none of the text's. Whether it stands in code, the preview knows, which shows no box there.
 * @param line from 0; what ends a line is a line feed, a carriage return, or both
 */
export function tick(text: string, line: number): Edit | null {
  const start = startOf(text, line);
  if (start === null) return null;
  const end = /[\r\n]|$/.exec(text.slice(start))?.index ?? 0;
  const [, before, mark] = TASK.exec(text.slice(start, start + end)) ?? [];
  if (before === undefined) return null;
  const from = start + before.length;
  const insert = mark === ' ' ? 'x' : ' ';
  return { from, to: from + 1, insert, selectFrom: from + 1, selectTo: from + 1 };
}

/** Where a line starts, in UTF-16 units; null for one the text does not have. */
function startOf(text: string, line: number): number | null {
  if (line === 0) return 0;
  let passed = 0;
  for (const { index, 0: ending } of text.matchAll(/\r\n|\r|\n/g)) {
    passed += 1;
    if (passed === line) return index + ending.length;
  }
  return null;
}

/** The line an offset of the text is on, from 0; to tick what is under the caret. */
export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\r|\n/).length - 1;
}
