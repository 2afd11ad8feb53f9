import type { AsPlainObject } from 'minisearch';
import MiniSearch from 'minisearch';
import { principles, systems } from './corpus.ts';
import type { Ways } from './phrases.ts';
import { waysToSay } from './phrases.ts';
import type { Principle, System } from './principle.ts';
import { COMMON, INDEX, keysOf } from './search-keys.ts';
import type { BrowsedMoment } from './situations.ts';
import { situations } from './situations.ts';
import { subjectNames, subjects } from './subjects.ts';
import { wordsOf } from './words.ts';

/**
 * What is worked out from the corpus once, when the extension is built. Plain data, and short: each phrase as its
 * terms with spaces between; the texts themselves are in the corpus, in the same order.
 */
export interface BuiltPhrases {
  /** For each principle the ways to say its title and its cues. */
  cues: readonly (readonly Ways[])[];
  /** For each subject the ways to say its words. */
  subjects: readonly (readonly Ways[])[];
}

export interface BuiltIndex {
  index: AsPlainObject;
  /** Words that can be meant although no principle has them. */
  words: readonly string[];
}

/** For matching: what the words of an invitation call for. */
export function buildPhrases(): BuiltPhrases {
  return {
    cues: principles.map(({ title, cues }) => [title, ...cues].map(waysToSay)),
    subjects: subjectNames.map((name) => subjects[name].words.map(waysToSay)),
  };
}

/** What the library is browsed by, and how much there is, without the principles themselves. */
export interface BuiltShelves {
  systems: readonly { system: System; title: string }[];
  situations: readonly BrowsedMoment[];
  total: number;
}

/** For the popup, which shows this before it has read the rest. */
export function buildShelves(): BuiltShelves {
  return {
    systems: Object.entries(systems).map(([system, { title }]) => ({
      system: system as System,
      title,
    })),
    situations: situations.map(({ occasion }) => occasion),
    total: principles.length,
  };
}

/** For looking up. */
export function buildIndex(): BuiltIndex {
  const index = new MiniSearch({ ...INDEX, tokenize: keysOf });
  index.addAll(
    principles.map((principle) => ({
      id: principle.id,
      title: principle.title,
      cues: principle.cues.join(' / '),
      claim: principle.claim,
      rest: restOf(principle).join(' / '),
    })),
  );
  return { index: index.toJSON(), words: ofSubjects() };
}

function restOf(principle: Principle): string[] {
  return [
    systems[principle.system].title,
    principle.why,
    principle.act.what,
    principle.trap,
    ...principle.say.map((words) => words.text),
  ];
}

/** Words of subjects, which people use of their work without any principle doing so. */
function ofSubjects(): string[] {
  const words = Object.values(subjects).flatMap((subject) => subject.words.flatMap(wordsOf));
  return [...new Set([...words, ...COMMON])];
}
