import MiniSearch from 'minisearch';
import { principles, systems } from './corpus.ts';
import { phraseFinder } from './phrases.ts';
import { termsOf } from './words.ts';

/** Words too common in questions to tell principles apart. */
const COMMON = new Set(
  'a an the to of in on at for from with by is are be am do does did i me my we our you your it its this that these those how what when where why who can could should will would and or if not no have has had was were about after before into than then them they he she his her as so up out get got too very just'.split(
    ' ',
  ),
);

/** Of a query, in UTF-16 units: a page pasted by mistake must not hold up the typing. */
const LONGEST = 300;
/** What a cue in the query adds, for each of its words; and more where there is nothing else. */
const CUE_WORD = 0.8;
const CUE_ALONE = 1.2;

/** A principle that answers a query. */
export interface Hit {
  id: string;
  /** The words of the principle that answered, as `termsOf` and `wordsOf` give them. */
  terms: readonly string[];
}

const index = new MiniSearch<{
  id: string;
  title: string;
  cues: string;
  claim: string;
  rest: string;
}>({
  fields: ['title', 'cues', 'claim', 'rest'],
  tokenize: keysOf,
  processTerm: (key) => key,
  searchOptions: {
    boost: { title: 4, cues: 4, claim: 2, rest: 1 },
    prefix: (key) => key.length > 2,
    fuzzy: (key) => (key.length > 4 && key.length < 25 ? 0.2 : false),
    weights: { fuzzy: 0.3, prefix: 0.6 },
  },
});

index.addAll(
  principles.map((principle) => ({
    id: principle.id,
    title: principle.title,
    cues: principle.cues.join(' / '),
    claim: principle.claim,
    rest: [
      principle.id,
      systems[principle.system].title,
      principle.why,
      principle.act.what,
      principle.trap,
      ...principle.say.map((words) => words.text),
    ].join(' / '),
  })),
);

const cuesIn = phraseFinder(
  principles.flatMap(({ id, cues }) => cues.map((text) => ({ text, of: id }))),
);

/** The principles that answer a query, best first; empty for a query without words. Forgives typing errors. */
export function lookUpHits(typed: string, most = 20): Hit[] {
  const query = typed.slice(0, LONGEST);
  const named = namedBy(query);
  return index
    .search(query, { boostDocument: (id) => named.get(String(id)) ?? 1 })
    .slice(0, most)
    .map(({ id, terms }) => ({ id: String(id), terms }));
}

/** Their ids alone. */
export function lookUp(typed: string, most = 20): string[] {
  return lookUpHits(typed, most).map(({ id }) => id);
}

/** How much more a principle counts because the query says one of its cues, or nothing but a cue. */
function namedBy(query: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { phrase, length, whole } of cuesIn(query)) {
    const weight = 1 + length * CUE_WORD + (whole ? CUE_ALONE : 0);
    weights.set(phrase.of, Math.max(weight, weights.get(phrase.of) ?? 1));
  }
  return weights;
}

/** What a text is found by: each of its words as written, for typing on, and what it means. */
function keysOf(text: string): string[] {
  return termsOf(text).flatMap(({ term, words }) => {
    const own = words.filter((word) => !COMMON.has(word));
    if (words.length === 1 && own.length === 0) return [];
    return own.includes(term) ? own : [...own, term];
  });
}
