/**
 * Workday. Its addresses are opaque, and the tab title may be the one of the page before: the page's own
 * heading decides. Universities use the same hosts for courses; job sites (myworkdayjobs.com) are others.
 */
import { fields as anyPage, read as readPage } from './page.ts';
import { firstShown } from './page-text.ts';
import type { Reading } from './reading.ts';
import type { Fields } from './site.ts';

export const label = 'Workday';
export const kind = 'review';
export const matches = ['https://*.myworkday.com/*', 'https://impl.workday.com/*'];
export const atInstall = true;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export const fields = {
  ...anyPage,
  heading: [
    '[data-automation-id="pageHeaderTitleText"]',
    '[data-automation-id="tabLabel"]',
    '#mainContent :is(h1, h2)',
  ],
} as const satisfies Fields;

/** Reads the page's heading; never null, since every page of the host may turn into a review in place. */
export function read(url: URL, document: Document): Reading {
  const [header, tab, ...others] = fields.heading;
  // A tab inside a page has a name of its own, and only without a header is it the page's.
  const hasHeader = firstShown(document, header) !== null;
  return readPage(url, document, hasHeader ? [header, ...others] : [tab, ...others]);
}
