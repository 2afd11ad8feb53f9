/** What may stay of a page's words: Loopside's own vocabulary, which says nothing of anybody. */
import { ONE_TO_ONE } from '../../situation/words/figures.ts';
import { languages } from '../../situation/words/index.ts';
import type { Language } from '../../situation/words/language.ts';

/** Begin and end of a part of a text, in UTF-16 units. */
export type Span = readonly [begin: number, end: number];

/** A team's own incidents are INC-42: the letters tell, the number stays nobody's. */
const INCIDENT_PREFIX = /(?<![\p{L}\p{N}])inc(?=-\d)/giu;

/** Scripts that write words without spaces: there "any letters" would take the name before the word along. */
const UNPARTED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** Books of the Bible, which "1:1" may be a verse of, and people. */
const NAMES = new Set(['john', 'samuel', 'isaiah', 'kings', 'romans']);

const phrases = Object.values(languages).flatMap(phrasesOf);
const known = [
  made(phrases.filter((phrase) => !UNPARTED.test(phrase))),
  made(phrases.filter((phrase) => UNPARTED.test(phrase))),
  ...ONE_TO_ONE.map(({ source }) => new RegExp(source, 'giu')),
  INCIDENT_PREFIX,
];

/** The parts of a text that are Loopside's vocabulary, in order and apart. */
export function knownWords(text: string): Span[] {
  const spans = known.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(([found]) => !NAMES.has(found.toLowerCase()))
      .map(({ 0: found, index }): Span => [index, index + found.length]),
  );
  return apart(spans);
}

/** Everything a language says, and what makes it something else. */
function phrasesOf({ not, ...says }: Language): string[] {
  const lists = [...Object.values(says), ...Object.values(not)].flatMap((one) =>
    Array.isArray(one) ? (one as string[]) : Object.values(one as Record<string, string[]>).flat(),
  );
  return lists.flatMap(withoutWildcards);
}

/** What a phrase leaves open, a name for example, is no word of the vocabulary: "review of …", "goals #". */
function withoutWildcards(phrase: string): string[] {
  const closed = phrase.replace(/!$/u, '').replaceAll('#', ' ').replaceAll(/ \*+/gu, ' ');
  const parts = closed.split('…').map((part) => part.replaceAll(/\s+/gu, ' ').trim());
  return parts
    .map((part) => (UNPARTED.test(part) ? part.replaceAll(/[*~]/gu, '') : part))
    .filter((part) => /\p{L}/u.test(part) && isBalanced(part));
}

function isBalanced(part: string): boolean {
  let depth = 0;
  for (const letter of part) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** The notation of situation/words/phrases.ts, over a text as it is written; what is found is never empty. */
function made(list: readonly string[]): RegExp {
  const sources = list.toSorted((a, b) => b.length - a.length).map(sourceOf);
  const isUnparted = UNPARTED.test(list[0] ?? '');
  const [before, after] = isUnparted ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
  return new RegExp(`${before}(?=[\\p{L}\\p{N}])(?:${sources.join('|')})${after}`, 'giu');
}

function sourceOf(phrase: string): string {
  return Array.from(phrase.normalize('NFC'), (letter) => {
    if (letter === ' ') return "[\\s\\p{Pd}_'’/]*";
    if (letter === "'") return "[ '’]?";
    if (letter === '~') return '\\p{L}{0,3}';
    if (letter === '*') return '\\p{L}*';
    if (letter === '(') return '(?:';
    return /[)|]/u.test(letter) ? letter : letter.replace(/[.+?^$[\]{}\\]/u, '\\$&');
  }).join('');
}

/** In order, those that touch made one. */
export function apart(spans: readonly Span[]): Span[] {
  const found: [number, number][] = [];
  for (const [begin, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (end <= begin) continue;
    if (last && begin <= last[1]) last[1] = Math.max(last[1], end);
    else found.push([begin, end]);
  }
  return found;
}
