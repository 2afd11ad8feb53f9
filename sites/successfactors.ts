/**
 * SAP SuccessFactors. Its hosts are called performancemanager… on every page, so only the path tells. A review's form is
 * an old page with the title its template gives it, above everything else (.form_header .form_title, used by
 * several walk-through packs); goals are in web components with open shadow roots, whose titles are read here.
 * Whose form it is stands nowhere but in its title and in what can be written in. Job adverts (/career) are on the same
 * hosts, which is from general knowledge, not verified.
 */
import { fields as anyPage, read as readPage } from './page.ts';
import { isShown, line } from './page-text.ts';
import type { Reading } from './reading.ts';
import { LIMITS } from './reading.ts';
import type { AddressSays, Fields } from './site.ts';

export const label = 'SuccessFactors';
export const kind = 'review';
export const matches = [
  'https://*.successfactors.com/*',
  'https://*.successfactors.eu/*',
  'https://*.sapsf.com/*',
  'https://*.sapsf.eu/*',
];
export const except = ['https://www.successfactors.com/*', 'https://www.successfactors.eu/*'];
export const atInstall = true;
export const reads = 'form';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export const fields = {
  ...anyPage,
  heading: ['.form_header .form_title', ...anyPage.heading, '.sfObjectPageSectionTitle'],
} as const satisfies Fields;

export function says({ pathname }: URL): AddressSays | null {
  if (/^\/sf\/pmreviews(?:\/|$)/u.test(pathname)) return { page: 'review' };
  if (/^\/sf\/goals(?:\/|$)/u.test(pathname)) return { page: 'review', role: 'goals' };
  const other = /^\/(?:career|sf\/(?:home|timesheet|orgchart|careerworksheet))(?:\/|$)/u;
  return other.test(pathname) ? 'other' : null;
}

/** Reads the page with what its components show; never null, since it may turn into a review in place. */
export function read(url: URL, document: Document): Reading {
  const page = readPage(url, document, fields.heading);
  const headings = new Set([...titlesIn(document.documentElement), ...(page.headings ?? [])]);
  return { ...page, headings: [...headings].slice(0, LIMITS.headings) };
}

/** Components carry the name of the application they belong to: ui5-title-xweb-goalmanagementx. */
const TITLE = /^ui5-title(?:-|$)/u;
/** The bar above and the panel beside every page: menus. */
const MENU = /shellbar|sidepanel|sf-header/u;
/** A page, its application, a dialog, its parts. */
const DEPTH = 4;

/** The titles on screen in components' open shadow roots, which no selector reaches from outside. */
function titlesIn(root: Element | ShadowRoot, depth: number = DEPTH): string[] {
  const components = root.ownerDocument.createTreeWalker(root, 1 /* elements */, choose);
  const titles: string[] = [];
  while (components.nextNode()) {
    const component = components.currentNode as Element;
    if (!isShown(component)) continue;
    const { localName, shadowRoot } = component;
    if (TITLE.test(localName)) titles.push(line(component));
    else if (shadowRoot && depth > 0) titles.push(...titlesIn(shadowRoot, depth - 1));
  }
  return titles.filter(Boolean);
}

/** As a tree walker is told: 1 takes an element, 2 leaves it and all inside out, 3 goes on inside. */
function choose(node: Node): number {
  const { localName } = node as Element;
  if (!localName.includes('-')) return 3;
  return MENU.test(localName) ? 2 : 1;
}
