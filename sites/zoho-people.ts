/**
 * Zoho People: a host for each region (those other than .com, .eu and .in from general knowledge, not verified), then
 * the customer's name and a hash. The hash routes here are known from public artefacts, that of one's own review from
 * one only; customers on a host of their own are read as any site.
 */
import type { AddressSays } from './site.ts';

export const label = 'Zoho People';
export const kind = 'review';
export const matches = [
  'https://people.zoho.com/*',
  'https://people.zoho.eu/*',
  'https://people.zoho.in/*',
  'https://people.zoho.com.au/*',
  'https://people.zoho.jp/*',
  'https://people.zohocloud.ca/*',
];
export const atInstall = false;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export function says({ hash }: URL): AddressSays | null {
  if (/^#performance\/myreview\/goals(?:\/|$)/u.test(hash))
    return { page: 'review', role: 'goals' };
  const other = /^#(?:attendance|timetracker|home|selfservice|reimbursement)(?:\/|$)/u;
  return other.test(hash) ? 'other' : null;
}
