/** UTF-16 units: of what is longer nobody reads more in a list. */
const MOST = 80;

/** What a note without a title is called: its first line with words, without what marks it up; empty where there is none. */
export function firstWords(text: string): string {
  const line = text
    .slice(0, 2_000)
    .split(/\r\n?|\n/u)
    .find((one) => /[\p{L}\p{N}]/u.test(one));
  const words = (line ?? '').replace(/^[\s>#*+-]*(?:\[[ xX-]\]\s*)?/u, '').trim();
  return words.length <= MOST ? words : `${words.slice(0, MOST).toWellFormed().trimEnd()}…`;
}
