/**
 * Ashby: employers on app.ashbyhq.com, candidates on jobs.ashbyhq.com, which is not claimed. A briefing is what whoever
 * interviews is sent; a candidate's page of one application is below a search, as public links have it. In which stage
 * a candidate is does not stand in the address.
 */
import type { AddressSays } from './site.ts';

export const label = 'Ashby';
export const kind = 'hiring';
export const matches = ['https://app.ashbyhq.com/*'];
export const atInstall = false;
export const reads = 'briefings';
export const checked = { on: 'published facts', since: '2026-11' } as const;

const APPLICATION = /^\/candidate-searches\/(?:[^/]+\/)+candidates\/[^/]+\/applications\/[^/]/u;

export function says({ pathname }: URL): AddressSays {
  const isOne = /^\/interview-briefings\/[^/]/u.test(pathname) || APPLICATION.test(pathname);
  return isOne ? { page: 'interview', side: 'interviewer' } : 'other';
}
