import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of a built extension's manifest, what the stores ask about. */
export interface Manifest {
  name: string;
  description: string;
  version: string;
  default_locale?: string;
  permissions: string[];
  optional_permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  minimum_chrome_version?: string;
  browser_specific_settings?: {
    gecko: {
      id: string;
      strict_min_version: string;
      data_collection_permissions: { required: string[] };
    };
  };
}

/** Name and summary in one language, as a store takes them from the package. */
export interface PackageTexts {
  /** As Chrome names it: `en`, `de`, `pt_BR`. */
  locale: string;
  name: string;
  summary: string;
}

/** The manifest of a built extension. @param folder where it was built to */
export function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

/** Name and summary in each language of a built extension, the default one first. @param folder where it was built to */
export function textsIn(folder: string): [PackageTexts, ...PackageTexts[]] {
  const { name, description, default_locale: main = 'en' } = manifestIn(folder);
  const textsOf = (locale: string): PackageTexts => ({
    locale,
    name: said(name, folder, locale),
    summary: said(description, folder, locale),
  });
  const locales = join(folder, '_locales');
  const others = existsSync(locales) ? readdirSync(locales).filter((one) => one !== main) : [];
  return [textsOf(main), ...others.toSorted().map(textsOf)];
}

/** What `__MSG_name__` stands for; any other text is itself. */
function said(text: string, folder: string, locale: string): string {
  const key = /^__MSG_(?<key>\w+)__$/u.exec(text)?.groups?.['key'];
  if (key === undefined) return text;
  const file = join(folder, '_locales', locale, 'messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  const message = messages[key]?.message;
  if (message === undefined) throw new Error(`${file} has no message “${key}”.`);
  return message;
}
