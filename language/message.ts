/** What can be said to people: a key of the catalogue (`locales/`). The list of keys is made of the English one by WXT. */
export type MessageKey = keyof Catalogue;

/** One that needs to be told nothing. */
export type PlainKey = {
  [K in MessageKey]: Catalogue[K] extends null ? K : never;
}[MessageKey];

/** What stands in the place of a `{name}`: words as they are, a number in the interface's way, or a message of its own. */
export type Value = string | number | Message;

/** The names a message has places for. */
type Places<K extends MessageKey> = Exclude<Catalogue[K], null>;

/** What a message needs to be told: nothing, or a value for each of its places. `n` is counted. */
export type Values<K extends MessageKey> = {
  [P in Places<K>]: P extends 'n' ? number : Value;
};

export type Told<K extends MessageKey> = [Places<K>] extends [never] ? [] : [values: Values<K>];

/** Something to be said, in whatever language: plain data, which may be kept and sent. */
export interface Message {
  key: MessageKey;
  values?: Readonly<Record<string, Value>>;
}

/** Several messages, and words that are the same in every language, to be written one after the other. */
export type Passage = readonly (string | Message)[];

/** A message for people, for code that does not know their language. */
export function message<K extends MessageKey>(key: K, ...[values]: Told<K>): Message {
  return values === undefined ? { key } : { key, values };
}

/** Passages one after the other, with the same words between each two. */
export function blocks(passages: readonly Passage[], between: string): Passage {
  return passages.flatMap((passage, n) => (n === 0 ? passage : [between, ...passage]));
}
