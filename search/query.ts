/** What somebody typed, taken apart. */
import { foldedText, wordsAsked } from './fold.ts';

/** In UTF-16 units: a page pasted by mistake must not hold up the typing. */
const LONGEST = 300;
/** Each further one could only make fewer of few. */
const MOST_WORDS = 12;

/** A word to look for: notes with it, or with a word that begins so. */
export interface AskedWord {
  word: string;
  /** Looked for also as mistyped. Not what stands in quotes. */
  forgiving: boolean;
}

export interface Query {
  /** Each once; a note must have all of them. */
  words: AskedWord[];
  /** What stood in quotes, folded: the text must say it literally, which the index cannot know. */
  phrases: string[];
  /** True where nothing was typed: then every note is meant. */
  isBlank: boolean;
}

const QUOTE = /["“”„«»]/;

/** The query that was typed. A quote that is not closed yet goes to the end. */
export function parseQuery(typed: string): Query {
  const parts = typed
    .slice(0, LONGEST)
    .split(QUOTE)
    .map((text, number) => ({ text: text.trim(), quoted: number % 2 === 1 }))
    .filter(({ text }) => text !== '');
  const forgiving = new Map<string, boolean>();
  for (const { text, quoted } of parts) {
    for (const word of wordsAsked(text)) {
      forgiving.set(word, !quoted && (forgiving.get(word) ?? true));
    }
  }
  const phrases = parts.filter(({ quoted }) => quoted).map(({ text }) => foldedText(text));
  return {
    words: [...forgiving].slice(0, MOST_WORDS).map(([word, free]) => ({ word, forgiving: free })),
    phrases: [...new Set(phrases)],
    isBlank: parts.length === 0,
  };
}

/** True where each phrase of a query stands in one of these texts of a note: its title, its person's name, its text. */
export function saysAll(phrases: readonly string[], texts: readonly string[]): boolean {
  if (phrases.length === 0) return true;
  const all = texts.map(foldedText);
  return phrases.every((phrase) => all.some((text) => text.includes(phrase)));
}
