/**
 * Statuspage, where an incident is announced and updated. Only the authors' host: a public status page is for readers.
 * Planned maintenance is below the incidents' path, and nothing has broken there. That one incident is edited below the
 * list's path is from general knowledge, not verified.
 */
import type { AddressSays } from './site.ts';

export const label = 'Statuspage';
export const kind = 'incident';
export const matches = ['https://manage.statuspage.io/*'];
export const atInstall = false;
export const reads = 'incident-written';
export const checked = { on: 'published facts', since: '2026-11' } as const;

const INCIDENT = /^\/pages\/[^/]+\/incidents\/(?!new-scheduled-maintenance(?:\/|$))[^/]/u;

export function says({ pathname }: URL): AddressSays {
  return INCIDENT.test(pathname) ? { page: 'incident' } : 'other';
}
