import { nameOf } from '../language/say.ts';
import type { Messages } from './catalogues.ts';

/** Gives texts as the browser does: by the name in `messages.json`, empty where there is none. */
export function reader(messages: Messages): (name: string) => string {
  const byName = new Map([...messages].map(([key, text]) => [nameOf(key), text]));
  return (name) => byName.get(name) ?? '';
}
