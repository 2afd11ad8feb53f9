/** The catalogues of `locales/`: one folder a language, one file an idea. Read here for the build, the tests and the commands. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../locales');

/** The language every message is written in first. */
export const FIRST = 'en';

/** The messages of one language by their keys, "popup.thisTab". */
export type Messages = ReadonlyMap<string, string>;

/** The languages there are, by their folders. */
export function languages(): string[] {
  return readdirSync(ROOT).toSorted();
}

/** All messages of a language. Throws where a file holds anything but texts. */
export function catalogue(code: string): Messages {
  const folder = join(ROOT, code);
  const files = readdirSync(folder).toSorted();
  return new Map(
    files.flatMap((file) => textsIn('', parse(readFileSync(join(folder, file), 'utf8')))),
  );
}

function textsIn(key: string, found: unknown): [string, string][] {
  if (typeof found === 'string') return [[key, found]];
  if (typeof found !== 'object' || found === null) throw new Error(`locales: ${key} is no text.`);
  return Object.entries(found).flatMap(([part, inner]) =>
    textsIn(key === '' ? part : `${key}.${part}`, inner),
  );
}

const FORM = /\.(zero|one|two|few|many|other)$/;

/** The messages that count, with the forms they have: what stands in a catalogue as `one` and `other`, and nothing beside them. */
export function formsOf(messages: Messages): Map<string, string[]> {
  const below = new Map<string, string[]>();
  for (const key of messages.keys()) {
    const whole = key.slice(0, key.lastIndexOf('.'));
    below.set(whole, [...(below.get(whole) ?? []), key]);
  }
  const counting = [...below].filter(
    ([whole, keys]) => messages.has(`${whole}.other`) && keys.every((key) => FORM.test(key)),
  );
  return new Map(
    counting.map(([whole, keys]) => [whole, keys.map((key) => key.slice(whole.length + 1))]),
  );
}

/** The keys of a catalogue with the places each message has; the forms of one that counts are one key, with a place for `n`. */
export function placesByKey(messages: Messages): Map<string, Set<string>> {
  const counting = formsOf(messages);
  const places = new Map<string, Set<string>>();
  for (const [key, text] of messages) {
    const above = key.replace(FORM, '');
    const whole = counting.has(above) ? above : key;
    const known = places.get(whole) ?? new Set(whole === key ? [] : ['n']);
    for (const [, name = ''] of text.matchAll(/\{(\w+)\}/g)) known.add(name);
    places.set(whole, known);
  }
  return places;
}
