import { shortened } from './shortened.ts';

/** Letters: of what is longer nobody reads more in a list. */
const MOST = 80;

/**
 * What a note without a title is called: its first line with words, without what the line begins with; empty where there is
 * none. Not as plain as the notebook's own titles: the background has no other use for a reader of Markdown.
 */
export function firstWords(text: string): string {
  const line = text
    .slice(0, 2_000)
    .split(/\r\n?|\n/u)
    .find((one) => /[\p{L}\p{N}]/u.test(one));
  return shortened(
    (line ?? '').replace(/^(?:[\s>]|#{1,6}(?=\s)|[*+-](?=\s))*(?:\[[ xX-]\]\s*)?/u, ''),
    MOST,
  ).toWellFormed();
}
