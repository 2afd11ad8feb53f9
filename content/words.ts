import { stemmer } from 'stemmer';
import { lazily } from './lazily.ts';
import { listIn } from './list-in.ts';
import { SYNONYMS } from './synonyms.ts';

/** One thing said in a text: a word, or several that mean one thing ("laid off", "one on one"). */
export interface Term {
  /** What it is compared by: same for "delegating" and "delegation", for "boss" and "manager". */
  term: string;
  /** The words as written, lower case, without accents. */
  words: readonly string[];
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
}

/** Lower-case words of a text, without accents: "Crédit-Agricole" → ["credit", "agricole"]. */
export function wordsOf(text: string): string[] {
  return [...text.matchAll(WORD)].flatMap(([word]) => plainWords(word));
}

/** The terms of a text in order, common words left in. A sign that folds into several words gives several. */
export function termsOf(text: string): Term[] {
  const words = [...text.matchAll(WORD)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    return plainWords(match[0]).map((word) => ({ word, stem: stemOf(word), start, end }));
  });
  const terms: Term[] = [];
  for (let at = 0; at < words.length;) {
    const first = words[at];
    if (!first) break;
    const known = longestSynonym(words, at);
    const taken = words.slice(at, at + (known?.length ?? 1));
    terms.push({
      term: known?.meaning ?? first.stem,
      words: taken.map(({ word }) => word),
      start: first.start,
      end: taken.at(-1)?.end ?? first.end,
    });
    at += taken.length;
  }
  return terms;
}

/** A word with its accents and letter forms, as it stands in a text; "don't" is one, as people type "dont". */
const WORD = /[\p{L}\p{M}\p{N}]+(?:(?<=n)['’]t(?!\p{L}))?/gu;

/** What needs no folding, which is most of what is written. */
const PLAIN = /^[\da-z]{1,40}$/;

/** Lower case, compatibility forms folded, accents off; a ligature or a sign may fold into several words. */
function plainWords(word: string): string[] {
  if (PLAIN.test(word)) return [word];
  if (word.includes("'") || word.includes('’')) return plainWords(word.replaceAll(/['’]/g, ''));
  // A page pasted in one piece is no word; its beginning will do.
  const folded = word
    .slice(0, LONGEST_WRITTEN)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase();
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Forms the English stemmer cannot know to be the same word. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['broke', 'break'],
  ['broken', 'break'],
  ['burnt', 'burn'],
  ['chose', 'choose'],
  ['chosen', 'choose'],
  ['felt', 'feel'],
  ['gave', 'give'],
  ['given', 'give'],
  ['got', 'get'],
  ['hid', 'hide'],
  ['hidden', 'hide'],
  ['led', 'lead'],
  ['lost', 'lose'],
  ['made', 'make'],
  ['people', 'person'],
  ['said', 'say'],
  ['spoke', 'speak'],
  ['taken', 'take'],
  ['took', 'take'],
  ['told', 'tell'],
  ['went', 'go'],
  ['wrote', 'write'],
  ['written', 'write'],
]);

/** Words the stemmer would confuse with others: a manager with "manage", news with "new", leaving with "on leave". */
const THEMSELVES: ReadonlyMap<string, string> = new Map(
  'manager meeting leaving business news customer reporting rating critical product production executive objective quite fired interviewer planning succession personal learnings'
    .split(' ')
    .flatMap((word) => [
      [word, word],
      [`${word}s`, word],
    ]),
);

/** As a word can be written, with its accents. */
const LONGEST_WRITTEN = 120;

/** Longer than any word: a page pasted in one piece is no word to find an ending of. */
const LONGEST_WORD = 40;

/** American spelling, then without its English ending: "organisations" and "organizing" → "organ". */
export function stemOf(word: string): string {
  const known = knownStems.get(word);
  if (known !== undefined) return known;
  const stem = stemmed(word);
  if (knownStems.size < MOST_STEMS) knownStems.set(word, stem);
  return stem;
}

/** The same few thousand words come again and again. */
const knownStems = new Map<string, string>();
const MOST_STEMS = 20_000;

function stemmed(word: string): string {
  if (word.length > LONGEST_WORD) return word;
  const itself = THEMSELVES.get(word);
  if (itself !== undefined) return itself;
  const spelled = (IRREGULAR.get(word) ?? word)
    .replace(/is(e|es|ed|ing|ation|ations|er|ers)$/, (ending, tail: string) =>
      word.length > ending.length + 3 ? `iz${tail}` : ending,
    )
    .replace(/ys(e|es|ed|ing)$/, 'yz$1')
    .replace(/(?<=\p{L}{3})our(?=$|s$|ed$|ing|al|abl|ably|ite)/u, 'or');
  return stemmer(spelled);
}

const synonyms = lazily(synonymsByFirstStem);

function longestSynonym(
  words: readonly { stem: string }[],
  at: number,
): { meaning: string; length: number } | null {
  const candidates = synonyms().get(words[at]?.stem ?? '') ?? [];
  const known = candidates.find(({ stems }) =>
    stems.every((stem, offset) => words[at + offset]?.stem === stem),
  );
  return known ? { meaning: known.meaning, length: known.stems.length } : null;
}

/** Longest first, so that "skip level" is not taken for "skip". */
function synonymsByFirstStem(): Map<string, { stems: string[]; meaning: string }[]> {
  const known = new Map<string, { stems: string[]; meaning: string }[]>();
  for (const group of SYNONYMS) {
    const [meaning = ''] = group.map((words) => wordsOf(words).map(stemOf).join('-'));
    for (const stems of group.map((words) => wordsOf(words).map(stemOf))) {
      const [first = ''] = stems;
      listIn(known, first).push({ stems, meaning });
    }
  }
  for (const candidates of known.values())
    candidates.sort((a, b) => b.stems.length - a.stems.length);
  return known;
}
