import { isPromisesCsv } from './promise-columns.ts';

/** `age`: a locked file, of any of the others. */
export type Format = 'age' | 'vault' | 'json' | 'csv';

/** So much of a file tells what it is, in bytes. */
const BEGINNING = 4_000;

/** "PK" and 3, 4; or, of a zip without any file, 5, 6. */
const ZIPS = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
] as const;

/** What kind of file these bytes are, by what they begin with, never by a name; null for none that Loopside reads. */
export function formatOf(bytes: Uint8Array): Format | null {
  if (ZIPS.some((signature) => beginsWith(bytes, signature))) return 'vault';
  const beginning = new TextDecoder().decode(bytes.subarray(0, BEGINNING));
  const words = beginning.trimStart();
  if (/^(?:age-encryption\.org\/v1\n|-----BEGIN AGE ENCRYPTED FILE-----)/.test(words)) return 'age';
  if (/^[{[]/.test(words)) return 'json';
  return isPromisesCsv(beginning) ? 'csv' : null;
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
