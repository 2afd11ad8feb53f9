/**
 * Greenhouse: app, app2, app3 … and hosts of customers; those of candidates are beside them on the same domain. An
 * interview kit and a scorecard are addresses of whoever interviews. A person's page is a recruiter's too: there the
 * words decide. The hosts of candidates and of help with "eu" in them are from general knowledge, not verified.
 */
import type { AddressSays } from './site.ts';

export const label = 'Greenhouse';
export const kind = 'hiring';
export const matches = ['https://*.greenhouse.io/*'];
export const except = [
  'https://www.greenhouse.io/*',
  'https://api.greenhouse.io/*',
  'https://boards-api.greenhouse.io/*',
  'https://boards.greenhouse.io/*',
  'https://boards.eu.greenhouse.io/*',
  'https://developers.greenhouse.io/*',
  'https://harvest.greenhouse.io/*',
  'https://job-boards.greenhouse.io/*',
  'https://job-boards.eu.greenhouse.io/*',
  'https://my.greenhouse.io/*',
  'https://support.greenhouse.io/*',
];
export const atInstall = false;
export const reads = 'scorecards';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export function says({ pathname }: URL): AddressSays | null {
  if (/^\/(?:guides\/[^/]+\/people|scorecards)\/[^/]/u.test(pathname)) {
    return { page: 'interview', side: 'interviewer' };
  }
  return /^\/people\/\d/u.test(pathname) ? null : 'other';
}
