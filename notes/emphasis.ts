import type { Change, Edit, Stretch } from './edit.ts';
import { editOf, linesAround } from './edit.ts';
import { wordsAt } from './line-kind.ts';

/** How many signs make it: `*so*` or `**so**`. */
export type Strength = 1 | 2;

/** Words, and the signs that stand around them. */
interface Emphasised {
  core: Stretch;
  sign: '*' | '_';
  /** How many of them on each side; none where it is plain. */
  signs: number;
}

/**
 * Emphasises what is selected, each line by itself, or takes that back where all of it is emphasised. Without a
 * selection it is the word the caret touches; where there is none, a pair of signs comes around the caret.
 */
export function emphasise(text: string, from: number, to: number, strength: Strength): Edit {
  const selected = from === to ? [wordAround(text, from)] : stretchesIn(text, from, to);
  const found = (selected.length === 0 ? [{ from: to, to }] : selected).map((one) =>
    signsAround(text, one),
  );
  const isOn = found.every(({ signs }) => hasStrength(signs, strength));
  const changes = found.flatMap(({ core, sign, signs }): Change[] => {
    const more = isOn ? -strength : hasStrength(signs, strength) ? 0 : strength;
    const [outer, around] = [core.from - signs, sign.repeat(signs + more)];
    return [
      { from: outer, to: core.from, insert: around },
      { from: core.to, to: core.to + signs, insert: around },
    ];
  });
  const [one, last] = [found[0]?.core, found.at(-1)?.core];
  const edit = editOf(text, changes, from, to);
  if (!one || !last) return edit;
  // The words stay selected without their signs, and a caret between two signs stays there.
  const shift = (changes[0]?.insert.length ?? 0) - (one.from - (changes[0]?.from ?? 0));
  const place = (at: number) => Math.min(Math.max(at, one.from), one.to) + shift;
  if (from === to) return { ...edit, selectFrom: place(from), selectTo: place(from) };
  const end = edit.from + edit.insert.length - (changes.at(-1)?.insert.length ?? 0);
  return { ...edit, selectFrom: one.from + shift, selectTo: end };
}

/** `***so***` is both; of `*` and `**` each is one. */
function hasStrength(signs: number, strength: Strength): boolean {
  return strength === 2 ? signs >= 2 : signs % 2 === 1;
}

/** The words of a stretch, with the signs at its ends and right around it, as far as they are a pair. */
function signsAround(text: string, { from, to }: Stretch): Emphasised {
  for (const sign of ['*', '_'] as const) {
    const [left, right] = [run(text, from, 1, sign), run(text, to - 1, -1, sign)];
    const isAllSigns = left + right >= to - from;
    const core = isAllSigns ? { from, to } : { from: from + left, to: to - right };
    const outside = Math.min(run(text, core.from - 1, -1, sign), run(text, core.to, 1, sign));
    if (outside > 0) return { core, sign, signs: Math.min(outside, 3) };
  }
  return { core: { from, to }, sign: '*', signs: 0 };
}

/** How many of a sign follow each other from here on, in one direction. */
function run(text: string, at: number, step: 1 | -1, sign: string): number {
  let length = 0;
  while (text[at + length * step] === sign) length += 1;
  return length;
}

/** The word that a caret touches; nothing, right there, where it touches none. */
function wordAround(text: string, at: number): Stretch {
  const line = linesAround(text, at, at);
  // What stands before it makes one try of a long word; without it each of its letters would be one.
  const before =
    /(?<![\p{L}\p{N}\p{M}'’])[\p{L}\p{N}\p{M}'’]+$/u.exec(text.slice(line.from, at))?.[0] ?? '';
  const after = /^[\p{L}\p{N}\p{M}'’]+/u.exec(text.slice(at, line.to))?.[0] ?? '';
  return { from: at - before.length, to: at + after.length };
}

/** What a selection holds of each line, without the line's beginning and the white space at both ends. */
function stretchesIn(text: string, from: number, to: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = from; at < to;) {
    const line = linesAround(text, at, at);
    const start = Math.max(at, line.from + wordsAt(text.slice(line.from, line.to)));
    const words = text.slice(start, Math.min(to, line.to));
    const begin = start + words.length - words.trimStart().length;
    if (words.trim() !== '') stretches.push({ from: begin, to: begin + words.trim().length });
    at = line.to + 1;
  }
  return stretches;
}
