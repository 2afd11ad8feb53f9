/**
 * incident.io: one host, the customer is the first segment of the path (none, or "~", in links that do not know it).
 * Every page of the tool is about incidents in general; one incident is known by its number or id in the address, with
 * its post-mortem in a tab of it.
 */
import type { AddressSays } from './site.ts';

export const label = 'incident.io';
export const kind = 'incident';
export const matches = ['https://app.incident.io/*'];
export const atInstall = false;
export const reads = 'incident';
export const checked = { on: 'published facts', since: '2026-11' } as const;

/** A number, or an id, which has digits too; the names of other pages have none. */
const INCIDENT = /^\/(?:[^/]+\/)?incidents\/[^/\d]*\d/u;

export function says({ pathname }: URL): AddressSays {
  return INCIDENT.test(pathname) ? { page: 'incident' } : 'other';
}
