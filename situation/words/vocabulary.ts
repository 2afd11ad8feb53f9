/** The words of all languages: every text is searched for all of them, whatever language its page is in. */
import type { ReviewRole } from '../situation.ts';
import { builtVocabulary } from './built-vocabulary.ts';
import type { Folded } from './fold.ts';
import type { LanguageId, ListName, Topic } from './parsed-languages.ts';
import { PhraseList } from './phrases.ts';

/** What is looked for; with `!` only those words that mean the same in every field. */
export type WordList =
  | 'oneOnOne'
  | `review.${ReviewRole | 'any' | 'inTool'}`
  | `review.${ReviewRole}!`
  | `interview.${'any' | 'interviewer' | 'candidate'}`
  | 'incident'
  | 'incident!';

const made = new Map<string, PhraseList>();

/** The words of one list in all languages. */
export function wordsOf(list: WordList): PhraseList {
  const sure = list.endsWith('!');
  const name = list.replace('!', '');
  return once(list, () => {
    const all = Object.values(builtVocabulary()).flatMap((lists) => lists[name] ?? []);
    return sure ? all.filter((phrase) => phrase.sure) : all;
  });
}

/**
 * Do the texts say that it is something else of the same name? Asked in the languages that said it, in that of the page,
 * and in English: one language's trap is another's plain word ("comment" is French for "how").
 * @param lang BCP 47 tag of the page, or empty; `any` where it was no word that said it
 */
export function isOtherThan(topic: Topic, texts: readonly Folded[], lang: string): boolean {
  const own = lang.toLowerCase().split('-', 1)[0];
  return Object.entries(builtVocabulary()).some(([id, lists]) => {
    const isIn = (words: PhraseList) => texts.some((text) => words.isIn(text));
    const isOther = isIn(once(`${id} not.${topic}`, () => lists[`not.${topic}`] ?? []));
    if (!isOther || id === 'en' || id === own || lang === 'any') return isOther;
    return isIn(once(`${id} ${topic}`, () => listsOf(topic, lists)));
  });
}

function listsOf(topic: Topic, lists: ReturnType<typeof builtVocabulary>[LanguageId]) {
  const isOfTopic = (name: ListName) => name === topic || name.startsWith(`${topic}.`);
  return Object.entries(lists).flatMap(([name, list]) => (isOfTopic(name) ? list : []));
}

function once(
  name: string,
  phrases: () => ConstructorParameters<typeof PhraseList>[0],
): PhraseList {
  const list = made.get(name) ?? new PhraseList(phrases());
  made.set(name, list);
  return list;
}
