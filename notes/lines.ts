/** A line of a note outside code, without what makes it a list item or a heading. */
export interface Line {
  /** In the text, from 0. */
  line: number;
  /** The mark in a task's brackets; null where it is no task. */
  box: ' ' | 'x' | '-' | null;
  content: string;
}

const ITEM = /^\s*(?:>\s*)*(?:(?:[-*+]|\d{1,9}[.)])\s+(?:\[([ xX-])\](?=\s|$))?|#{1,6}\s+)?\s*/u;
/** ``` or ~~~, and what follows: for ``` no further one, which would be code within a line. */
const FENCE = /^\s*(`{3,}(?=[^`]*$)|~{3,})(.*)$/u;

/** The lines of a Markdown text, code blocks left out: what stands there is nobody's promise. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let fence: string | null = null;
  for (const [line, whole] of text.split(/\r\n?|\n/u).entries()) {
    const [, sign, rest = ''] = FENCE.exec(whole) ?? [];
    if (fence !== null) {
      if (sign?.startsWith(fence) && rest.trim() === '') fence = null;
    } else if (sign !== undefined) fence = sign;
    else {
      const mark = ITEM.exec(whole);
      const box = (mark?.[1]?.toLowerCase() ?? null) as Line['box'];
      lines.push({ line, box, content: whole.slice(mark?.[0].length ?? 0).trim() });
    }
  }
  return lines;
}
