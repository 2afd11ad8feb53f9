import type { Plugin } from 'vite';
import { buildIndex, buildPhrases, buildShelves } from '../content/build.ts';
import { languages } from '../situation/words/index.ts';
import { parseLanguages } from '../situation/words/parsed-languages.ts';

/** Modules that work something out from the corpus, and what they then export. */
const WORKED_OUT: Readonly<Record<string, { name: string; make: () => unknown }>> = {
  'content/built-phrases.ts': { name: 'builtPhrases', make: buildPhrases },
  'content/built-index.ts': { name: 'builtIndex', make: buildIndex },
  'content/built-shelves.ts': { name: 'builtShelves', make: buildShelves },
  'situation/words/built-vocabulary.ts': {
    name: 'builtVocabulary',
    make: () => parseLanguages(languages),
  },
};

/**
 * Works out at build time what would otherwise take some hundred milliseconds in the browser: those modules then
 * hold the data. As a string to be parsed, which browsers do faster than reading the same as code.
 */
export function builtData(): Plugin {
  return {
    name: 'loopside:built-data',
    load(id) {
      const path = id.replaceAll('\\', '/');
      const found = Object.entries(WORKED_OUT).find(([module]) => path.endsWith(`/${module}`));
      if (!found) return null;
      const [, { name, make }] = found;
      const json = JSON.stringify(JSON.stringify(make()));
      return `let made; export const ${name} = () => (made ??= JSON.parse(${json}));`;
    },
  };
}
