/**
 * MintHCM, self-hosted: run once with its real server. One page with the menu around it, told apart by the hash; the
 * record itself is in a frame of the same origin, and the tab's title may be that of the page before. Every page's menu
 * names appraisals, goals and exit interviews. An appraisal of the type "Recruiting" is one of a candidate: neither the
 * address nor a heading tells it.
 */
import type { AddressSays } from './site.ts';

export const label = 'MintHCM';
export const kind = 'review';
export const matches: readonly string[] = [];
export const atInstall = false;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;
export const staleTitle = true;

/** It changes its hash without loading a page, from whatever page it was opened at. */
export const path = '/*';

const RECORD = /^#\/modules\/([A-Z]\w+)(?:\/(\w+))?/u;

export function owns({ hash }: URL): boolean {
  return RECORD.test(hash);
}

export function says({ hash }: URL): AddressSays | null {
  const [, module, view] = RECORD.exec(hash) ?? [];
  if (module === 'Appraisals') return view ? { page: 'review' } : null;
  if (module === 'Goals') return { page: 'review', role: 'goals' };
  return 'other';
}
