/** The words of all languages as patterns: every text is searched for all of them, whatever language its page is in. */
import type { ReviewRole } from '../situation.ts';
import type { Folded } from './fold.ts';
import { languages } from './index.ts';
import type { Language } from './language.ts';
import { phrases, surePhrases } from './phrases.ts';

type LanguageId = keyof typeof languages;
type Topic = keyof Language['not'];

const all = Object.entries(languages) as [LanguageId, Language][];

const everyList = (pick: (language: Language) => readonly string[]) =>
  all.flatMap(([, language]) => pick(language));
const every = (pick: (language: Language) => readonly string[]) => phrases(everyList(pick));
const ofRole = (role: ReviewRole) => {
  const list = everyList(({ review }) => review[role]);
  return { all: phrases(list), sure: surePhrases(list) };
};

export const vocabulary = {
  oneOnOne: every((one) => one.oneOnOne),
  review: {
    any: every((one) => one.review.any),
    inTool: every((one) => one.review.inTool),
    roles: {
      calibration: ofRole('calibration'),
      goals: ofRole('goals'),
      promotion: ofRole('promotion'),
      upward: ofRole('upward'),
      peer: ofRole('peer'),
      self: ofRole('self'),
      manager: ofRole('manager'),
    },
  },
  interview: {
    any: every((one) => one.interview.any),
    interviewer: every((one) => one.interview.interviewer),
    candidate: every((one) => one.interview.candidate),
  },
  incident: {
    all: every((one) => one.incident),
    sure: surePhrases(everyList((one) => one.incident)),
  },
} as const;

/** Everything that says a topic in one language. */
const TOPIC_WORDS: Readonly<Record<Topic, (language: Language) => readonly string[]>> = {
  oneOnOne: (one) => one.oneOnOne,
  review: (one) => Object.values(one.review).flat(),
  interview: (one) => Object.values(one.interview).flat(),
  incident: (one) => one.incident,
};

const byLanguage = new Map<string, { says: RegExp; not: RegExp }>();

/** Made when first needed: most texts need few of them. */
function wordsOf(topic: Topic, id: LanguageId): { says: RegExp; not: RegExp } {
  const key = `${topic} ${id}`;
  const language: Language = languages[id];
  const made = byLanguage.get(key) ?? {
    says: phrases(TOPIC_WORDS[topic](language)),
    not: phrases(language.not[topic]),
  };
  byLanguage.set(key, made);
  return made;
}

/**
 * Do the texts say that it is something else of the same name? Asked in the languages that said it, in that of the page,
 * and in English: one language's trap is another's plain word ("comment" is French for "how").
 * @param lang BCP 47 tag of the page, where there is one
 */
export function isOtherThan(topic: Topic, texts: readonly Folded[], lang: string): boolean {
  const own = lang.toLowerCase().split('-', 1)[0];
  return all.some(([id]) => {
    const { says, not } = wordsOf(topic, id);
    const applies = id === 'en' || id === own || texts.some(({ text }) => says.test(text));
    return applies && texts.some(({ text }) => not.test(text));
  });
}
