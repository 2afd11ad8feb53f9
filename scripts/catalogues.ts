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

const FORMS = /\.(?:zero|one|two|few|many|other)$/;

/** The keys of a catalogue with the places each message has; the forms of one that counts are one key. */
export function placesByKey(messages: Messages): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>();
  for (const [key, text] of messages) {
    const whole = isForm(key, messages) ? key.replace(FORMS, '') : key;
    const known = places.get(whole) ?? new Set();
    for (const [, name = ''] of text.matchAll(/\{(\w+)\}/g)) known.add(name);
    if (whole !== key) known.add('n');
    places.set(whole, known);
  }
  return places;
}

/** True for one of the forms of a message that counts: it stands beside an `other`, and all beside it are forms. */
export function isForm(key: string, messages: Messages): boolean {
  const whole = key.replace(FORMS, '');
  if (whole === key || !messages.has(`${whole}.other`)) return false;
  return [...messages.keys()].every((one) => !one.startsWith(`${whole}.`) || FORMS.test(one));
}
