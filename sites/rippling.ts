/**
 * Rippling: one host for every app of it. The paths ruled out are known from public artefacts; those of reviews are
 * not, nor any word of them.
 */
import type { AddressSays } from './site.ts';

export const label = 'Rippling';
export const kind = 'review';
export const matches = ['https://app.rippling.com/*'];
export const atInstall = false;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export function says({ pathname }: URL): AddressSays | null {
  const other = /^\/(?:profile|developer|custom-apps|login|enroll-device)(?:\/|$)/u;
  return other.test(pathname) ? 'other' : null;
}
