/**
 * Cornerstone: each customer on a host of its own. The path of reviews is known from two independent public artefacts,
 * those of courses and job adverts, which are on the same hosts, from several.
 */
import type { AddressSays } from './site.ts';

export const label = 'Cornerstone';
export const kind = 'review';
export const matches = ['https://*.csod.com/*'];
export const except = [
  'https://apiexplorer.csod.com/*',
  'https://scfiles.csod.com/*',
  'https://www.csod.com/*',
];
export const atInstall = false;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export function says({ pathname }: URL): AddressSays | null {
  if (/^\/EPM\/Reviews\//iu.test(pathname)) return { page: 'review' };
  const other = /^\/(?:LMS|EPM\/POC|ui\/lms-[\w-]+|ux\/ats)\//iu;
  return other.test(pathname) ? 'other' : null;
}
