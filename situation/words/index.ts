import { de } from './de.ts';
import { en } from './en.ts';
import type { Language } from './language.ts';

/** Every language Loopside knows the words of. */
export const languages = { en, de } as const satisfies Record<string, Language>;
