import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Language } from './language.ts';

/** Every language Loopside knows the words of. */
export const languages = { en, de, fr, es } as const satisfies Record<string, Language>;
