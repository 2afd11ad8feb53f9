import { documentsOf } from './frames.ts';
import { cut, isShown, line } from './page-text.ts';
import type { Reading } from './reading.ts';
import { LIMITS } from './reading.ts';
import type { Fields } from './site.ts';

/** Menus name every feature of a tool on every page of it, so nothing in them counts. */
const MENUS =
  'nav, aside, header[role="banner"], [role="navigation"], [role="menu"], [role="menubar"], [role="tree"]';

/** What stands above all else while it is open. */
const DIALOGS = 'dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"]';

/** Where text is written. One line is for names, dates and searches: only larger boxes tell what a form is for. */
const BOXES = 'textarea, [contenteditable=""], [contenteditable="true"], [role="textbox"]';

/** How far out from a box its labels, its block's title and its section's are looked for. */
const LEVELS_OUT = 12;
const BOXES_LOOKED_AT = 6;

/** Component libraries dress a plain span as a heading. */
const DRESSED =
  ':is(span, div, p):is([class*="Typography-h"], [class*="heading" i], [class*="page-title" i], [class*="pageTitle"])';

export const fields = {
  heading: [
    'h1, [role="heading"][aria-level="1"]',
    'h2, [role="heading"][aria-level="2"], [role="heading"]:not([aria-level])',
    'h3, h4, h5, h6, [role="heading"]',
    DRESSED,
  ],
  box: [BOXES],
} as const satisfies Fields;

/**
 * Reads any page of any tool: its title, the headings on screen, and what it asks the user to write, in frames of the
 * same origin too. What an open dialog says comes first.
 * @param headings what the tool uses as headings, the most telling first
 */
export function read(
  url: URL,
  document: Document,
  headings: readonly string[] = fields.heading,
): Reading {
  const documents = documentsOf(document);
  const dialogs = documents.map((one) => openDialog(one)).filter((dialog) => dialog !== null);
  const form = formIn(documents);
  return {
    url: url.href,
    title: cut(document.title),
    headings: headingsIn([...dialogs, ...documents], headings),
    ...(form.length > 0 && { form }),
    lang: document.documentElement.lang,
  };
}

/** The dialog the user looks at: of several, the last one opened stands last in the page. */
export function openDialog(document: Document): Element | null {
  return [...document.querySelectorAll(DIALOGS)].findLast(isShown) ?? null;
}

/** Of each rank in the order of the page; a page of thousands of elements is gone through once. */
function headingsIn(roots: readonly ParentNode[], selectors: readonly string[]): string[] {
  const [dressed, ranks] = [
    selectors.includes(DRESSED),
    selectors.filter((one) => one !== DRESSED),
  ];
  const seen = new Set<string>();
  for (const root of roots) {
    const found = shownIn(root, ranks.join());
    const ranked = ranks.map((rank) => found.filter((element) => element.matches(rank)));
    for (const element of ranked.flat()) seen.add(line(element));
  }
  if (seen.size === 0 && dressed) {
    for (const root of roots) for (const element of shownIn(root, DRESSED)) seen.add(line(element));
  }
  return [...seen].slice(0, LIMITS.headings);
}

function shownIn(root: ParentNode, selector: string): Element[] {
  return [...root.querySelectorAll(selector)].filter(
    (element) => line(element) !== '' && !element.closest(MENUS) && isShown(element),
  );
}

/**
 * One page can hold the user's own part and somebody else's, under the same heading: what matters is around the boxes
 * that can be written in. Each block's first words are its label or title.
 */
function formIn(documents: readonly Document[]): string[] {
  const seen = new Set<string>();
  for (const document of documents) {
    const boxes = [...document.querySelectorAll(BOXES)].filter(isWritable);
    for (const box of boxes.slice(0, BOXES_LOOKED_AT)) {
      let block: Element | null = box.parentElement;
      for (let level = 0; block && block !== document.body && level < LEVELS_OUT; level += 1) {
        const text = firstWords(block);
        if (text && seen.size < LIMITS.form) seen.add(text);
        block = block.parentElement;
      }
    }
  }
  return [...seen];
}

function isWritable(box: Element): boolean {
  const locked = box.matches(
    ':disabled, [readonly], [aria-readonly="true"], [aria-disabled="true"]',
  );
  return !locked && !box.closest(MENUS) && isShown(box);
}

/** The first text of a block that is on screen; empty where the block begins with a box. */
function firstWords(block: Element): string {
  const walker = block.ownerDocument.createTreeWalker(block, 4 /* text */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = cut(node.textContent);
    const parent = node.parentElement;
    const counts = parent && !parent.closest(`${BOXES}, ${MENUS}`) && isShown(parent);
    if (text && counts) return text;
  }
  return '';
}
