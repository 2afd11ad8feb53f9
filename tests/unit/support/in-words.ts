import type { Message } from '../../../language/message.ts';
import { say } from '../../../language/say.ts';

/** What a thing is once the messages in it have been said: in tests, in English. */
export type InWords<T> = T extends Message
  ? string
  : T extends readonly (infer E)[]
    ? InWords<E>[]
    : T extends object
      ? { [K in keyof T]: InWords<T[K]> }
      : T;

/** The same with every message in it as people read it. */
export function inWords<T>(thing: T): InWords<T> {
  return spoken(thing) as InWords<T>;
}

function spoken(thing: unknown): unknown {
  if (Array.isArray(thing)) return thing.map(spoken);
  if (typeof thing !== 'object' || thing === null) return thing;
  if (isMessage(thing)) return say(thing);
  return Object.fromEntries(Object.entries(thing).map(([field, value]) => [field, spoken(value)]));
}

function isMessage(thing: object): thing is Message {
  return (
    'key' in thing && Object.keys(thing).every((field) => field === 'key' || field === 'values')
  );
}
