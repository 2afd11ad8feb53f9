/**
 * Confluence: the title of a page, judged by its words; nothing of its text is read. The address names the title as
 * well. Spaces, searches and people have other addresses: a space is called "Incident response" without being one.
 */
import type { AddressSays } from './site.ts';

export { fields, read } from './atlassian.ts';

export const label = 'Confluence';
export const kind = 'document';
export const matches = ['https://*.atlassian.net/wiki/*'];
export const atInstall = false;
export const reads = 'confluence';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export function says({ pathname }: URL): AddressSays | null {
  return /^\/wiki\/spaces\/[^/]+\/(?:pages|blog)\/./u.test(pathname) ? null : 'other';
}
