import type { PromiseLine } from './promise-lines.ts';

/** As much of a kept promise as its line decides. */
export interface Kept {
  id: string;
  line: string | null;
  state: 'open' | 'done' | 'told' | 'dropped';
}

export interface Followed {
  /** Lines of which nothing is kept yet. */
  made: PromiseLine[];
  /** Each with the line it now stands on. */
  changed: { id: string; line: PromiseLine }[];
  /** Open ones whose line is gone. Closed ones stay: they are what was done. */
  gone: string[];
}

/** Two lines are one that was edited where they share at least this much of their words. */
const ALIKE = 0.5;

/**
 * Which of a note's kept promises stands on which of its lines, after the text was edited: first those whose words are the
 * same, then, in order, those most alike.
 */
export function followLines(lines: readonly PromiseLine[], kept: readonly Kept[]): Followed {
  const free = [...lines];
  const changed: Followed['changed'] = [];
  const lost = kept.filter(({ id, line: words }) => {
    const at = free.findIndex((line) => line.words === words);
    const [line] = at < 0 ? [] : free.splice(at, 1);
    if (line) changed.push({ id, line });
    return !line;
  });
  const gone: string[] = [];
  for (const { id, line: words, state } of lost) {
    const best = mostAlike(words ?? '', free);
    if (best) {
      free.splice(free.indexOf(best), 1);
      changed.push({ id, line: best });
    } else if (state === 'open') gone.push(id);
  }
  return { made: free, changed, gone };
}

function mostAlike(words: string, lines: readonly PromiseLine[]): PromiseLine | null {
  let best: PromiseLine | null = null;
  let most = ALIKE;
  for (const line of lines) {
    const alike = shared(words, line.words);
    if (alike > most || (alike === most && !best)) [best, most] = [line, alike];
  }
  return best;
}

/** How much of the longer of two texts their common beginning and end make up, 0 to 1: an edit changes one place. */
function shared(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  // Typed on, or taken back: the shorter one is all of it.
  return start + end === shorter && shorter > 0
    ? Math.max(ALIKE, shorter / longer)
    : (start + end) / longer;
}

/** The state a line's box says; one that was closed in another way than by its box stays as it is. */
export function stateOf(box: PromiseLine['box'], before: Kept['state']): Kept['state'] {
  switch (box) {
    case ' ':
      return 'open';
    case 'x':
      return before === 'told' ? 'told' : 'done';
    case '-':
      return 'dropped';
  }
}

/** The box that says a state. */
export function boxOf(state: Kept['state']): PromiseLine['box'] {
  switch (state) {
    case 'open':
      return ' ';
    case 'done':
    case 'told':
      return 'x';
    case 'dropped':
      return '-';
  }
}
