/**
 * Notion. Only the open page's title is read: its text names everything. The title is the only level-one heading that is
 * directly in the page's own block (used by several public tools); a page opened beside or above another one is in a
 * panel of its own, and counts before it. Addresses end in an id; the few that do not, and are no page, are from
 * general knowledge, not verified.
 */
import { cut, firstShown, line } from './page-text.ts';
import type { Reading } from './reading.ts';
import type { AddressSays, Fields } from './site.ts';

export const label = 'Notion';
export const kind = 'document';
export const matches = [
  'https://www.notion.so/*',
  'https://app.notion.com/*',
  'https://*.notion.site/*',
];
export const except = ['https://www.notion.so/help/*', 'https://www.notion.so/blog/*'];
export const atInstall = false;
export const reads = 'page-title';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export const fields = {
  title: [
    '.notion-peek-renderer .notion-page-block > h1',
    '.notion-page-block > h1',
    '.notion-page-content h1',
  ],
} as const satisfies Fields;

export function says({ hostname, pathname }: URL): AddressSays | null {
  if (hostname.endsWith('.notion.site')) return null;
  const isNone = /^\/(?:login|signup|onboarding|templates|product|pricing|my-account)?(?:\/|$)/u;
  return isNone.test(pathname) ? 'other' : null;
}

/** Never null: another page is opened in place. */
export function read(url: URL, document: Document): Reading {
  const title = line(firstShown(document, ...fields.title)) || cut(document.title);
  return { url: url.href, title, lang: document.documentElement.lang };
}
