import { gcm } from '@noble/ciphers/aes.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base64 } from './base64.ts';
import type { Cipher } from './lock.ts';

/** Makes the random bytes of keys and of what every sealing needs anew. */
function random(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

const KEY = 32;
const IV = 12;

/** A data key: random, and never stored but wrapped. */
export function newDataKey(): Uint8Array {
  return random(KEY);
}

/** Seals rows, and hides what is looked up by, each with a key of its own from the one data key. */
export function cipherOf(dataKey: Uint8Array): Cipher {
  const forRows = hkdf(sha256, dataKey, undefined, text('loopside rows'), KEY);
  const forLookUps = hkdf(sha256, dataKey, undefined, text('loopside lookups'), KEY);
  return {
    seal: (bytes, what) => seal(forRows, bytes, what),
    unseal: (whole, what) => unseal(forRows, whole, what),
    hide: (field, value) => hide(forLookUps, field, value),
  };
}

/** Seals bytes with a key, as what they are; see `Cipher`. */
export function seal(key: Uint8Array, bytes: Uint8Array, what: string): Uint8Array<ArrayBuffer> {
  const iv = random(IV);
  const sealed = gcm(key, iv, text(what)).encrypt(bytes);
  const whole = new Uint8Array(IV + sealed.length);
  whole.set(iv);
  whole.set(sealed, IV);
  return whole;
}

/** Opens what was sealed. Throws where the key is another, or the bytes are not those that were sealed as this. */
export function unseal(key: Uint8Array, whole: Uint8Array, what: string): Uint8Array {
  return gcm(key, whole.subarray(0, IV), text(what)).decrypt(whole.subarray(IV));
}

function hide(key: Uint8Array, field: string, value: string): string {
  const hash = hmac(sha256, key, text(`${field}\n${JSON.stringify(value)}`));
  return base64(hash.subarray(0, 16));
}

/** How slow a passphrase is made to guess. 2^17 takes about half a second here, and 128 MiB. */
export interface Slowness {
  N: number;
  r: number;
  p: number;
}
export const SLOW: Slowness = { N: 2 ** 17, r: 8, p: 1 };

/** A key from a passphrase, slowly. The same passphrase in another Unicode form gives the same key. */
export async function keyOfPassphrase(
  passphrase: string,
  salt: Uint8Array,
  { N, r, p }: Slowness,
): Promise<Uint8Array> {
  return scryptAsync(text(passphrase.normalize('NFKC')), salt, { N, r, p, dkLen: KEY });
}

/** A key from a recovery key, which is random and needs no slowness. */
export function keyOfRecovery(recovery: Uint8Array): Uint8Array {
  return hkdf(sha256, recovery, undefined, text('loopside recovery'), KEY);
}

export const newSalt = () => random(16);
export const newRecovery = () => random(20);

const encoder = new TextEncoder();
function text(value: string): Uint8Array {
  return encoder.encode(value);
}
