import { termsOf } from './words.ts';

export interface Part {
  text: string;
  /** Where it begins, in UTF-16 units. */
  start: number;
  /** Answers the query. */
  marked: boolean;
}

/**
 * A text in parts, those marked that a query has found. Joined, the parts are the text.
 * @param terms what was found, as of `Hit.terms`
 */
export function marksIn(text: string, terms: readonly string[]): Part[] {
  const found = new Set(terms);
  const parts: Part[] = [];
  let done = 0;
  for (const { term, words, start, end } of termsOf(text)) {
    if (start < done) continue; // one sign that folds into several words
    if (!found.has(term) && !words.some((word) => found.has(word))) continue;
    if (start > done) parts.push({ text: text.slice(done, start), start: done, marked: false });
    parts.push({ text: text.slice(start, end), start, marked: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), start: done, marked: false });
  return parts;
}
