/** When segments are made one: seldom for the large ones, so that a note is written again but a few times in its life. */

export interface SegmentSize {
  /** Notes in the segment. */
  count: number;
  /** Of them, those that are not gone. */
  living: number;
}

/** A segment stays as it is where it has this many times the notes of all that follow. */
const LARGER = 3;
/** The share of notes gone from which on a segment is made anew. */
const MOST_GONE = 0.25;

/**
 * From which segment on all are to be merged into one; null where all stay as they are. Afterwards each is larger than
 * all that follow, by so much that a hundred thousand notes have about ten segments at most.
 * @param sizes in the order the segments were made
 */
export function firstToMerge(sizes: readonly SegmentSize[]): number | null {
  const wasteful = sizes.findIndex(({ count, living }) => count - living > count * MOST_GONE);
  let first = wasteful === -1 ? sizes.length - 1 : wasteful;
  let following = sizes.slice(Math.max(first, 0)).reduce((sum, { living }) => sum + living, 0);
  for (let number = first - 1; number >= 0; number -= 1) {
    const living = sizes[number]?.living ?? 0;
    if (living < following * LARGER) first = number;
    following += living;
  }
  const isOne = first === sizes.length - 1 && wasteful === -1;
  return isOne || sizes.length === 0 ? null : first;
}
