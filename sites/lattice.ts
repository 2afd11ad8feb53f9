/** Lattice: each customer on a host of its own, pages told apart by path and heading. */
import type { Reading } from './reading.ts';
import { readReviewPage } from './review-page.ts';

export const label = 'Lattice';
export const matches = ['https://*.latticehq.com/*'];

/** What the address alone says; 'other' rules a review out whatever the headings say. */
export function addressSays(url: URL): 'review' | 'peer' | 'other' | null {
  if (/^\/users\/[^/]+\/(updates|time-off)(\/|$)/.test(url.pathname)) return 'other';
  if (/^\/reviews\/[^/]+\/participant\/peer-reviews(\/|$)/.test(url.pathname)) return 'peer';
  if (/^\/reviews\/[^/]+/.test(url.pathname)) return 'review';
  return null;
}

/** Reads title and headings; never null, the pages change in place. */
export function read(url: URL, document: Document): Reading {
  return readReviewPage(url, document, 'h1, h2, h3, [role="heading"]');
}
