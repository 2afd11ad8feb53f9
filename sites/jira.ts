/**
 * Jira, Service Management included: any issue may be an incident or a post-incident review, and its address does not
 * tell; its words do, or a key as teams number incidents (INC-42). Issue addresses beside /browse/ are from general
 * knowledge, not verified: wherever a page's address ends in an issue's key, that issue is open.
 */
import type { AddressSays } from './site.ts';

export { fields, read } from './atlassian.ts';

export const label = 'Jira';
export const kind = 'incident';
export const matches = ['https://*.atlassian.net/*'];
/** Confluence. */
export const except = ['https://*.atlassian.net/wiki/*'];
export const atInstall = false;
export const reads = 'jira';
export const checked = { on: 'published facts', since: '2026-11' } as const;

const KEY = /^[A-Z][A-Z\d_]+-\d+$/u;

/** Boards, queues, searches and settings are nobody's incident. */
export function says({ pathname, searchParams }: URL): AddressSays | null {
  const last = pathname.split('/').findLast(Boolean) ?? '';
  return KEY.test(last) || KEY.test(searchParams.get('selectedIssue') ?? '') ? null : 'other';
}
