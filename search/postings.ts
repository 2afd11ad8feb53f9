/**
 * In which notes a word stands, in a few bits each: the steps from one note's number to the next, doubled, one more
 * where the word stands in the note's heading; seven bits a byte, the eighth says that more follow.
 */

/** How many bytes a step takes. */
export function sizeOfStep(step: number, inHeading: boolean): number {
  let size = 1;
  for (let rest = (step * 2 + Number(inHeading)) >>> 7; rest > 0; rest >>>= 7) size += 1;
  return size;
}

/** Writes a step and says where the next goes. */
export function writeStep(bytes: Uint8Array, at: number, step: number, inHeading: boolean): number {
  let next = at;
  let rest = step * 2 + Number(inHeading);
  for (; rest > 127; rest >>>= 7) {
    bytes[next] = (rest & 127) | 128;
    next += 1;
  }
  bytes[next] = rest;
  return next + 1;
}

/**
 * Raises the score of every note a word stands in to at least this one; in the heading to one more.
 * @param from where the word's notes begin in `bytes`
 * @param to where they end
 */
export function raiseScores(
  bytes: Uint8Array,
  from: number,
  to: number,
  score: number,
  scores: Uint8Array,
): void {
  let note = 0;
  for (let at = from; at < to;) {
    let byte = bytes[at] ?? 0;
    at += 1;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at] ?? 0;
      at += 1;
      value |= (byte & 127) << shift;
    }
    note += value >>> 1;
    const here = score + (value & 1);
    if ((scores[note] ?? 255) < here) scores[note] = here;
  }
}

/**
 * Shows every note a word stands in, in the order of their numbers. The loop is that of `raiseScores`, which is run
 * for every letter typed and cannot afford a call a note.
 */
export function eachNote(
  bytes: Uint8Array,
  from: number,
  to: number,
  visit: (note: number, inHeading: boolean) => void,
): void {
  let note = 0;
  for (let at = from; at < to;) {
    let byte = bytes[at] ?? 0;
    at += 1;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at] ?? 0;
      at += 1;
      value |= (byte & 127) << shift;
    }
    note += value >>> 1;
    visit(note, (value & 1) === 1);
  }
}
