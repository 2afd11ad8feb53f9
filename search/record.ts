/**
 * A record of several arrays in one ArrayBuffer, as it is stored. Read without copying: the arrays are views of it.
 * Layout, in 32-bit words: mark, format, checksum of all that follows, number of sections, length in bytes of each,
 * and the sections, each beginning at a whole word.
 */

/** "LsIx"; read the other way round, as on a machine of other byte order, it is another number and thus refused. */
const MARK = 0x4c_73_49_78;
const FIRST_CHECKED = 3;
const HEAD = 4;

/** One array of a record. */
export type Section = Uint8Array | Uint32Array;

/**
 * The record of these arrays.
 * @param format what the arrays mean, and in which version; a positive integer
 */
export function packed(format: number, sections: readonly Section[]): ArrayBuffer {
  const head = (HEAD + sections.length) * 4;
  const record = new ArrayBuffer(
    sections.reduce((size, { byteLength }) => size + aligned(byteLength), head),
  );
  const words = new Uint32Array(record);
  words.set([MARK, format, 0, sections.length, ...sections.map(({ byteLength }) => byteLength)]);
  let at = head;
  for (const { buffer, byteOffset, byteLength } of sections) {
    new Uint8Array(record, at).set(new Uint8Array(buffer, byteOffset, byteLength));
    at += aligned(byteLength);
  }
  words[2] = checksumOf(words);
  return record;
}

/** True where the record is of this format and nothing of it is missing or changed. */
export function isWhole(record: unknown, format: number): record is ArrayBuffer {
  if (!(record instanceof ArrayBuffer)) return false;
  if (record.byteLength % 4 !== 0 || record.byteLength < HEAD * 4) return false;
  const words = new Uint32Array(record);
  return words[0] === MARK && words[1] === format && words[2] === checksumOf(words);
}

/** The arrays of a whole record, in bytes, in the order they were given. */
export function sectionsOf(record: ArrayBuffer): Uint8Array[] {
  const words = new Uint32Array(record);
  const count = words[3] ?? 0;
  let at = (HEAD + count) * 4;
  return Array.from(words.subarray(HEAD, HEAD + count), (size) => {
    const section = new Uint8Array(record, at, size);
    at += aligned(size);
    return section;
  });
}

/** A section that was given as 32-bit words, as such again. */
export function wordsOfSection({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}

function aligned(size: number): number {
  return Math.ceil(size / 4) * 4;
}

/** FNV-1a over words: each step can be undone, so one changed word never goes unnoticed. */
function checksumOf(words: Uint32Array): number {
  let sum = 0x81_1c_9d_c5;
  for (let at = FIRST_CHECKED; at < words.length; at += 1) {
    sum = Math.imul(sum ^ (words[at] ?? 0), 0x01_00_01_93);
  }
  return sum >>> 0;
}
