import type { Change, Edit } from './edit.ts';
import { editOf, linesAround } from './edit.ts';
import { listLine } from './list-line.ts';

/** What a whole line can be made by its beginning. */
export type LineKind = 'heading' | 'list' | 'task';

/** A section of a note; the one above it is the note's own title. */
const HEADING = '## ';
const SIGNS = /^#{1,6}(?:[ \t]+|$)/;

/**
 * Makes the selected lines a heading, list items or tasks, or plain again where all of them are that already. A line
 * is one of these, so what it was before goes. Blank lines stay as they are, but for one that is alone.
 */
export function asKind(text: string, from: number, to: number, kind: LineKind): Edit {
  const around = linesAround(text, from, to);
  const lines = text.slice(around.from, around.to).split('\n');
  const meant = (line: string) => lines.length === 1 || line.trim() !== '';
  const isOn = lines.filter(meant).every((line) => kindOf(line) === kind);
  const changes: Change[] = [];
  let start = around.from;
  for (const line of lines) {
    if (meant(line)) {
      const { quotes } = listLine(line);
      const insert = isOn ? plainBeginning(line) : beginning(line, kind);
      changes.push({ from: start + quotes.length, to: start + wordsAt(line), insert });
    }
    start += line.length + 1;
  }
  return editOf(text, changes, from, to);
}

/** Where the words of a line begin, behind quotes, list marker and heading signs: UTF-16 units from its start. */
export function wordsAt(line: string): number {
  const { contentAt } = listLine(line);
  return contentAt + (SIGNS.exec(line.slice(contentAt))?.[0].length ?? 0);
}

function kindOf(line: string): LineKind | null {
  const { marker, contentAt } = listLine(line);
  if (marker) return marker.box === '' ? 'list' : 'task';
  return SIGNS.test(line.slice(contentAt)) ? 'heading' : null;
}

/** What stands between the quotes and the words of a line of this kind. */
function beginning(line: string, kind: LineKind): string {
  const { indent, marker } = listLine(line);
  const item = indent + (marker ? marker.sign + marker.gap : '- ');
  switch (kind) {
    case 'heading':
      return HEADING;
    case 'list':
      return item;
    case 'task':
      return kindOf(line) === 'task' ? `${item}${marker?.box ?? ''}` : `${item}[ ] `;
  }
}

function plainBeginning(line: string): string {
  return listLine(line).indent;
}
