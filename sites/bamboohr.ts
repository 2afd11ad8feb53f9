/**
 * BambooHR: each customer on a host of its own, server-side paths with page numbers that differ between customers. The
 * path of the performance pages is known from one public artefact, those of the profile, the time sheet and the
 * settings from several.
 */
import type { AddressSays } from './site.ts';

export const label = 'BambooHR';
export const kind = 'review';
export const matches = ['https://*.bamboohr.com/*'];
export const except = [
  'https://www.bamboohr.com/*',
  'https://help.bamboohr.com/*',
  // From general knowledge, not verified.
  'https://documentation.bamboohr.com/*',
  'https://status.bamboohr.com/*',
];
export const atInstall = true;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

/** Job adverts are below /careers and /jobs: "Reviewer" is a job there. */
const OTHER =
  /^\/(?:home|settings|careers|jobs|login\.php|employees\/(?:employee\.php|timesheet))(?:\/|$)/u;

export function says({ pathname }: URL): AddressSays | null {
  if (pathname === '/employees/performance/index.php') return { page: 'review' };
  return OTHER.test(pathname) ? 'other' : null;
}
