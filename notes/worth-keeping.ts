/** How a note stood, and how it is about to. */
export interface Step {
  before: { text: string; writer: string };
  after: { text: string; writer: string };
  /** When a text of this note was last kept, or it was begun; milliseconds since 1970. */
  keptAt: number;
  now: number;
}

const SOME_TIME = 10 * 60_000;
/** Letters: fewer are typed again faster than found. */
const MUCH = 60;
/** Texts kept of one note. */
export const MOST_KEPT = 60;

/**
 * True where the text before is worth keeping beside the new one: somebody else wrote it, much of it disappears at once, or
 * nothing has been kept for ten minutes. Every letter typed would be too much to look through.
 */
export function isWorthKeeping({ before, after, keptAt, now }: Step): boolean {
  if (before.text.trim() === '' || before.text === after.text) return false;
  if (before.writer !== after.writer) return true;
  return takenAway(before.text, after.text) >= MUCH || Math.abs(now - keptAt) >= SOME_TIME;
}

/** How many letters one edit took away or wrote over: what the two texts do not share at their beginning and end. */
function takenAway(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return before.length - start - end;
}

/**
 * Of more texts than are kept the ones to let go: those that say least of how the note grew, closest in time to the one
 * before. The first and the last stay.
 * @param kept oldest first
 */
export function tooMany<T extends { at: number }>(kept: readonly T[]): T[] {
  const left = [...kept];
  const gone: T[] = [];
  while (left.length > MOST_KEPT) {
    let closest = 1;
    for (let n = 1; n < left.length - 1; n += 1) {
      if (gap(left, n) < gap(left, closest)) closest = n;
    }
    gone.push(...left.splice(closest, 1));
  }
  return gone;
}

function gap(kept: readonly { at: number }[], n: number): number {
  return (kept[n]?.at ?? 0) - (kept[n - 1]?.at ?? 0);
}
