import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nl } from './nl.ts';
import { no } from './no.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { zh } from './zh.ts';
import type { Language } from './language.ts';

/** Every language Loopside knows the words of. */
export const languages = {
  en,
  de,
  fr,
  es,
  pt,
  it,
  nl,
  sv,
  da,
  no,
  fi,
  pl,
  tr,
  ru,
  ja,
  ko,
  zh,
} as const satisfies Record<string, Language>;
