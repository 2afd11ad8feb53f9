/**
 * Gusto: one host. The words of its performance pages are known from its help, their path is not; the paths ruled out
 * are known from public artefacts.
 */
import type { AddressSays } from './site.ts';

export const label = 'Gusto';
export const kind = 'review';
export const matches = ['https://app.gusto.com/*'];
export const atInstall = false;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export function says({ pathname }: URL): AddressSays | null {
  const other = /^\/(?:home|dashboard|payroll_admin|time_tracking|login)(?:\/|$)/u;
  return other.test(pathname) ? 'other' : null;
}
