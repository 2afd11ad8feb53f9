import { termsOf } from './words.ts';

/** Words too common in questions to tell principles apart. */
export const COMMON: ReadonlySet<string> = new Set(
  'a an the to of in on at for from with by is are be am do does did i me my our us we you your it its this that these those how what when where why who can could should will would shall might must and or if not no have has had was were about after before into than then them they he she his her as so up out get got too very just im ive dont cant didnt doesnt isnt wont there here some any'.split(
    ' ',
  ),
);

/** The fields of the index; the same where it is made and where it is used. */
export const INDEX = {
  fields: ['title', 'cues', 'claim', 'rest'],
  processTerm: (key: string) => key,
  searchOptions: { boost: { title: 4, cues: 5, claim: 2, rest: 1 } },
};

/** What a text is found by: each of its words as written, for typing on, and what it means. */
export function keysOf(text: string): string[] {
  return termsOf(text).flatMap(({ term, words }) => {
    const own = words.filter((word) => !COMMON.has(word));
    if (words.length === 1 && own.length === 0) return [];
    return own.includes(term) ? own : own.concat(term);
  });
}
