/**
 * PagerDuty: a host for each customer. An incident and a post-mortem report have addresses of their own, known from
 * public links; their lists do not say which one is meant, and everything else on the host (schedules, services) only
 * talks about incidents. The help's hosts beside the known ones are from general knowledge, not verified.
 */
import type { AddressSays } from './site.ts';

export const label = 'PagerDuty';
export const kind = 'incident';
export const matches = ['https://*.pagerduty.com/*'];
export const except = [
  'https://www.pagerduty.com/*',
  'https://api.pagerduty.com/*',
  'https://community.pagerduty.com/*',
  'https://developer.pagerduty.com/*',
  'https://postmortems.pagerduty.com/*',
  'https://response.pagerduty.com/*',
  'https://status.pagerduty.com/*',
  'https://support.pagerduty.com/*',
  'https://university.pagerduty.com/*',
];
export const atInstall = false;
export const reads = 'incident-or-post-mortem';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export function says({ pathname }: URL): AddressSays {
  return /^\/(?:incidents|postmortems)\/[^/]/u.test(pathname) ? { page: 'incident' } : 'other';
}
