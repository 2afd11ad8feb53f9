/** A piece of shared memory on which a thread writes what it is at, readable also while the thread does not answer. */
export interface Board {
  /** How many inputs were begun, and how many bytes the last one has. */
  counts: Int32Array<SharedArrayBuffer>;
  bytes: Uint8Array<SharedArrayBuffer>;
}

/** Bytes of JSON; what is longer is kept only by its seed. */
const LONGEST = 4 * 1024 * 1024;

export function newBoard(): Board {
  return {
    counts: new Int32Array(new SharedArrayBuffer(8)),
    bytes: new Uint8Array(new SharedArrayBuffer(LONGEST)),
  };
}

/** Writes that this input is begun. */
export function put({ counts, bytes }: Board, input: unknown): void {
  const text = JSON.stringify(input);
  const encoded = new TextEncoder().encode(text);
  const fits = encoded.length <= bytes.length;
  if (fits) bytes.set(encoded);
  Atomics.store(counts, 1, fits ? encoded.length : 0);
  Atomics.add(counts, 0, 1);
}

/** How many were begun. */
export function begun({ counts }: Board): number {
  return Atomics.load(counts, 0);
}

/** The last one; null where there was none, or it is too long. */
export function lastOn({ counts, bytes }: Board): unknown {
  const length = Atomics.load(counts, 1);
  if (length === 0) return null;
  return JSON.parse(new TextDecoder().decode(bytes.slice(0, length))) as unknown;
}
