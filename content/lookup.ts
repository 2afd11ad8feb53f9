import type { AsPlainObject } from 'minisearch';
import MiniSearch from 'minisearch';
import { builtIndex } from './built-index.ts';
import { principleById } from './corpus.ts';
import { cuesIn } from './cues.ts';
import { lazily } from './lazily.ts';
import { LEADS } from './leads.ts';
import { perspectiveOf } from './perspective.ts';
import type { Occasion } from './principle.ts';
import { COMMON, INDEX, keysOf } from './search-keys.ts';
import { speller } from './spelling.ts';
import { subjectsOf } from './about.ts';
import { stemOf, termsOf, wordsOf } from './words.ts';

/** Of a query, in UTF-16 units: a page pasted by mistake must not hold up the typing. */
const LONGEST = 300;
/** Of a query, in words. */
const MOST_WORDS = 40;

const WEIGHT = {
  /** The query says one of the principle's cues: for one word, for each further one, and where it says nothing else. */
  cue: 3,
  cueWord: 2.2,
  cueAlone: 4,
  /** What the query is about has the principle as its first lead; what each place further down loses. */
  subject: 3.6,
  subjectWord: 0.8,
  place: 0.5,
  /** The same where it leads in other talks than the query speaks of; who names nobody mostly means their own manager. */
  elsewhere: 0.6,
  /** It leads on the occasion the query names; what each place further down loses. */
  leads: 1.6,
  leadsPlace: 0.2,
  /** Times as much where the query says nothing else. */
  leadsAlone: 5,
  /** A principle for other people than the query names. */
  otherPeople: 0.75,
  /** All words of the query stand in the principle, in its best places. */
  words: 8,
  /** A word that was completed or corrected counts a little less than one written out. */
  guessed: 0.85,
  /** A longer word, where what stands there is one already. */
  goingOn: 0.5,
} as const;

/** Least a principle must reach: one word of several, in passing, is no answer. */
const WORTH_SHOWING = 1.6;

/** A principle that answers a query. */
export interface Hit {
  id: string;
  /** The words of the principle that answered, as `termsOf` and `wordsOf` give them. */
  terms: readonly string[];
  /** The cue that answered, as far as the query says it in so many words; else null. */
  cue: string | null;
}

const library = lazily(() => MiniSearch.loadJS(builtIndex().index, { ...INDEX, tokenize: keysOf }));

const spelling = lazily(() => {
  const { index, words } = builtIndex();
  return speller(vocabulary(index, words));
});

/** Every word that can be meant, those that stand in many titles and cues the likelier. */
function vocabulary(
  { index, fieldIds }: AsPlainObject,
  others: readonly string[],
): Map<string, number> {
  const weights = new Map(others.map((word) => [word, 1]));
  const places = Object.entries(INDEX.searchOptions.boost).map(
    ([field, boost]) => [fieldIds[field], boost] as const,
  );
  for (const [word, fields] of index) {
    const known = weights.get(word) ?? 0;
    const more = places.map(([id, boost]) => boost * Object.keys(fields[`${id}`] ?? {}).length);
    weights.set(
      word,
      more.reduce((sum, one) => sum + one, known),
    );
  }
  return weights;
}

/** What the first query needs made, in pieces for moments when nobody waits: a key pressed meanwhile waits for one of them only. */
export const preparations: readonly (() => void)[] = [
  () => void library(),
  () => void spelling(),
  () => void perspectiveOf('prepare'),
  () => void cuesIn('prepare'),
  () => void subjectsOf('prepare'),
  () => void lookUp('prepare'),
];

/** The principles that answer a query, best first; none for one without words. Forgives typing errors. */
export function lookUpHits(typed: string, most = 20): Hit[] {
  const words = wordsOf(typed.slice(0, LONGEST)).slice(0, MOST_WORDS);
  const best = new Map<string, Hit & { weight: number }>();
  for (const { query, factor } of readingsOf(words)) {
    for (const hit of answers(query)) {
      const weight = hit.weight * factor;
      if ((best.get(hit.id)?.weight ?? 0) < weight) best.set(hit.id, { ...hit, weight });
    }
  }
  return [...best.values()]
    .filter(({ weight }) => weight >= WORTH_SHOWING)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ id, terms, cue }) => ({ id, terms, cue }));
}

/** Their ids alone. */
export function lookUp(typed: string, most = 20): string[] {
  return lookUpHits(typed, most).map(({ id }) => id);
}

/** What may be meant by words typed in a hurry: corrected, and the last one completed. */
function readingsOf(words: readonly string[]): { query: string; factor: number }[] {
  const last = words.at(-1);
  if (last === undefined) return [];
  const { meant, completions } = spelling();
  const before = words.slice(0, -1).map((word) => meant(word)[0] ?? word);
  const whole = meant(last);
  const exact = whole[0] === last || whole.length === 0;
  const endings = [
    { word: last, factor: 1 },
    ...(exact ? [] : whole.map((word) => ({ word, factor: WEIGHT.guessed }))),
    ...completions(last).map((word) => ({
      word,
      factor: whole[0] === last ? WEIGHT.goingOn : WEIGHT.guessed,
    })),
  ];
  return endings.map(({ word, factor }) => ({ query: [...before, word].join(' '), factor }));
}

