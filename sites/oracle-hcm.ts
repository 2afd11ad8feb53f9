/**
 * Oracle HCM: a host for each customer and data centre, shared with Oracle's ledgers and supply chains. HR is below
 * /hcmUI/ in the older pages; in the newer ones (Redwood) everything is below /fscmUI/redwood/, by subject. Both are
 * known from public artefacts, the path of a performance document is not; its words are from one customer's guide.
 */
import type { AddressSays } from './site.ts';

export const label = 'Oracle HCM';
export const kind = 'review';
export const matches = [
  'https://*.oraclecloud.com/hcmUI/*',
  'https://*.oraclecloud.com/fscmUI/redwood/*',
];
/** Job adverts. */
export const except = ['https://*.oraclecloud.com/hcmUI/CandidateExperience/*'];
export const atInstall = false;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

/** Subjects of which a page is known: none of them is a review. */
const OTHER =
  /^\/fscmUI\/redwood\/(?:absences|employment-[\w-]+|internalmobility|learner|negotiation-abstracts|profiles|recruiting-[\w-]+|supply-chain-planning)(?:\/|$)/u;

export function says({ pathname }: URL): AddressSays | null {
  return OTHER.test(pathname) ? 'other' : null;
}
