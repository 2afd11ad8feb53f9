/**
 * GitHub's issues and discussions, where some teams write their post-mortems. Only the title is read: bug reports have
 * headings like "Root cause" by the thousand. The title's element is from the code of many public tools; the tab's title
 * ends in the kind, the number and the repository.
 * Not known: labels ("incident"), whose names are each team's own.
 */
import { cut, firstShown, line } from './page-text.ts';
import type { Reading } from './reading.ts';
import type { Fields } from './site.ts';

export const label = 'GitHub';
export const kind = 'incident';
export const matches: readonly string[] = [];
export const atInstall = false;
export const reads = 'issue-title';
export const checked = { on: 'published facts', since: '2026-11' } as const;

/** It changes its address without loading a page, from whatever page it was opened at. */
export const path = '/*';

export const fields = {
  title: ['bdi[data-testid="issue-title"]', '.js-issue-title', 'main h1 bdi'],
} as const satisfies Fields;

/** Code, pull requests and everything else there are no incidents. */
export function owns({ hostname, pathname }: URL): boolean {
  return (
    hostname === 'github.com' && /^\/[^/]+\/[^/]+\/(?:issues|discussions)\/\d+/u.test(pathname)
  );
}

/** Reads the title; null for every other page of GitHub. */
export function read(url: URL, document: Document): Reading | null {
  if (!owns(url)) return null;
  const title = line(firstShown(document, ...fields.title)) || cut(tabTitle(document));
  return { url: url.href, title, lang: document.documentElement.lang };
}

/** "Title · Issue #7 · owner/name" without its last two parts. */
function tabTitle({ title }: Document): string {
  const parts = title.split(' · ');
  return parts.length > 2 ? parts.slice(0, -2).join(' · ') : title;
}
