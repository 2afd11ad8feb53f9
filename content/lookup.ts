import MiniSearch from 'minisearch';
import { principles, systems } from './corpus.ts';
import { wordsOf } from './words.ts';

/** Words too common in questions to tell principles apart. */
const COMMON = new Set(
  'a an the to of in on at for from with by is are be am do does did i me my we our you your it its this that these those how what when where why who can could should would will and or if not no have has had was were about after before into than then them they he she his her as so up out get got too very just'.split(
    ' ',
  ),
);

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
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
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

/** Ids of the principles that answer a query, best first; empty for a query without words. Forgives typing errors. */
export function lookUp(query: string, most = 20): string[] {
  return index
    .search(query)
    .slice(0, most)
    .map((hit) => String(hit.id));
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
