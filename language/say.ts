import type { Message, MessageKey, Passage, Told, Value } from './message.ts';

/** Gives the text of a message by the name it has in `messages.json`; empty where there is none. */
export type Catalogued = (name: string) => string;

interface Voice {
  read: (key: string) => string;
  /** A BCP 47 tag. */
  language: string;
  plural: Intl.PluralRules;
  /** Made when it is first needed: a browser's first takes it 50 ms. */
  number: () => Intl.NumberFormat;
}

/** Makes the voice; null before a language is set. */
let speaker: (() => Voice) | null = null;

/**
 * Sets the language in which everything is said from now on. To be called before the first word. Nothing is read before that
 * word is said: a background that is woken to save a letter says none, and reading a catalogue takes a browser 20 ms.
 * @param catalogued the texts of one language
 * @param wanted the user's own tag ("de-AT"): its dates and numbers, as long as it is the catalogue's language
 */
export function speak(catalogued: Catalogued, wanted: string): void {
  let voice: Voice | null = null;
  speaker = () => (voice ??= voiceOf(catalogued, wanted));
}

function voiceOf(catalogued: Catalogued, wanted: string): Voice {
  const known = new Map<string, string>();
  const read = (key: string) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const text = catalogued(nameOf(key));
    known.set(key, text);
    return text;
  };
  const code = read('language.code' satisfies MessageKey);
  const tag = wanted.split('-', 1)[0] === code ? wanted : code;
  let number: Intl.NumberFormat | null = null;
  return {
    read,
    language: tag,
    plural: new Intl.PluralRules(tag),
    number: () => (number ??= new Intl.NumberFormat(tag)),
  };
}

/** What a message is called in `messages.json`, where names have no dots or dashes. */
export function nameOf(key: string): string {
  return key.replaceAll(/[.-]/g, '_');
}

/** The language of the interface, as a BCP 47 tag. */
export function language(): string {
  return speaking().language;
}

/** A message in the language of the interface; of one that counts, the form for its `n`. */
export function say(message: Message): string;
export function say<K extends MessageKey>(key: K, ...told: Told<K>): string;
export function say(said: Message | MessageKey, values: Message['values'] = {}): string {
  return typeof said === 'string' ? filled(said, values) : filled(said.key, said.values ?? {});
}

/** A passage as one text. */
export function written(passage: Passage): string {
  return passage.map((part) => (typeof part === 'string' ? part : say(part))).join('');
}

/** A message as it stands in the catalogue, its places still open. @param n decides the form of one that counts */
export function frameOf(key: MessageKey, n?: number): string {
  const { read, plural } = speaking();
  if (n === undefined) return read(key) || key;
  return read(key) || read(`${key}.${plural.select(n)}`) || read(`${key}.other`) || key;
}

/** A number in the interface's way. */
export function numberWords(n: number): string {
  // Written alike in every language of `locales/`.
  const isPlain = Number.isInteger(n) && n >= 0 && n < 1000;
  return isPlain ? String(n) : speaking().number().format(n);
}

/** Words as they stand within a sentence: "ask how you can help", where the language writes its first words small. */
export function withinSentence(words: string): string {
  const lowers = say('language.lowersWithin') === 'yes';
  return lowers ? words.replace(/^./u, (first) => first.toLocaleLowerCase(language())) : words;
}

function filled(key: MessageKey, values: NonNullable<Message['values']>): string {
  const { n } = values;
  const frame = frameOf(key, typeof n === 'number' ? n : undefined);
  // In one go: what stands in a value is never taken for a place.
  return frame.replaceAll(PLACE, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : shown(value);
  });
}

function shown(value: Value): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? numberWords(value) : say(value);
}

/** `{name}` in a message. */
const PLACE = /\{(\w+)\}/g;

function speaking(): Voice {
  if (!speaker) throw new Error('Nothing can be said before a language is set.');
  return speaker();
}
