/**
 * Workday. Its addresses are opaque, and the tab title may be the one of the page before: the page's own
 * heading decides. Universities use the same hosts for courses; job sites (myworkdayjobs.com) are others.
 */
import type { Reading } from './reading.ts';
import { readReviewPage } from './review-page.ts';

export const label = 'Workday';
export const matches = ['https://*.myworkday.com/*', 'https://impl.workday.com/*'];

const HEADINGS = '[data-automation-id="pageHeaderTitleText"], [data-automation-id="tabLabel"]';

/** Reads the page's heading; never null, since every page of the host may turn into a review in place. */
export function read(url: URL, document: Document): Reading {
  return readReviewPage(url, document, HEADINGS);
}
