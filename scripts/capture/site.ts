import { join } from 'node:path';
import * as anySite from '../../sites/any-site.ts';
import { everySite } from '../../sites/index.ts';
import * as page from '../../sites/page.ts';
import type { Reading } from '../../sites/reading.ts';
import type { Fields, Site } from '../../sites/site.ts';

/** A tool as a capture needs it: one of `sites/`, or `any-site` for pages of tools that Loopside does not know. */
export interface CaptureSite {
  id: string;
  label: string;
  site: Site | null;
  /** Its file; null for `any-site`. */
  file: string | null;
  /** What its reader looks for. */
  selectors: readonly string[];
  read: (url: URL, document: Document) => Reading | null;
}

/** Throws for a name that is none. */
export function siteForCapture(id: string): CaptureSite {
  const [, site = null] = everySite.find(([one]) => one === id) ?? [];
  if (!site && id !== 'any-site') {
    const ids = everySite.map(([one]) => one).join(', ');
    throw new Error(`There is no site ${id}. There are: any-site, ${ids}`);
  }
  const general = site && site.kind !== 'calendar' ? page : anySite;
  const fields: Fields = { ...general.fields, ...site?.fields };
  return {
    id,
    label: site?.label ?? 'Any site',
    site,
    file: site && join(import.meta.dirname, `../../sites/${id}.ts`),
    selectors: Object.values(fields).flat(),
    read: site?.read ?? general.read,
  };
}
