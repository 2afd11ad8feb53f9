/**
 * Dayforce: a host for each data centre, all of the tool below /MyDayforce/ with an opaque hash, known from public
 * artefacts; the words of its reviews are from its help. Candidates' pages are on the same domain.
 */
import type { AddressSays } from './site.ts';

export const label = 'Dayforce';
export const kind = 'review';
export const matches = ['https://*.dayforcehcm.com/*'];
export const except = [
  'https://dfid.dayforcehcm.com/*',
  'https://jobs.dayforcehcm.com/*',
  'https://sso.dayforcehcm.com/*',
];
export const atInstall = false;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

/** The candidates' portal on the tool's own hosts: from general knowledge, not verified. */
export function says({ pathname }: URL): AddressSays | null {
  const other = /^\/(?:candidateportal|api)(?:\/|$)|\/login\.aspx$/iu;
  return other.test(pathname) ? 'other' : null;
}
