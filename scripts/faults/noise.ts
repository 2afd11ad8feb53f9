/** Text that does not get smaller: what is compressed takes no room. */
export function noise(length: number): string {
  const codes = crypto.getRandomValues(new Uint16Array(length));
  return Array.from(codes, (code) => String.fromCodePoint(0x4e00 + (code % 20_000))).join('');
}
