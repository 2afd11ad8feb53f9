/**
 * Google Docs. The body is painted, not written, and none of it is read: only the title, in the field above the document
 * or beside it for those who may not edit. Both have been used by public tools for years, in Sheets and Slides as well,
 * which are at the same host. The tab's title ends in the product's name, in the user's language, but with the maker's.
 */
import { cut, first, line, valueOf } from './page-text.ts';
import type { Reading } from './reading.ts';
import type { AddressSays, Fields } from './site.ts';

export const label = 'Google Docs';
export const kind = 'document';
export const matches = [
  'https://docs.google.com/document/*',
  'https://docs.google.com/spreadsheets/*',
  'https://docs.google.com/presentation/*',
];
export const atInstall = false;
export const reads = 'document-title';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export const fields = {
  title: [
    'input.docs-title-input',
    ':is(.docs-title-input-label-inner, #docs-title-input-label-inner)',
  ],
} as const satisfies Fields;

/** One document; else a list of them. `/d/` with the account before it where there are several. */
const DOCUMENT = /^\/(?:document|spreadsheets|presentation)\/(?:u\/\d+\/)?d\/[^/]/u;
/** "Title - Google Docs", "Title - Documentos de Google". */
const WITH_PRODUCT = /^(?<title>.*)\s[-–—]\s.*Google.*$/u;

export function says({ pathname }: URL): AddressSays | null {
  return DOCUMENT.test(pathname) ? null : 'other';
}

/** Reads the title; null for the other things on this host: forms, drawings, lists. */
export function read(url: URL, document: Document): Reading | null {
  if (!DOCUMENT.test(url.pathname)) return null;
  const [field, shown] = fields.title;
  const title =
    valueOf(first(document, [field])) ||
    line(first(document, [shown])) ||
    cut(WITH_PRODUCT.exec(document.title)?.groups?.['title'] ?? document.title);
  return { url: url.href, title, lang: document.documentElement.lang };
}
