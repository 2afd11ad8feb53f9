/** What the build makes of the catalogues: the browser's own files, and the keys for the compiler. */
import { generateChromeMessagesText, parseMessagesObject } from '@wxt-dev/i18n/build';
import type { ResolvedPublicFile, Wxt, WxtDirEntry } from 'wxt';
import { nameOf } from '../language/say.ts';
import type { Messages } from './catalogues.ts';
import { catalogue, FIRST, languages, placesByKey } from './catalogues.ts';

/** `messages.json` of a language. */
export function messagesJson(messages: Messages): string {
  const flat = Object.fromEntries([...messages].map(([key, text]) => [nameOf(key), text]));
  return generateChromeMessagesText(parseMessagesObject(flat));
}

/** The keys as TypeScript knows them: `Catalogue` in `language/message.ts`. */
export function typesOf(messages: Messages): string {
  const lines = [...placesByKey(messages)].map(([key, places]) => {
    const names = [...places].map((name) => `'${name}'`).join(' | ');
    return `  '${key}': ${names || 'null'};`;
  });
  return `interface Catalogue {\n${lines.join('\n')}\n}\n`;
}

/** Gives WXT the keys for the compiler. */
export function addCatalogueTypes(_wxt: Wxt, entries: WxtDirEntry[]): void {
  const text = typesOf(catalogue(FIRST));
  entries.push({ path: 'types/catalogue.d.ts', text, tsReference: true });
}

/** Gives the built extension its catalogues. */
export function addCatalogues(_wxt: Wxt, files: ResolvedPublicFile[]): void {
  for (const code of languages()) {
    const contents = messagesJson(catalogue(code));
    files.push({ contents, relativeDest: `_locales/${code}/messages.json` });
  }
}
