/**
 * Check-Ins (objectcomputing/check-ins), self-hosted: run once with its real client. Titles never change and a
 * self-review is headed as feedback on anybody, so the address alone tells whose part it is. Its paths are words others
 * use too: they count together with the identifiers in their query.
 */
import type { AddressSays } from './site.ts';

export const label = 'Check-Ins';
export const kind = 'review';
export const matches: readonly string[] = [];
export const atInstall = false;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

/** It changes its address without loading a page, from whatever page it was opened at. */
export const path = '/*';

const ID = /^[\w-]{4,}$/u;

/** Paths by what they need in their query; "self-reviews" and "received-requests" are nobody else's. */
const PAGES: ReadonlyMap<string, { query?: string; says: AddressSays }> = new Map([
  ['/feedback/self-reviews', { says: { page: 'review', role: 'self' } }],
  ['/feedback/reviews', { query: 'period', says: { page: 'review', role: 'manager' } }],
  ['/feedback/submit', { query: 'request', says: { page: 'review', role: 'peer' } }],
  ['/feedback/received-requests', { says: 'other' }],
]);

export function owns(url: URL): boolean {
  return says(url) !== null;
}

export function says({ pathname, searchParams }: URL): AddressSays | null {
  const page = PAGES.get(pathname);
  if (!page) return null;
  return page.query && !ID.test(searchParams.get(page.query) ?? '') ? null : page.says;
}
