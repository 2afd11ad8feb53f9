/**
 * 15Five: one host for all (my.15five.com) and one for each customer. Where reviews live below it is not known, and
 * customers rename the feature ("Best-Self Review"): the words on the page decide. The pages ruled out here are known
 * from public artefacts.
 */
import type { AddressSays } from './site.ts';

export const label = '15Five';
export const kind = 'review';
export const matches = ['https://*.15five.com/*'];
export const except = [
  'https://www.15five.com/*',
  'https://success.15five.com/*',
  // From general knowledge, not verified.
  'https://status.15five.com/*',
];
export const atInstall = true;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export function says({ pathname }: URL): AddressSays | null {
  if (pathname.startsWith('/one-on-one/user/')) return { page: 'one-on-one' };
  return /^\/(?:account|one-on-one|login|saml2?|api)(?:\/|$)/u.test(pathname) ? 'other' : null;
}