function answers(query: string): (Hit & { weight: number })[] {
  const { occasions: about, alone } = perspectiveOf(query);
  const found = new Map<string, { weight: number; terms: string[]; cue: string | null }>();
  const add = (id: string, weight: number, terms: readonly string[], cue: string | null = null) => {
    const before = found.get(id) ?? { weight: 0, terms: [], cue: null };
    found.set(id, {
      weight: before.weight + weight,
      terms: [...before.terms, ...terms],
      cue: cue ?? before.cue,
    });
  };
  for (const [id, { weight, terms }] of byWords(query)) add(id, weight, terms);
  for (const [id, { weight, cue }] of byCues(query)) add(id, weight, [], cue);
  for (const [id, weight] of bySubjects(query, about)) add(id, weight, []);
  for (const [id, weight] of byLeads(about)) {
    add(id, weight * (alone ? WEIGHT.leadsAlone : 1), []);
  }
  return [...found].map(([id, { weight, terms, cue }]) => {
    const factor = isFor(id, about) ? 1 : WEIGHT.otherPeople;
    return { id, weight: weight * factor, terms, cue };
  });
}

/** True where the principle is for those the query names. */
function isFor(id: string, about: ReadonlySet<Occasion>): boolean {
  if (about.size === 0) return true;
  return principleById(id)?.occasions.some((occasion) => about.has(occasion)) ?? false;
}

/** By the words alone: how well they stand in the principle, and how many of them do. */
function byWords(query: string): Map<string, { weight: number; terms: string[] }> {
  const asked = termsOf(query).filter(({ words }) => words.some((word) => !COMMON.has(word)));
  const hits = library().search(query);
  const top = hits[0]?.score ?? 1;
  return new Map(
    hits.flatMap(({ id, score, terms, queryTerms, match }) => {
      const heard = new Set(queryTerms);
      const answered = asked.filter(
        ({ term, words }) => heard.has(term) || words.some((word) => heard.has(word)),
      );
      const share = asked.length === 0 ? 0 : answered.length / asked.length;
      // Half of a query, somewhere in the small print: that is chance.
      const inPassing = Object.values(match).every((fields) => fields.join() === 'rest');
      if (share <= 0.5 && inPassing) return [];
      return [[String(id), { weight: WEIGHT.words * (score / top) * share ** 1.5, terms }]];
    }),
  );
}

/** By its cues: the best of each principle. */
function byCues(query: string): Map<string, { weight: number; cue: string | null }> {
  const best = new Map<string, { weight: number; cue: string | null }>();
  const asked = new Set(wordsOf(query).map(stemOf));
  for (const { phrase, length, whole } of cuesIn(query)) {
    const weight = WEIGHT.cue + (length - 1) * WEIGHT.cueWord + (whole ? WEIGHT.cueAlone : 0);
    const isSaid = wordsOf(phrase.text).every((word) => asked.has(stemOf(word)));
    const cue = isSaid ? phrase.text : null;
    const before = best.get(phrase.of);
    if (before && (before.weight > weight || (before.weight === weight && cue === null))) continue;
    best.set(phrase.of, { weight, cue });
  }
  return best;
}

/** By what the query is about. */
function bySubjects(query: string, about: ReadonlySet<Occasion>): Map<string, number> {
  const here: ReadonlySet<Occasion> = about.size > 0 ? about : new Set(['one_on_one_manager']);
  const best = new Map<string, number>();
  for (const { leads, words, force } of subjectsOf(query)) {
    if (force === 'hint' || force === 'faint') continue;
    for (const [occasion, ids] of Object.entries(leads)) {
      const factor = here.has(occasion as Occasion) ? 1 : WEIGHT.elsewhere;
      ids.forEach((id, place) => {
        const full = WEIGHT.subject + (words - 1) * WEIGHT.subjectWord - place * WEIGHT.place;
        best.set(id, Math.max(best.get(id) ?? 0, full * factor));
      });
    }
  }
  return best;
}

/** By what leads on the occasions it names: "interview" alone is answered by what is right in most interviews. */
function byLeads(about: ReadonlySet<Occasion>): Map<string, number> {
  const best = new Map<string, number>();
  for (const occasion of about) {
    for (const ids of Object.values(LEADS[occasion])) {
      ids.forEach((id, place) => {
        const weight = Math.max(WEIGHT.leads - place * WEIGHT.leadsPlace, 0);
        best.set(id, Math.max(best.get(id) ?? 0, weight));
      });
    }
  }
  return best;
}
