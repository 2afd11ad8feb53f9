/**
 * ADP Workforce Now: one host, known from its logins and home pages in public artefacts; job adverts are below /mascsr/
 * on it. The route of a review is not known, and its words are from one help page only.
 */
import type { AddressSays } from './site.ts';

export const label = 'ADP Workforce Now';
export const kind = 'review';
export const matches = ['https://workforcenow.adp.com/*'];
export const except = ['https://workforcenow.adp.com/mascsr/*'];
export const atInstall = false;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export function says({ pathname, hash }: URL): AddressSays | null {
  return pathname.endsWith('/login.html') || /^#\/home(?:\/|$)/u.test(hash) ? 'other' : null;
}
