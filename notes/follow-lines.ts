import type { PromiseLine } from './promise-lines.ts';

/** As much of a kept promise as its line decides. */
export interface Kept {
  id: string;
  /** Null where it stands on none: then no edit of the text touches it. */
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

/**
 * Which of a note's kept promises stands on which of its lines, after the text was edited: first those that stand as they
 * are kept, then those of the same words, then those most alike. One without a line before (it was deleted when the promise
 * was closed) is none that was edited: only its very words bring it back.
 * @param before the lines of the text before the edit
 */
export function followLines(
  lines: readonly PromiseLine[],
  kept: readonly Kept[],
  before: readonly PromiseLine[],
): Followed {
  const held = linesHeld(before, kept);
  const place = ({ id }: Kept) => held.get(id)?.line ?? 0;
  const standing = kept.filter(({ id }) => held.has(id)).toSorted((a, b) => place(a) - place(b));
  const away = kept.filter(({ id }) => !held.has(id));

  const found = new Map<string, PromiseLine>();
  joinSame(lines, [...standing, ...away], found, wordsAndBox);
  joinSame(lines, standing, found, words);
  joinAlike(lines, standing, found);
  joinSame(lines, away.filter(isOpen), found, words);
  return {
    made: notIn(found, lines),
    changed: [...found].map(([id, line]) => ({ id, line })),
    gone: kept.filter((one) => isGone(one, found)).map(({ id }) => id),
  };
}

/** The lines of a text on which kept promises stand, by their ids: those of the same words, and of these first those as ticked. */
export function linesHeld(
  lines: readonly PromiseLine[],
  kept: readonly Kept[],
): ReadonlyMap<string, PromiseLine> {
  const found = new Map<string, PromiseLine>();
  joinSame(lines, kept, found, wordsAndBox);
  joinSame(lines, kept, found, words);
  return found;
}

type Said = Pick<PromiseLine, 'words' | 'box'>;
const words = (said: Said) => said.words;
const wordsAndBox = (said: Said) => `${said.box}${said.words}`;

/** Joins what is kept with the first free line that is called the same; each with one. */
function joinSame(
  lines: readonly PromiseLine[],
  kept: readonly Kept[],
  found: Map<string, PromiseLine>,
  called: (said: Said) => string,
): void {
  const free = Map.groupBy(notIn(found, lines), called);
  for (const { id, line, state } of kept) {
    if (line === null || found.has(id)) continue;
    const same = free.get(called({ words: line, box: boxOf(state) }))?.shift();
    if (same) found.set(id, same);
  }
}

/** Joins what is kept with the line it most likely was edited to. An edit changes the words or the box: nothing closed becomes another one that is open. */
function joinAlike(
  lines: readonly PromiseLine[],
  kept: readonly Kept[],
  found: Map<string, PromiseLine>,
): void {
  const lost = kept.filter(({ id }) => !found.has(id));
  const free = new Set(notIn(found, lines));
  const pairs = lost.flatMap((one) =>
    [...free].flatMap((line) => {
      const alike = shared(one.line ?? '', line.words);
      const mayBe = alike >= ALIKE && (isOpen(one) || boxOf(one.state) === line.box);
      return mayBe ? [{ id: one.id, line, alike }] : [];
    }),
  );
  for (const { id, line } of pairs.toSorted((a, b) => b.alike - a.alike)) {
    if (!found.has(id) && free.delete(line)) found.set(id, line);
  }
}

function notIn(
  found: ReadonlyMap<string, PromiseLine>,
  lines: readonly PromiseLine[],
): PromiseLine[] {
  const taken = new Set(found.values());
  return lines.filter((line) => !taken.has(line));
}

function isGone(one: Kept, found: ReadonlyMap<string, PromiseLine>): boolean {
  return one.line !== null && isOpen(one) && !found.has(one.id);
}

function isOpen({ state }: Kept): boolean {
  return state === 'open';
}

/** Two lines are one that was edited where they share at least this much of their words. */
const ALIKE = 0.5;

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
