import { languages } from './index.ts';
import type { ParsedLanguages } from './parsed-languages.ts';
import { parseLanguages } from './parsed-languages.ts';

let made: ParsedLanguages | null = null;

/** All phrases, parsed. In the extension the data itself stands here, made when it was built: scripts/built-data.ts. */
export function builtVocabulary(): ParsedLanguages {
  made ??= parseLanguages(languages);
  return made;
}
