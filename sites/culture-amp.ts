/**
 * Culture Amp: each customer on a host of its own (European ones below .eu.). One address is known from a public
 * artefact: that of a finished self-reflection, which its author and the author's manager both read, so it does not
 * tell whose it is. Surveys live on the same hosts; their words tell them apart.
 */
import type { AddressSays } from './site.ts';

export const label = 'Culture Amp';
export const kind = 'review';
export const matches = ['https://*.cultureamp.com/*'];
export const except = [
  'https://www.cultureamp.com/*',
  'https://support.cultureamp.com/*',
  // From general knowledge, not verified.
  'https://academy.cultureamp.com/*',
  'https://status.cultureamp.com/*',
];
export const atInstall = true;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export function says({ pathname }: URL): AddressSays | null {
  if (pathname === '/performance/completed_self_reflection') return { page: 'review' };
  // Follows that one's pattern, not verified: the one that is not finished is its author's.
  return pathname.startsWith('/performance/self_reflection')
    ? { page: 'review', role: 'self' }
    : null;
}
