/**
 * Workable: a host for each customer, the employer's part below /backend; job adverts are outside it. A candidate's
 * address names the stage, which each customer calls as they like: only the four that a new account begins with and
 * that are no interview are known (from general knowledge; "applied" from a public link too). The same vendor has
 * performance reviews, at an address that is not known, so elsewhere the words decide.
 */
import type { AddressSays } from './site.ts';

export const label = 'Workable';
export const kind = 'hiring';
export const matches = ['https://*.workable.com/backend/*'];
export const except = ['https://www.workable.com/*', 'https://apply.workable.com/*'];
export const atInstall = false;
export const reads = 'candidates';
export const checked = { on: 'published facts', since: '2026-11' } as const;

const CANDIDATE =
  /^\/backend\/jobs\/[^/]+\/(?:browser\/(?<stage>[^/]+)\/candidate|candidates)\/\d/u;
const NO_INTERVIEW = new Set(['sourced', 'applied', 'offer', 'hired']);

export function says({ pathname }: URL): AddressSays | null {
  const candidate = CANDIDATE.exec(pathname);
  if (candidate) {
    const isEarlyOrLate = NO_INTERVIEW.has(candidate.groups?.['stage'] ?? '');
    return isEarlyOrLate ? null : { page: 'interview', side: 'interviewer' };
  }
  return /^\/backend\/(?:jobs|reports|settings)(?:\/|$)/u.test(pathname) ? 'other' : null;
}
