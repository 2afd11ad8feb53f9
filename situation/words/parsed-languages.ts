import type { languages } from './index.ts';
import type { Language } from './language.ts';
import type { Phrase } from './phrases.ts';
import { parsePhrase } from './phrases.ts';

export type LanguageId = keyof typeof languages;
export type Topic = keyof Language['not'];
/** A list of a language by its place in it: `review.self`, `incident`, `not.review`. */
export type ListName = string;

/** The phrases of all languages, parsed. */
export type ParsedLanguages = Record<LanguageId, Record<ListName, Phrase[]>>;

/** Takes some hundred milliseconds, so the extension has it done when it is built. */
export function parseLanguages(known: Record<LanguageId, Language>): ParsedLanguages {
  const entries = Object.entries(known) as [LanguageId, Language][];
  return Object.fromEntries(
    entries.map(([id, language]) => [id, parseLists(language)]),
  ) as ParsedLanguages;
}

function parseLists({ oneOnOne, review, interview, incident, not }: Language) {
  const lists = [
    ['oneOnOne', oneOnOne] as const,
    ['incident', incident] as const,
    ...named('review', review),
    ...named('interview', interview),
    ...named('not', not),
  ];
  return Object.fromEntries(lists.map(([name, list]) => [name, list.map(parsePhrase)]));
}

function named(group: string, lists: Readonly<Record<string, readonly string[]>>) {
  return Object.entries(lists).map(([name, list]) => [`${group}.${name}`, list] as const);
}
