/**
 * Jira and Confluence share each customer's host, and permission is given for hosts: whichever of the two it was given
 * for, the other's pages are read as they should be.
 * Read by Atlassian's own test ids and field names, which many public tools have used for years, and by structure: what
 * people write, in an issue or a page, is inside its renderer or editor, and is left out.
 */
import { cut, firstShown, isShown, line, valueOf } from './page-text.ts';
import { openDialog } from './page.ts';
import type { Reading } from './reading.ts';
import { LIMITS } from './reading.ts';
import type { Fields } from './site.ts';

const NO_TEXT = ':not(.ak-renderer-document *, .ProseMirror *, nav *, header[role="banner"] *)';

export const fields = {
  /** Of a Confluence page: read, edited, or both at once (a live doc). */
  title: [
    '[data-testid="title-text"]',
    'textarea[name="editpages-title"]',
    'textarea[id^="livepages-title"]',
  ],
  /** Of a Jira issue. */
  summary: ['[data-testid="issue.views.issue-base.foundation.summary.heading"]', `h1${NO_TEXT}`],
  key: ['[data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item"]'],
  section: [`:is(h2, h3)${NO_TEXT}`],
} as const satisfies Fields;

/** Never null: the next page or issue is opened in place. */
export function read(url: URL, document: Document): Reading {
  const isPage = /^\/wiki(?:\/|$)/u.test(url.pathname);
  const shown = isPage ? { title: pageTitle(url, document) } : issue(document);
  return { url: url.href, ...shown, lang: document.documentElement.lang };
}

/** The title on the page, else in the address, else in the tab: "title - space - product". */
function pageTitle({ pathname }: URL, document: Document): string {
  const field = firstShown(document, ...fields.title);
  const [, slug = ''] = /\/pages\/\d+\/([^/]+)/u.exec(pathname) ?? [];
  const [tab = ''] = /^.*(?= - .+ - )/u.exec(document.title) ?? [document.title];
  return valueOf(field) || line(field) || cut(plain(slug)) || cut(tab);
}

/** "Post-mortem%3A+checkout" as it was written; as it stands where it is not well formed. */
function plain(slug: string): string {
  try {
    return decodeURIComponent(slug.replaceAll('+', ' '));
  } catch {
    return slug;
  }
}

/** An issue may be open above its board, whose name and title are those of many issues. */
function issue(document: Document): Pick<Reading, 'title' | 'headings'> {
  const root = openDialog(document) ?? document;
  const summary = line(firstShown(root, ...fields.summary));
  if (!summary) return { title: cut(document.title) };
  const sections = [...root.querySelectorAll(fields.section[0])].filter(isShown).map(line);
  const key = line(firstShown(root, ...fields.key));
  const headings = new Set([summary, key, ...sections].filter(Boolean));
  return { headings: [...headings].slice(0, LIMITS.headings) };
}
