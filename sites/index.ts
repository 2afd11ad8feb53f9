/** The work tools Loopside reads. Adding one: docs/adding-a-site.md. */
import * as googleCalendar from './google-calendar.ts';
import * as lattice from './lattice.ts';
import { matchesPattern } from './match-pattern.ts';
import type { Site } from './site.ts';
import * as sogo from './sogo.ts';
import * as workday from './workday.ts';

export const sites = {
  'google-calendar': googleCalendar,
  lattice,
  sogo,
  workday,
} as const satisfies Record<string, Site>;

export type SiteId = keyof typeof sites;

/** The same, each as what a tool may be. */
export const everySite: readonly (readonly [SiteId, Site])[] = Object.entries(sites) as [
  SiteId,
  Site,
][];

/** True where a page belongs to this tool: by its host or, for self-hosted ones, by its address. */
export function claims({ matches, except = [], owns }: Site, url: URL): boolean {
  const isOurs = (pattern: string) => matchesPattern(pattern, url);
  return (matches.some(isOurs) && !except.some(isOurs)) || owns?.(url) === true;
}

/** The tool a page belongs to; null for all others. A host of its own tells more than an address anybody may have. */
export function siteOf(url: URL): SiteId | null {
  const byHost = everySite.find(([, site]) => claims({ ...site, owns: () => false }, url));
  const found = byHost ?? everySite.find(([, site]) => claims(site, url));
  return found?.[0] ?? null;
}

/** What a tool may be, whichever it is. */
export function siteById(id: SiteId): Site {
  return sites[id];
}
