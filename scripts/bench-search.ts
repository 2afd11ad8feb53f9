/**
 * `npm run -s bench:search`: what the search over notes costs with ten and a hundred thousand of them. Notes
 * are made up, always the same ones: a hundred words each, a few words often and most seldom, as people write, in
 * several languages. Other sizes can be given: `-- 1000,50000`. Prints one line of JSON a size and a table; times in milliseconds, sizes in megabytes.
 */
import type { SearchableNote } from '../search/note.ts';
import { NoteIndex } from '../search/note-index.ts';
import { snippetOf } from '../search/snippet.ts';

const SIZES = (process.argv[2] ?? '10000,100000').split(',').map(Number);
const WORDS_A_NOTE = 100;
const DISTINCT_WORDS = 30_000;
const ROUNDS = 60;
const FEW_ROUNDS = 5;

/** Milliseconds: half of the times are below the first, nineteen of twenty below the second. */
interface Times {
  p50: number;
  p95: number;
  max: number;
}

const random = seeded(20_261_123);
const vocabulary = wordsOfWork();
const frequency = cumulated(vocabulary.map((_, rank) => 1 / (rank + 8)));
const people = Array.from(
  { length: 400 },
  (_, number) => `${capital(oneOf(vocabulary))} ${capital(syllables(3))}${number % 7}`,
);

/** Queries by what they try. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  'one letter': ['s', 'a', 'r', 'm', 'e'],
  'two letters': ['re', 'st', 'co', 'ma'],
  beginning: ['quart', 'promo', 'feedb', 'plan'],
  'rare word': sampleOf(20_000, 30_000),
  'common word': ['review', 'team', 'feedback', 'the'],
  'two words': ['quarterly review', 'team feedback', 'project plan'],
  'three words': ['team project review', 'manager feedback goal', 'the plan next'],
  'typing error': ['reveiw', 'qaurterly', 'feedbcak', 'manger', 'promtion', 'uarterly'],
  phrase: ['"quarterly review"', '"next step'],
  CJK: ['会議', '評価面談', '사람', '目'],
  'no match': ['xqzvkwpj', 'zzzzqqq', 'kjhgfdsq review'],
  'letter by letter': beginningsOf('quarterly review'),
  'long and odd': ['a b c d e f g h i j k l', 'reveiw qaurterly feedbcak manger promtion'],
  nothing: [''],
};

const rows: Record<string, Record<string, string>> = {};
for (const size of SIZES) {
  const result = measured(size);
  console.log(JSON.stringify(result));
  for (const [name, times] of Object.entries(result.queries)) {
    const row = (rows[name] ??= {});
    row[`${size}`] = `${shown(times.p50)} ${shown(times.p95)} ${shown(times.max)}`;
  }
  for (const name of ['build', 'load', 'put', 'searchAfterPut', 'merge', 'snippets'] as const) {
    const { p50, p95, max } = result[name];
    const row = (rows[name] ??= {});
    row[`${size}`] = `${shown(p50)} ${shown(p95)} ${shown(max)}`;
  }
}
console.log(
  `\n${'p50 p95 max'.padEnd(20)}${SIZES.map((size) => `${size} notes`.padStart(28)).join('')}`,
);
for (const [name, row] of Object.entries(rows)) {
  console.log(
    `${name.padEnd(20)}${SIZES.map((size) => (row[`${size}`] ?? '').padStart(28)).join('')}`,
  );
}

function measured(size: number) {
  const notes = Array.from({ length: size }, (_, number) => note(number));
  const builds: number[] = [];
  let index = NoteIndex.of([]);
  for (let round = 0; round < 3; round += 1) {
    builds.push(timed(() => (index = NoteIndex.of(notes))));
  }
  const stored = index.records();
  const bytes = [...stored.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  // As a database gives it back: every buffer a new one.
  const load = timesOf(
    FEW_ROUNDS * 3,
    () => structuredClone(stored),
    (records) => NoteIndex.load(records),
  );
  index = NoteIndex.load(structuredClone(stored)) ?? index;
  const first = timed(() => index.search('re'));

  const queries = Object.fromEntries(
    Object.entries(QUERIES).map(([name, typed]) => [name, queryTimes(index, typed)]),
  );
  const oneInTwenty = new Set(notes.filter((_, number) => number % 20 === 0).map(({ id }) => id));
  const filters = {
    'filter: person': { personIds: new Set(['person-7']) },
    'filter: days': { from: '2023-01-01', to: '2023-06-30' },
    'filter: only': { only: oneInTwenty },
  };
  for (const [name, filter] of Object.entries(filters)) {
    queries[name] = timesOf(
      ROUNDS,
      () => 's',
      (typed) => index.search(typed, filter),
    );
  }
  const found = index.search('re', {}, 50);
  const texts = new Map(notes.map(({ id, text }) => [id, text]));
  const snippets = timesOf(
    FEW_ROUNDS * 3,
    () => found,
    ({ ids, terms }) => ids.map((id) => snippetOf(texts.get(id) ?? '', terms)),
  );
  const put = timesOf(
    1_000,
    () => note(Math.floor(random() * size)),
    (one) => index.put(one),
  );
  const searchAfterPut = timesOf(
    ROUNDS,
    () => index.put(note(Math.floor(random() * size))),
    () => index.search('quart'),
  );
  const merge = timesOf(
    1,
    () => 0,
    () => index.records(),
  );
  return {
    size,
    megabytes: bytes / 1e6,
    load,
    first,
    build: summary(builds),
    put,
    searchAfterPut,
    merge,
    snippets,
    queries,
  };
}

/** Notes of every year, every kind, and in most cases about somebody. */
function note(number: number): SearchableNote {
  const person = Math.floor(random() * people.length);
  const day = new Date(Date.UTC(2018, 0, 1) + Math.floor(random() * 3_000) * 86_400_000);
  const words = Array.from({ length: WORDS_A_NOTE }, () => word());
  return {
    id: `${number.toString(16).padStart(8, '0')}-0000-4000-8000-${(number * 7919).toString(16).padStart(12, '0')}`,
    text: words.join(' '),
    title: random() < 0.5 ? `1:1 ${people[person] ?? ''}` : `${word()} ${word()}`,
    personName: people[person] ?? '',
    personId: `person-${person}`,
    kind: oneOf(['one_on_one', 'performance_review', 'interview', 'incident']),
    order: day.toISOString().slice(0, 10),
  };
}

