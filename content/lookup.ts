import MiniSearch from 'minisearch';
import { principles, systems } from './corpus.ts';
import { hasPhrase, wordsOf } from './words.ts';

/** Words too common in questions to tell principles apart. */
const COMMON = new Set(
  'a an the to of in on at for from with by is are be am do does did i me my we our you your it its this that these those how what when where why who can could should would will and or if not no have has had was were about after before into than then them they he she his her as so up out get got too very just'.split(
    ' ',
  ),
);

/** Words that make no difference between one phrase and another. */
const FILLING = new Set('a an the i me my we our you your'.split(' '));
/** Of a query, in UTF-16 units: a page pasted by mistake must not hold up the typing. */
const LONGEST = 300;
/** What a cue in the query adds, for each of its words; and more where there is nothing else. */
const CUE_WORD = 0.8;
const CUE_ALONE = 1.2;

const index = new MiniSearch<{
  id: string;
  title: string;
  cues: string;
  claim: string;
  rest: string;
}>({
  fields: ['title', 'cues', 'claim', 'rest'],
  tokenize: wordsOf,
  processTerm: (term) => (COMMON.has(term) ? null : stem(term)),
  searchOptions: {
    boost: { title: 4, cues: 4, claim: 2, rest: 1 },
    prefix: (term) => term.length > 2,
    fuzzy: (term) => (term.length > 4 && term.length < 25 ? 0.2 : false),
    weights: { fuzzy: 0.3, prefix: 0.6 },
  },
});

index.addAll(
  principles.map((principle) => ({
    id: principle.id,
    title: principle.title,
    cues: principle.cues.join(' '),
    claim: principle.claim,
    rest: [
      principle.id,
      systems[principle.system].title,
      principle.why,
      principle.act.what,
      principle.trap,
      ...principle.say.map((words) => words.text),
    ].join(' '),
  })),
);

/** Each cue as a phrase, with the principle it belongs to. */
const cues = principles.flatMap(({ id, cues: written }) =>
  written.map(phraseOf).map((phrase) => ({ id, phrase, words: phrase.split(' ').length })),
);

/** Ids of the principles that answer a query, best first; empty for a query without words. Forgives typing errors. */
export function lookUp(typed: string, most = 20): string[] {
  const query = typed.slice(0, LONGEST);
  const named = namedBy(phraseOf(query));
  return index
    .search(query, { boostDocument: (id) => named.get(String(id)) ?? 1 })
    .slice(0, most)
    .map((hit) => String(hit.id));
}

/** How much more a principle counts because the query says one of its cues, or nothing but a cue. */
function namedBy(phrase: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const cue of cues) {
    if (!hasPhrase(phrase, cue.phrase)) continue;
    const weight = 1 + cue.words * CUE_WORD + (cue.phrase === phrase ? CUE_ALONE : 0);
    weights.set(cue.id, Math.max(weight, weights.get(cue.id) ?? 1));
  }
  return weights;
}

/** "I made a mistake" and "mistakes" as they are compared with "my mistake": without articles, owners and endings. */
function phraseOf(text: string): string {
  return wordsOf(text)
    .filter((word) => !FILLING.has(word))
    .map(stem)
    .join(' ');
}

/** English endings only as far as they separate the same word: "mistakes" and "mistake", "helping" and "help". */
function stem(term: string): string {
  if (term.length < 5) return term;
  return term
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?:ing|ed)$/, '')
    .replace(/(.)\1$/, '$1');
}
