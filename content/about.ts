import { builtPhrases } from './built-phrases.ts';
import { lazily } from './lazily.ts';
import { finderOf, phraseFinder } from './phrases.ts';
import type { SubjectEntry } from './subject.ts';
import type { SubjectName } from './subjects.ts';
import { subjectNames, subjects } from './subjects.ts';

/** One thing a text is about. */
export interface Subject {
  name: SubjectName;
  /** The words of the text that say so. */
  said: string;
  /** How many, fillers not counted. */
  words: number;
  /** Where they stand, in UTF-16 units. */
  at: number;
  leads: SubjectEntry['leads'];
  force: 'heavy' | 'plain' | 'hint';
}

const find = lazily(() => {
  const { subjects: ways } = builtPhrases();
  return finderOf(
    subjectNames.flatMap((of, at) =>
      subjects[of].words.map((text, place) => ({ text, of, ways: ways[at]?.[place] ?? '' })),
    ),
  );
});

/** What a text is about, each subject once, with the longest words that say it. */
export function subjectsOf(text: string): Subject[] {
  const longest = new Map<SubjectName, { said: string; words: number; at: number }>();
  for (const { phrase, start, end, length: words } of find()(text)) {
    if ((longest.get(phrase.of)?.words ?? 0) >= words) continue;
    longest.set(phrase.of, { said: text.slice(start, end), words, at: start });
  }
  return [...longest].map(([name, { said, words, at }]) => {
    const { leads, force = 'plain' } = subjects[name];
    return { name, said, words, at, leads, force };
  });
}

const findAftermath = lazily(() =>
  phraseFinder(subjects.postmortem.words.map((text) => ({ text, of: null }))),
);

/** True where a meeting looks back on what broke, whenever it takes place. */
export function saysAftermath(text: string): boolean {
  return findAftermath()(text).length > 0;
}
