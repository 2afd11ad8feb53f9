/**
 * Lever: employers on hire.lever.co, candidates on jobs.lever.co, which is not claimed. An interview has an address of
 * its own; a candidate's page, with the feedback forms, is where interviewers land from an invitation. In which stage
 * a candidate is does not stand in the address.
 */
import type { AddressSays } from './site.ts';

export const label = 'Lever';
export const kind = 'hiring';
export const matches = ['https://hire.lever.co/*'];
export const atInstall = false;
export const reads = 'interviews';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export function says({ pathname }: URL): AddressSays {
  const isOne = /^\/(?:interviews|candidates)\/[^/]*\d/u.test(pathname);
  return isOne ? { page: 'interview', side: 'interviewer' } : 'other';
}
