/**
 * Betterworks: one host, hash routes. That of goals is known from a public artefact, that of conversations (as reviews
 * are called there) is not.
 */
import type { AddressSays } from './site.ts';

export const label = 'Betterworks';
export const kind = 'review';
export const matches = ['https://app.betterworks.com/*'];
export const atInstall = false;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export function says({ hash }: URL): AddressSays | null {
  return /^#\/goals(?:[/?]|$)/u.test(hash) ? { page: 'review', role: 'goals' } : null;
}
