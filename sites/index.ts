/** The work tools Loopside reads. Adding one: docs/adding-a-site.md. */
import * as googleCalendar from './google-calendar.ts';
import * as lattice from './lattice.ts';
import * as sogo from './sogo.ts';
import * as workday from './workday.ts';
import type { Reading } from './reading.ts';

export interface Site {
  /** What people call it. */
  label: string;
  /** Hosts granted at install; empty for tools people host themselves. */
  matches: readonly string[];
  read: (url: URL, document: Document) => Reading | null;
  /** A self-hosted tool: how its address is recognised, and under which path it lives. */
  owns?: (url: URL) => boolean;
  path?: string;
  /** What the address alone says of a review; see lattice.ts. */
  addressSays?: (url: URL) => 'review' | 'peer' | 'other' | null;
}

export const sites = {
  'google-calendar': googleCalendar,
  lattice,
  sogo,
  workday,
} as const satisfies Record<string, Site>;

export type SiteId = keyof typeof sites;

const entries = Object.entries(sites) as [SiteId, Site][];

/** The tool a page belongs to, by host or, for self-hosted ones, by address; null for all others. */
export function siteOf(url: URL): SiteId | null {
  const hit = entries.find(
    ([, site]) => site.matches.some((p) => matchesPattern(p, url)) || site.owns?.(url),
  );
  return hit?.[0] ?? null;
}

/** A WebExtension match pattern of the forms used here: scheme://host/path* with an optional `*.` host. */
export function matchesPattern(pattern: string, url: URL): boolean {
  const parts = /^(https?):\/\/(\*\.)?([^/*]+)\/(.*)$/.exec(pattern);
  if (!parts) throw new Error(`Not a match pattern Loopside uses: ${pattern}`);
  const [, scheme, anySub, host = '', path = ''] = parts;
  if (url.protocol !== `${scheme}:`) return false;
  const sameHost = url.host === host || (anySub !== undefined && url.host.endsWith(`.${host}`));
  return (
    sameHost &&
    (path === '*' || `${url.pathname}${url.search}`.startsWith(`/${path.replace(/\*$/, '')}`))
  );
}
