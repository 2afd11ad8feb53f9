/**
 * Odoo's appraisals, hosted by Odoo or by oneself. Odoo is a shop, a ledger and much more on the same host, so only the
 * appraisals' own addresses are claimed: the model in the hash up to version 17, /odoo/appraisals since (the latter from
 * Odoo's own tests). An appraisal is one page for the employee and the manager: whose part can be written in tells.
 */
import type { AddressSays } from './site.ts';

export const label = 'Odoo';
export const kind = 'review';
export const matches: readonly string[] = [];
export const atInstall = false;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

/** It changes its address without loading a page, from whatever page it was opened at. */
export const path = '/*';

export function owns(url: URL): boolean {
  return isList(url) || isAppraisal(url);
}

/** The list of all appraisals names everybody's and is nobody's. */
export function says(url: URL): AddressSays | null {
  return isAppraisal(url) ? { page: 'review' } : 'other';
}

function isAppraisal(url: URL): boolean {
  const old = oldAddress(url);
  return (
    (old?.get('model') === 'hr.appraisal' && old.get('view_type') === 'form') ||
    /^\/odoo\/(?:[^/]+\/)*appraisals\/(?:\d+|new)(?:\/|$)/u.test(url.pathname)
  );
}

function isList(url: URL): boolean {
  const old = oldAddress(url);
  return (
    old?.get('model') === 'hr.appraisal' || /^\/odoo\/(?:[^/]+\/)*appraisals$/u.test(url.pathname)
  );
}

/** What the hash holds, where it is one of /web. */
function oldAddress({ pathname, hash }: URL): URLSearchParams | null {
  return pathname === '/web' ? new URLSearchParams(hash.slice(1)) : null;
}
