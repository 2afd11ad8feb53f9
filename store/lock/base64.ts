/** Bytes as text, and back. */
export function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
}
export function fromBase64(value: string): Uint8Array {
  return Uint8Array.from(atob(value), (sign) => sign.codePointAt(0) ?? 0);
}
