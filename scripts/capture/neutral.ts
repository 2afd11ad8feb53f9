/** Words without meaning in place of a page's own: of the same length, case and script, and always the same for the same. */
import { apart, knownWords } from './words.ts';
import type { Span } from './words.ts';

const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const LINK = /(?:[a-z][a-z\d+.-]*:\/\/|www\.)[^\s"'<>()[\]{}]+/iu;
const DATE =
  /(?<!\d)(?:19|20)\d\d(?<dash>-?)(?:0[1-9]|1[0-2])\k<dash>(?:0[1-9]|[12]\d|3[01])(?<time>T\d\d(?::?\d\d){1,2}(?:\.\d+)?Z?)?(?!\d)/u;
const SPECIAL = new RegExp([ADDRESS, LINK, DATE].map(({ source }) => source).join('|'), 'giu');

/** All that is replaced in one page, so that the same person stays the same. */
export class Neutral {
  readonly #people = new Map<string, string>();
  readonly #days = new Map<string, string>();
  readonly #texts = new Map<string, string>();
  /** Parts of people's addresses and of hosts: names, wherever else they stand. */
  readonly #names = new Set<string>();
  readonly #kept: ReadonlySet<string>;

  /** @param kept words of attributes that the site's reader looks for */
  constructor(kept: Iterable<string> = []) {
    this.#kept = new Set(kept);
  }

  /** Takes notice of the addresses in a text, before anything is replaced. */
  learn(text: string): void {
    for (const [address] of text.matchAll(new RegExp(ADDRESS, 'gu'))) {
      for (const [name] of address.matchAll(/\p{L}{3,}/gu)) this.#names.add(name.toLowerCase());
    }
  }

  /** A text, or the value of an attribute that holds one. */
  text(text: string): string {
    const before = this.#texts.get(text);
    if (before !== undefined) return before;
    const made = this.#split(text, (plain) => without(plain, knownWords(plain)));
    this.#texts.set(text, made);
    return made;
  }

  /** The value of an attribute for programs: what the site's reader looks for stays beside the vocabulary. */
  code(value: string): string {
    return this.#split(value, (plain) =>
      without(plain, [...knownWords(plain), ...this.#keptIn(plain)]),
    );
  }

  /** An id, a class or another name a developer gave: kept, unless it is a record's or has a person's name in it. */
  name(name: string): string {
    const isRecord = /\d{4}|@|^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[\w+/=-]{20,}$|[\da-f]{8}-[\da-f]{4}/u;
    const parts = name.split(/[^\p{L}]+|(?<=\p{Ll})(?=\p{Lu})/u);
    const isSomebodys = parts.some((part) => this.#names.has(part.toLowerCase()));
    return isRecord.test(name) || isSomebodys || name.length > 60 ? this.code(name) : name;
  }

  /** An address of the web, of which only the form is left. */
  link(link: string): string {
    const address = /^\s*mailto:(?<to>[^?]*)/iu.exec(link)?.groups?.['to'];
    if (address !== undefined) return `mailto:${this.text(address)}`;
    if (/^\s*#/u.test(link)) return `#${this.name(link.trim().slice(1))}`;
    const isAbsolute = /^\s*(?:https?:)?\/\//iu.test(link);
    if (!isAbsolute && /^\s*[a-z][a-z\d+.-]*:/iu.test(link)) return '#';
    const path = link.trim().replace(/^(?:https?:)?\/\/[^/?#]*/iu, '');
    return (
      (isAbsolute ? 'https://example.com' : '') + this.code(decoded(path)).replaceAll(' ', '+')
    );
  }

  #split(text: string, plain: (part: string) => string): string {
    let done = '';
    let at = 0;
    for (const { 0: found, index } of text.matchAll(SPECIAL)) {
      done += plain(text.slice(at, index)) + this.#special(found);
      at = index + found.length;
    }
    return done + plain(text.slice(at));
  }

  #special(found: string): string {
    if (/^(?:[a-z][a-z\d+.-]*:\/\/|www\.)/iu.test(found)) {
      return this.link(found.replace(/^[^/]*\/\/|^www\./iu, '//'));
    }
    return found.includes('@') ? this.#person(found.toLowerCase()) : this.#day(found);
  }

  #person(address: string): string {
    const known = this.#people.get(address) ?? `person${this.#people.size + 1}@example.com`;
    this.#people.set(address, known);
    return known;
  }

  /** Days stay days, for what is read by programs. */
  #day(found: string): string {
    const digits = found.replaceAll('-', '').slice(0, 8);
    const known = this.#days.get(digits) ?? String((this.#days.size % 28) + 1).padStart(2, '0');
    this.#days.set(digits, known);
    const dash = found.includes('-') ? '-' : '';
    const time = (DATE.exec(found)?.groups?.['time'] ?? '')
      .replaceAll(/\d/gu, '0')
      .replace(/^T00/u, 'T10');
    return `2026${dash}11${dash}${known}${time}`;
  }

  #keptIn(text: string): Span[] {
    return [...text.matchAll(/[\p{L}\p{N}]+/gu)]
      .filter(([run]) => this.#kept.has(run))
      .map(({ 0: run, index }) => [index, index + run.length]);
  }
}

/** A text of which only these parts stay. */
function without(text: string, parts: readonly Span[]): string {
  let done = '';
  let at = 0;
  for (const [begin, end] of apart(parts)) {
    done += neutral(text.slice(at, begin)) + text.slice(begin, end);
    at = end;
  }
  return done + neutral(text.slice(at));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Every word and number of a text replaced; what stands between them stays. */
function neutral(text: string): string {
  return text.replaceAll(/[\p{L}\p{M}]+|\p{N}+/gu, (run) =>
    /^\p{N}/u.test(run) ? otherDigits(run) : otherLetters(run),
  );
}

function otherDigits(run: string): string {
  const seed = hash(run);
  return Array.from(run, (digit, i) =>
    /[0-9]/.test(digit) ? String((Number(digit) + 1 + ((seed >>> (i % 8)) % 8)) % 10) : '5',
  ).join('');
}

/** Letters of each script, those that may follow each other in turn. */
const SCRIPTS: readonly { script: RegExp; letters: readonly string[] }[] = [
  { script: /\p{sc=Latin}/u, letters: ['lmnvz', 'aeo'] },
  { script: /\p{sc=Cyrillic}/u, letters: ['лмнвз', 'аео'] },
  { script: /\p{sc=Greek}/u, letters: ['λμνπτ', 'αεο'] },
  { script: /\p{sc=Han}/u, letters: ['甲乙丙丁'] },
  { script: /\p{sc=Hiragana}/u, letters: ['あえおなの'] },
  { script: /\p{sc=Katakana}/u, letters: ['アエオナノ'] },
  { script: /\p{sc=Hangul}/u, letters: ['가나다라'] },
  { script: /\p{sc=Arabic}/u, letters: ['بتنم', 'اوي'] },
  { script: /\p{sc=Hebrew}/u, letters: ['בגמנ', 'איו'] },
];

function otherLetters(run: string): string {
  const seed = hash(run.toLowerCase());
  const made = Array.from(run.normalize('NFC').replaceAll(/\p{M}/gu, ''), (letter, i) => {
    const sounds = SCRIPTS.find(({ script }) => script.test(letter))?.letters ?? ['x'];
    const choice = sounds[i % sounds.length] ?? 'x';
    const other = choice[(seed >>> ((i * 3) % 24)) % choice.length] ?? 'x';
    return letter === letter.toLowerCase() ? other : other.toUpperCase();
  }).join('');
  return made.toLowerCase() === run.toLowerCase() ? 'x'.repeat(made.length) : made;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1)
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
