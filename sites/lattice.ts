/** Lattice: each customer on a host of its own, pages told apart by path and heading. */
import type { AddressSays } from './site.ts';

export const label = 'Lattice';
export const kind = 'review';
export const matches = ['https://*.latticehq.com/*'];
export const atInstall = true;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

/** Of these only `peer` was seen; the others follow its pattern. */
const PARTS = new Map<string, 'peer' | 'upward' | 'self' | 'manager'>([
  ['peer', 'peer'],
  ['upward', 'upward'],
  ['self', 'self'],
  ['downward', 'manager'],
  ['manager', 'manager'],
]);

export function says({ pathname }: URL): AddressSays | null {
  if (/^\/users\/[^/]+\/(?:updates|time-off)(?:\/|$)/u.test(pathname)) return 'other';
  const part = /^\/reviews\/[^/]+\/participant\/([a-z]+)-reviews?(?:\/|$)/u.exec(pathname)?.[1];
  const role = PARTS.get(part ?? '');
  if (role) return { page: 'review', role };
  if (/^\/reviews\/[^/]+/u.test(pathname)) return { page: 'review' };
  // From general knowledge, not verified: where two people keep what they talk about.
  if (/^\/1-1s\/|^\/one-on-ones\//u.test(pathname)) return { page: 'one-on-one' };
  if (/^\/goals\/(?!company|team|department)/u.test(pathname))
    return { page: 'review', role: 'goals' };
  return null;
}
