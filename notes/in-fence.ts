/** ``` or ~~~, in whatever quotes and list items; what follows, which for ``` must hold no further one. */
const FENCE = /^([\s>]*)(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})(.*)$/;

/**
 * True where an offset of the text stands in a fenced code block, be it still open at the end. What is on the
 * offset's own line after it does not count. Of the containers a fence may stand in, a quote that ends is followed,
 * the end of a list item is not.
 */
export function isInFence(text: string, at: number): boolean {
  let open: { sign: string; quotes: number } | null = null;
  for (const line of text.slice(0, at).split(/\r?\n/)) {
    const quotes = /^[\s>]*/.exec(line)?.[0].split('>').length ?? 1;
    if (open && quotes < open.quotes) open = null;
    const [, , sign, rest = ''] = FENCE.exec(line) ?? [];
    if (sign === undefined) continue;
    if (!open) open = { sign, quotes };
    else if (sign.startsWith(open.sign) && rest.trim() === '') open = null;
  }
  return open !== null;
}
