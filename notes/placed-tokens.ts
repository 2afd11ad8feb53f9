import type { Token } from 'marked';

/** A token and where it begins. */
export interface Placed<T extends Token = Token> {
  token: T;
  /** Line of the text, from 0. */
  line: number;
  /** Among those beside it. */
  at: number;
}

/**
 * Tokens that stand one after the other, each with its line. What was read is in `raw`, so the line breaks in there
 * are those of the text, also where quotes and indentation were taken away.
 * @param tokens blocks or items of a list
 * @param line of the first one, from 0
 */
export function placed<T extends Token>(tokens: readonly T[], line: number): Placed<T>[] {
  let next = line;
  return tokens.map((token, at) => {
    const own = next;
    next += token.raw.split('\n').length - 1;
    return { token, line: own, at };
  });
}
