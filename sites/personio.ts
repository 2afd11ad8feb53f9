/**
 * Personio: each customer on a host of its own, older ones below personio.de. The paths of time off, attendance and the
 * desk are known from several public artefacts, those of reviews and feedback are not.
 */
import type { AddressSays } from './site.ts';

export const label = 'Personio';
export const kind = 'review';
export const matches = ['https://*.app.personio.com/*', 'https://*.personio.de/*'];
export const except = [
  'https://support.personio.de/*',
  'https://www.personio.de/*',
  // Job adverts and the developers' pages: from general knowledge, not verified.
  'https://*.jobs.personio.de/*',
  'https://developer.personio.de/*',
];
export const atInstall = false;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export function says({ pathname }: URL): AddressSays | null {
  return /^\/(?:time-off|attendance|my-desk|login)(?:\/|$)/u.test(pathname) ? 'other' : null;
}
