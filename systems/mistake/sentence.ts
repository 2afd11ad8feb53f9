/** Words as one line: line breaks and runs of spaces are one space each. */
export function oneLine(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').trim();
}

/** Words that end as a sentence does; they get a full stop where they have no end of their own. Empty stays empty. */
export function asSentence(words: string): string {
  const kept = words.trim();
  return kept === '' || ENDED.test(kept) ? kept : `${kept}.`;
}

/** Signs that end a sentence, in whatever script, closing quotes and brackets after them. */
const ENDED = /[\p{Sentence_Terminal}…:][\p{Pe}\p{Pf}"']*$/u;
