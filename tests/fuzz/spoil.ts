/** Small changes in plain data: what was almost right. */
import fc from 'fast-check';
import { badText } from './words.ts';

/** Something in a value is replaced, taken away or added. */
export interface Spoiling {
  /** Which of the places in it, of a hundred. */
  at: number;
  how: 'replace' | 'remove' | 'add';
  /** JSON, so that it may have a field `__proto__`. */
  json: string;
  key: string;
}

const HOSTILE_JSON = [
  'null',
  'true',
  '-1',
  '1.5',
  '1e308',
  '-0',
  '[]',
  '{}',
  '""',
  '"x"',
  '[[]]',
  '[null]',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"length":9}',
  '{"toString":1}',
  '{"then":1}',
  '{"toJSON":1}',
  '{"type":"x"}',
  `${'['.repeat(500)}${']'.repeat(500)}`,
  `"${'x'.repeat(400)}"`,
  `[${'0,'.repeat(300)}0]`,
  '9007199254740993',
  '"2026-02-30"',
  '"__proto__"',
];
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'then',
  'id',
  'channel',
  'call',
  'input',
  'x',
  '0',
  '',
];

export const aSpoiling: fc.Arbitrary<Spoiling> = fc.record({
  at: fc.nat({ max: 99 }),
  how: fc.constantFrom('replace', 'remove', 'add'),
  json: fc.oneof(
    fc.constantFrom(...HOSTILE_JSON),
    fc.json({ maxDepth: 3 }),
    badText.map((text) => JSON.stringify(text)),
  ),
  key: fc.constantFrom(...KEYS),
});

interface Place {
  of: Record<string, unknown>;
  key: string;
}

/** A copy of the value with these changes; lists count as objects. */
export function spoiled(value: unknown, changes: readonly Spoiling[]): unknown {
  const root: Record<string, unknown> = { it: JSON.parse(JSON.stringify(value)) as unknown };
  for (const { at, how, json, key } of changes) {
    const places = placesIn({ of: root, key: 'it' });
    const place = places[Math.floor((at / 100) * places.length)];
    if (!place) continue;
    const other: unknown = JSON.parse(json);
    const here = place.of[place.key];
    if (how === 'remove') delete place.of[place.key];
    else if (how === 'add' && isObject(here)) own(here, key, other);
    else own(place.of, place.key, other);
  }
  return root['it'];
}

/** As a parser of JSON does it: `__proto__` is a field like others. */
function own(object: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(object, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function placesIn(first: Place): Place[] {
  const places = [first];
  // Grows while it is walked.
  for (const { of, key } of places) {
    const value = of[key];
    if (isObject(value) && places.length < 2_000) {
      places.push(...Object.keys(value).map((inner) => ({ of: value, key: inner })));
    }
  }
  return places;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
