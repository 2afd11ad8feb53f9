import { sha256 } from '@noble/hashes/sha2.js';

/** Without I, L, O and U, which are misread or make words: Crockford's alphabet for people. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;

/** A recovery key as people write it down: eight groups of four signs, and one to notice a slip. */
export function toWords(key: Uint8Array): string {
  const fives = bitsOf(key).match(/.{5}/gu) ?? [];
  const letters = fives.map((five) => SIGNS[Number.parseInt(five, 2)] ?? '').join('');
  return `${letters.match(/.{4}/gu)?.join('-') ?? ''}-${checkOf(key)}`;
}

/** The key that was written down; null where it is none, or a sign was misread. Case, spaces and dashes do not count. */
export function fromWords(words: string): Uint8Array | null {
  const letters = words
    .toUpperCase()
    .replaceAll(/[\s-]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
  if (letters.length !== (LENGTH * 8) / 5 + 2) return null;
  const [body, check] = [letters.slice(0, -2), letters.slice(-2)];
  if (Array.from(letters).some((letter) => !SIGNS.includes(letter))) return null;
  const bits = Array.from(body)
    .map((letter) => SIGNS.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Uint8Array.from({ length: LENGTH }, (_, n) =>
    Number.parseInt(bits.slice(n * 8, n * 8 + 8), 2),
  );
  return checkOf(key) === check ? key : null;
}

function bitsOf(key: Uint8Array): string {
  return Array.from(key, (byte) => byte.toString(2).padStart(8, '0')).join('');
}

function checkOf(key: Uint8Array): string {
  const [first = 0, second = 0] = sha256(key);
  return (SIGNS[first % 32] ?? '') + (SIGNS[second % 32] ?? '');
}
