/**
 * Opsgenie: a host for each customer below app.opsgenie.com (and app.eu., known from public links). An incident has an
 * address of its own; alerts, of which there are hundreds a day, have another. The tool ends in April 2027.
 * Not known: the address of a post-mortem that is not below its incident's.
 */
import type { AddressSays } from './site.ts';

export const label = 'Opsgenie';
export const kind = 'incident';
export const matches = ['https://*.app.opsgenie.com/*', 'https://*.app.eu.opsgenie.com/*'];
export const atInstall = false;
export const reads = 'incident';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export function says({ pathname }: URL): AddressSays {
  return /^\/incident\/detail\/[^/]/u.test(pathname) ? { page: 'incident' } : 'other';
}
