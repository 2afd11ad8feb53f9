import type { Reading } from './reading.ts';
import { LIMITS } from './reading.ts';
import { cut, line } from './page-text.ts';

/** Menus name every feature of a tool on every page of it, so nothing in them counts. */
const MENUS =
  'nav, aside, header[role="banner"], [role="navigation"], [role="menu"], [role="menubar"]';

/**
 * Reads a page of a review tool: its title and the headings on screen, menus left out.
 * `headings` selects what the tool uses as headings, the most telling first.
 */
export function readReviewPage(url: URL, document: Document, headings: string): Reading {
  const seen = new Set<string>();
  for (const element of document.querySelectorAll(headings)) {
    if (seen.size >= LIMITS.headings) break;
    if (element.closest(MENUS) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const text = line(element);
    if (text) seen.add(text);
  }
  return {
    url: url.href,
    title: cut(document.title),
    headings: [...seen],
    lang: document.documentElement.lang,
  };
}