function word(): string {
  const kind = random();
  if (kind < 0.04) return String(Math.floor(random() ** 3 * 100_000));
  if (kind < 0.07)
    return oneOf([
      '評価面談の目標を話した。',
      '会議で予算を確認。',
      '사람과 일정을 논의했다',
      '下周一开会讨论项目进展',
    ]);
  const one = drawn();
  return random() < 0.12 ? `${capital(one)}.` : one;
}

/** A word, the often used ones more often. */
function drawn(): string {
  const place = random() * (frequency.at(-1) ?? 0);
  let [low, high] = [0, frequency.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((frequency[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return vocabulary[low] ?? '';
}

function wordsOfWork(): string[] {
  const often =
    'the and to of a in we for on is with that it review team feedback project plan goal manager quarterly next step promotion meeting customer week work done talk growth scope incident root cause interview candidate offer budget hiring roadmap deadline risk owner design launch metric support escalation alignment strategy' +
    ' gespräch über nächste größe prüfung müller équipe réunion congé été prévu año reunión señal também avaliação spotkanie żółw zespół встреча проект отзыв';
  const words = new Set(often.split(' '));
  while (words.size < DISTINCT_WORDS) words.add(syllables(2 + Math.floor(random() * 3)));
  return [...words];
}

function syllables(count: number): string {
  const one = () =>
    oneOf([
      'b',
      'c',
      'd',
      'f',
      'g',
      'l',
      'm',
      'n',
      'p',
      'r',
      's',
      't',
      'st',
      'pr',
      'qu',
      'sh',
      'v',
    ]) + oneOf(['a', 'e', 'i', 'o', 'u', 'ä', 'é', 'er', 'an', 'in', 'on']);
  return Array.from({ length: count }, one).join('');
}

function sampleOf(from: number, to: number): string[] {
  return Array.from(
    { length: 20 },
    () => vocabulary[from + Math.floor(random() * (to - from))] ?? '',
  );
}

function beginningsOf(text: string): string[] {
  return Array.from(text, (_, number) => text.slice(0, number + 1));
}

function queryTimes(index: NoteIndex, queries: readonly string[]): Times {
  let turn = 0;
  const next = () => queries[turn++ % queries.length] ?? '';
  return timesOf(Math.max(ROUNDS, queries.length * 4), next, (typed) => index.search(typed));
}

function timesOf<T>(rounds: number, before: () => T, act: (given: T) => unknown): Times {
  const times = Array.from({ length: rounds }, () => {
    const given = before();
    return timed(() => act(given));
  });
  return summary(times);
}

function timed(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

function summary(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

function shown(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 100 ? 2 : 0);
}

function cumulated(weights: readonly number[]): number[] {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}

function oneOf(all: readonly string[]): string {
  return all[Math.floor(random() * all.length)] ?? '';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Numbers from 0 to 1, always the same ones for a seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
