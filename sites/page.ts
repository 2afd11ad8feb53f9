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

/** What of a document may tell what the page is about: gathered in one go, since pages hold thousands of elements. */
interface Survey {
  /** The dialog the user looks at: of several, the last one opened stands last in the page. */
  dialog: Element | null;
  headings: Element[];
  boxes: Element[];
}

function survey(document: Document, ranks: readonly string[]): Survey {
  const found = [...document.querySelectorAll([...ranks, DIALOGS, BOXES].join())];
  const isHeading = ranks.join();
  return {
    dialog: found.findLast((element) => element.matches(DIALOGS) && isShown(element)) ?? null,
    headings: found.filter((element) => element.matches(isHeading) && isHeadingShown(element)),
    boxes: found.filter((element) => element.matches(BOXES) && isWritable(element)),
  };
}

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
  return readParts(url, document, headings).reading;
}

/** The same, with the dialogs that are open in the page and its frames. */
export function readParts(
  url: URL,
  document: Document,
  headings: readonly string[] = fields.heading,
): { reading: Reading; documents: Document[]; dialogs: Element[] } {
  const documents = documentsOf(document);
  const ranks = headings.filter((selector) => selector !== DRESSED);
  const surveys = documents.map((one) => survey(one, ranks));
  const dialogs = surveys.flatMap(({ dialog }) => dialog ?? []);
  const shown = surveys.flatMap((one) => one.headings);
  const texts = headingTexts(shown, dialogs, ranks);
  const dressed =
    texts.length === 0 && headings.includes(DRESSED)
      ? documents.flatMap((one) => [...one.querySelectorAll(DRESSED)].filter(isHeadingShown))
      : [];
  const form = formAround(surveys.map(({ boxes }) => boxes));
  const reading: Reading = {
    url: url.href,
    title: cut(document.title),
    headings: [...new Set([...texts, ...dressed.map((element) => line(element))])].slice(
      0,
      LIMITS.headings,
    ),
    ...(form.length > 0 && { form }),
    lang: document.documentElement.lang,
  };
  return { reading, documents, dialogs };
}

/** The dialog the user looks at, or null. */
export function openDialog(document: Document): Element | null {
  return [...document.querySelectorAll(DIALOGS)].findLast(isShown) ?? null;
}

/** Those of a dialog before the others, then by rank, then as they stand in the page. */
function headingTexts(
  headings: readonly Element[],
  dialogs: readonly Element[],
  ranks: readonly string[],
): string[] {
  const isInDialog = (element: Element) => dialogs.some((dialog) => dialog.contains(element));
  const byRank = ranks.flatMap((rank) => headings.filter((element) => element.matches(rank)));
  const inOrder = [
    ...byRank.filter(isInDialog),
    ...byRank.filter((element) => !isInDialog(element)),
  ];
  return [...new Set(inOrder.map((element) => line(element)))];
}

function isHeadingShown(element: Element): boolean {
  return line(element) !== '' && !element.closest(MENUS) && isShown(element);
}

/**
 * One page can hold the user's own part and somebody else's, under the same heading: what matters is around the boxes
 * that can be written in. Each block's first words are its label or title.
 */
function formAround(boxesByDocument: readonly (readonly Element[])[]): string[] {
  const seen = new Set<string>();
  for (const boxes of boxesByDocument) {
    for (const box of boxes.slice(0, BOXES_LOOKED_AT)) {
      const { body } = box.ownerDocument;
      let block: Element | null = box.parentElement;
      for (let level = 0; block && block !== body && level < LEVELS_OUT; level += 1) {
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
