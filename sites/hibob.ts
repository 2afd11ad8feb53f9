/**
 * HiBob: one host, paths known from three independent public artefacts. A review opened from the user's own list and
 * one opened from the team's have the same path, so the words tell whose it is. Custom elements (b-…) without shadow
 * roots, so their headings are read as any other.
 */
import type { AddressSays } from './site.ts';

export const label = 'HiBob';
export const kind = 'review';
export const matches = ['https://app.hibob.com/*'];
export const atInstall = true;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export function says({ pathname }: URL): AddressSays | null {
  if (/^\/performance\/my-reviews\/reviews\/[^/]/u.test(pathname)) return { page: 'review' };
  // Whoever sets a cycle up writes no review there.
  return /^\/performance\/manage-cycles(?:\/|$)/u.test(pathname) ? 'other' : null;
}
