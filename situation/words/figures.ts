import type { Folded } from './fold.ts';

/** What of a text a pattern of figures found, as it is written there, and where in the folded text. */
export function figuresIn(
  pattern: RegExp,
  { text, written, from }: Folded,
): { said: string; begin: number; end: number } | null {
  const hit = pattern.exec(text);
  if (!hit) return null;
  const [begin, end] = [hit.index, hit.index + hit[0].length];
  return { said: written.slice(from.text[begin], from.text[end]).trim(), begin, end };
}

/**
 * "1:1" in figures, which every language writes, over folded text. Digits must stand alone: "11:15" is a time,
 * "2026-1-1" a date, "Genesis 1:1" is told by its words.
 */
export const ONE_TO_ONE: readonly RegExp[] = [
  /(?<![\p{L}\p{N}:/.\p{Pd}])1 ?[:∶\p{Pd}x×] ?1(?:er)?(?![\p{N}\p{sc=Latin}\p{sc=Cyrillic}:/]|\.\p{N}|\p{Pd}\p{N})/u,
  /(?<![\p{L}\p{N}])1[ -]?(?:on|to|a|na|til|op|till|mot|auf|vs|zu|o)[ -]?1(?![\p{N}\p{sc=Latin}\p{sc=Cyrillic}])/u,
  /(?<![\p{L}\p{N}:/.\p{Pd}])1-2-1(?![\p{L}\p{N}:/.]|\p{Pd}\p{N})/u,
  /(?<!\d)1 ?[対对對대] ?1(?!\d)/u,
  /(?<!\d)1 на 1(?!\d)/u,
];

/** After "1:1", one of these makes it something else whatever the language: 1:1.5, 1:1,000, 1:1 (0:0). */
export const NOT_ONE_TO_ONE = /1 ?: ?1 ?(?:[.,:]\d|\(\d ?: ?\d\))/u;

/** Two names on either side of a sign that says they meet: "Sam <> Alex". Over the text as written. */
export const TWO_NAMES =
  /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)? ?(?:<->|<=>|<>|↔|⇄|⟷) ?\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)?(?: (?:sync|catch[ -]?up|check[ -]?in|weekly|monthly|bi-?weekly))?$/u;

/** "INC-1042": a team's own numbers. ServiceNow's (INC0093321) are any printer's. Over folded text. */
export const INCIDENT_NUMBER = /(?<![\p{L}\p{N}])inc-\d+/u;
