/**
 * FireHydrant: one host. An incident is known by its number or id in the address, and its retrospective is below it.
 * Some pages name the customer first (/org/…); that incidents do so too is an assumption.
 */
import type { AddressSays } from './site.ts';

export const label = 'FireHydrant';
export const kind = 'incident';
export const matches = ['https://app.firehydrant.io/*'];
export const atInstall = false;
export const reads = 'incident-or-retrospective';
export const checked = { on: 'published facts', since: '2026-11' } as const;

/** A number, or an id, which has digits too; the names of other pages have none. */
const INCIDENT = /^\/(?:org\/[^/]+\/)?incidents\/[^/\d]*\d/u;

export function says({ pathname }: URL): AddressSays {
  return INCIDENT.test(pathname) ? { page: 'incident' } : 'other';
}
