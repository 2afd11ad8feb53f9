/** So many random numbers are made at once; more are refused. */
const AT_ONCE = 30_000;

/** Text that does not get smaller: what is compressed takes no room, nor a file of its own. `length` in UTF-16 units. */
export function noise(length: number): string {
  let text = '';
  while (text.length < length) {
    const codes = crypto.getRandomValues(new Uint16Array(AT_ONCE));
    text += Array.from(codes, (code) => String.fromCodePoint(0x4e00 + (code % 20_000))).join('');
  }
  return text.slice(0, length);
}
