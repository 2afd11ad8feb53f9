/** What may stay of a page's words: Loopside's own vocabulary, which says nothing of anybody. */
import { ONE_TO_ONE } from '../../situation/words/figures.ts';
import { fold } from '../../situation/words/fold.ts';
import { languages } from '../../situation/words/index.ts';
import type { Language } from '../../situation/words/language.ts';
import { OTHER_TASKS, SENSITIVE } from '../../situation/words/other-pages.ts';

/** Begin and end of a part of a text, in UTF-16 units. */
export type Span = readonly [begin: number, end: number];

/** A team's own incidents are INC-42: the letters tell, the number stays nobody's. */
const INCIDENT_PREFIX = /(?<![\p{L}\p{N}])inc(?=-\d)/giu;
const figures = [...ONE_TO_ONE.map(({ source }) => new RegExp(source, 'giu')), INCIDENT_PREFIX];

/** Scripts that write words without spaces: there "any letters" would take the name before the word along. */
const UNPARTED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
const IN_WORD = /[\p{L}\p{N}]/u;

/** "mag*" is also Magnus. */
const SHORT_STEM =
  /(?<![\p{L}*])(?<stem>\p{L}{1,4})[*~]|(?<![\p{L}*])\*(?=\p{L}{1,4}(?![\p{L}*~]))/gu;

/** Books of the Bible, which "1:1" may be a verse of, and people. */
const NAMES = new Set(['john', 'samuel', 'isaiah', 'kings', 'romans']);

/** By the letter a phrase may begin with; made into a pattern when first needed, since there are ten thousand. */
const phrasesBy = new Map<string, string[]>();
const patternBy = new Map<string, RegExp>();
for (const phrase of new Set(Object.values(languages).flatMap(phrasesOf))) {
  for (const letter of new Set(beginnings(phrase).map((one) => one.charAt(0)))) {
    phrasesBy.set(letter, [...(phrasesBy.get(letter) ?? []), phrase]);
  }
}

/** The parts of a text that are Loopside's vocabulary, in order and apart. */
export function knownWords(text: string): Span[] {
  const inFigures = figures.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }): Span => [index, index + found.length]),
  );
  return apart([...inFigures, ...otherPagesIn(text), ...phrasesIn(text)]);
}

/** What pages of the same tools are about that are no review. */
function otherPagesIn(text: string): Span[] {
  return [SENSITIVE, OTHER_TASKS].flatMap((list) => {
    const said = list.saidIn(fold(text));
    const at = said ? text.indexOf(said) : -1;
    return said && at >= 0 ? [[at, at + said.length] as const] : [];
  });
}

function phrasesIn(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  while (at < text.length) {
    const found = phraseAt(text, at);
    if (found && !NAMES.has(found.toLowerCase())) spans.push([at, at + found.length]);
    at += found?.length ?? 1;
  }
  return spans;
}

function phraseAt(text: string, at: number): string | null {
  const letter = text.charAt(at);
  const isBeginning = UNPARTED.test(letter) || !IN_WORD.test(text.charAt(at - 1));
  if (!isBeginning || !IN_WORD.test(letter)) return null;
  const found = [letter.toLowerCase(), '*'].map((key) => {
    const pattern = patternOf(key);
    if (!pattern) return '';
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? '';
  });
  return found.toSorted((a, b) => b.length - a.length)[0] || null;
}

function patternOf(key: string): RegExp | null {
  const list = phrasesBy.get(key);
  if (!list) return null;
  const pattern = patternBy.get(key) ?? made(list);
  patternBy.set(key, pattern);
  return pattern;
}

function made(list: readonly string[]): RegExp {
  const longestFirst = list.toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(sourceOf).join('|'), 'iuy');
}

/** Everything a language says, and what makes it something else. */
function phrasesOf({ not, ...says }: Language): string[] {
  const lists = [...Object.values(says), ...Object.values(not)].flatMap((one) =>
    Array.isArray(one)
      ? (one as readonly string[])
      : Object.values(one as Record<string, readonly string[]>).flat(),
  );
  return lists.flatMap(withoutWildcards);
}

/** What a phrase leaves open, a name for example, is no word of the vocabulary: "review of …", "goals #". */
function withoutWildcards(phrase: string): string[] {
  const closed = phrase.replace(/!$/u, '').replaceAll('#', ' ').replaceAll(/ \*+/gu, ' ');
  const parts = closed.split('…').map((part) => part.replaceAll(/\s+/gu, ' ').trim());
  return parts
    .map((part) => (UNPARTED.test(part) ? part.replaceAll(/[*~]/gu, '') : part))
    .map((part) => part.replaceAll(SHORT_STEM, '$<stem>').toLowerCase().normalize('NFC'))
    .filter((part) => /\p{L}/u.test(part) && isBalanced(part));
}

function isBalanced(part: string): boolean {
  return depths(part).every((depth) => depth >= 0) && (depths(part).at(-1) ?? 0) === 0;
}

/** How many brackets are open after each letter. */
function depths(part: string): number[] {
  let depth = 0;
  return Array.from(part, (letter) => (depth += letter === '(' ? 1 : letter === ')' ? -1 : 0));
}

/** A phrase with each choice it begins with: "(my|your) review" is "my review" and "your review". */
function beginnings(phrase: string): string[] {
  if (!phrase.startsWith('(')) return phrase === '' ? [] : [phrase];
  const letters = Array.from(phrase);
  const depth = depths(phrase);
  const end = depth.indexOf(0);
  const bars = letters.flatMap((letter, i) =>
    i < end && letter === '|' && depth[i] === 1 ? [i] : [],
  );
  const bounds = [0, ...bars, end];
  const rest = letters.slice(end + 1).join('');
  return bounds.slice(1).flatMap((bound, i) => {
    const choice = letters.slice((bounds[i] ?? 0) + 1, bound).join('');
    return beginnings(`${choice}${rest}`.trim());
  });
}

/** The notation of situation/words/phrases.ts, over a text as it is written. */
function sourceOf(phrase: string): string {
  const source = Array.from(phrase, (letter) => {
    if (letter === ' ') return "[\\s\\p{Pd}_'’/]*";
    if (letter === "'") return "[ '’]?";
    if (letter === '~') return '\\p{L}{0,3}';
    if (letter === '*') return '\\p{L}*';
    if (letter === '(') return '(?:';
    return /[)|]/u.test(letter) ? letter : letter.replace(/[.+?^$[\]{}\\]/u, '\\$&');
  }).join('');
  return UNPARTED.test(phrase) ? source : `(?:${source})(?![\\p{L}\\p{N}])`;
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
