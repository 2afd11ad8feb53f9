/**
 * Deel: one host for contracts, payroll and Deel Engage, where its reviews are; its help is on another domain. The words
 * of the reviews are from its help, their route is not known; the paths ruled out are known from public artefacts.
 */
import type { AddressSays } from './site.ts';

export const label = 'Deel';
export const kind = 'review';
export const matches = ['https://app.deel.com/*'];
export const atInstall = false;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export function says({ pathname }: URL): AddressSays | null {
  const other = /^\/(?:contracts?|developer-center|login|oauth2|onboarding)(?:\/|$)/u;
  return other.test(pathname) ? 'other' : null;
}
