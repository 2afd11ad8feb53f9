/**
 * Factorial: one host. The words of its reviews are known in several languages, their path is not; the paths ruled out
 * are known from several public artefacts.
 */
import type { AddressSays } from './site.ts';

export const label = 'Factorial';
export const kind = 'review';
export const matches = ['https://app.factorialhr.com/*'];
export const atInstall = false;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export function says({ pathname }: URL): AddressSays | null {
  return /^\/(?:attendance|dashboard)(?:\/|$)/u.test(pathname) ? 'other' : null;
}
