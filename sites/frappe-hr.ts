/**
 * Frappe HR (ERPNext), self-hosted: every record has an address made of its kind and its name, and those of the HR
 * module are numbered HR-…: it is that number which tells it from other programs. Both prefixes, /app and /desk, are in
 * use. An appraisal is one page for the employee and the manager: the tab that can be written in tells whose.
 * A customer may number otherwise; such a page is read as any site's.
 */
import type { AddressSays } from './site.ts';

export const label = 'Frappe HR';
export const kind = 'review';
export const matches: readonly string[] = [];
export const atInstall = false;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

/** It changes its address without loading a page, from whatever page it was opened at. */
export const path = '/*';

const RECORD = /^\/(?:app|desk)\/([a-z-]+)\/(?:HR-[A-Z]+-|new-appraisal-)/u;

export function owns({ pathname }: URL): boolean {
  return RECORD.test(pathname);
}

export function says({ pathname }: URL): AddressSays | null {
  return SAYS.get(RECORD.exec(pathname)?.[1] ?? '') ?? 'other';
}

/** By the kind of record; leave, expenses and all other kinds are none of Loopside's. */
const SAYS: ReadonlyMap<string, AddressSays> = new Map([
  ['appraisal', { page: 'review' }],
  ['employee-performance-feedback', { page: 'review' }],
  ['goal', { page: 'review', role: 'goals' }],
  ['interview', { page: 'interview', side: 'interviewer' }],
  ['interview-feedback', { page: 'interview', side: 'interviewer' }],
]);
