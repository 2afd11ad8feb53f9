import { builtPhrases } from './built-phrases.ts';
import { lazily } from './lazily.ts';
import { bigWordsOf, finderOf, phraseFinder } from './phrases.ts';
import type { SubjectEntry } from './subject.ts';
import { TELLING } from './subject.ts';
import type { SubjectName } from './subjects.ts';
import { subjectNames, subjects } from './subjects.ts';
import { termsOf } from './words.ts';

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
  /** faint: a single word that may well mean something else. */
  force: 'heavy' | 'plain' | 'hint' | 'faint';
}

const find = lazily(() => {
  const { subjects: ways } = builtPhrases();
  return finderOf(
    subjectNames.flatMap((of, at) =>
      subjects[of].words.map((text, place) => ({ text, of, ways: ways[at]?.[place] ?? '' })),
    ),
  );
});

/** What a text is about, each subject once, with the words that say it best. */
export function subjectsOf(text: string): Subject[] {
  const best = new Map<SubjectName, Subject>();
  const isAll = termsOf(text).length === 1;
  for (const { phrase, start, end, length } of find()(text)) {
    const name = phrase.of;
    const { leads, force = 'plain' } = subjects[name];
    const said = text.slice(start, end);
    const tells = isAll || isTelling(said);
    const subject: Subject = {
      name,
      said,
      words: length,
      at: start,
      leads,
      force: tells ? force : 'faint',
    };
    const before = best.get(name);
    if (!before || isBetter(subject, before)) best.set(name, subject);
  }
  return [...best.values()];
}

function isTelling(said: string): boolean {
  const words = bigWordsOf(said);
  return words.length > 1 || TELLING.has(words[0] ?? '');
}

/** More words say more; what is faint gives way to what tells. */
function isBetter(one: Subject, other: Subject): boolean {
  const isFaint = one.force === 'faint';
  return isFaint === (other.force === 'faint') ? one.words > other.words : !isFaint;
}

const findAftermath = lazily(() =>
  phraseFinder(subjects.postmortem.words.map((text) => ({ text, of: null }))),
);

/** True where a meeting looks back on what broke, whenever it takes place. */
export function saysAftermath(text: string): boolean {
  return findAftermath()(text).length > 0;
}
