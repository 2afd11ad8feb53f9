import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

/**
 * A frozen page as a document, values set and the focus given as the page itself would; see tests/fixtures/README.md.
 * @param focus selector of the element that has the focus
 */
export function fixturePage(file: string, url: string, focus?: string): Document {
  return completed(new JSDOM(readFileSync(file, 'utf8'), { url }).window.document, file, focus);
}

/** A window that shows one frozen page after the other, which takes a seventh of the time; only the last one is of use. */
export function fixtureWindow(): typeof fixturePage {
  const page = new JSDOM('');
  const { document } = page.window;
  return (file, url, focus) => {
    page.reconfigure({ url });
    document.open();
    document.write(readFileSync(file, 'utf8'));
    document.close();
    return completed(document, file, focus);
  };
}

/** What the page's own scripts and the browser would have done to it. */
function completed(document: Document, file: string, focus: string | undefined): Document {
  const values = document.querySelector('script[data-values]')?.textContent ?? '[]';
  for (const { selector, value } of JSON.parse(values) as { selector: string; value: string }[]) {
    const input = document.querySelector<HTMLInputElement>(selector);
    if (!input) throw new Error(`${file}: data-values names ${selector}, which is not there`);
    input.value = value;
  }
  complete(document);
  if (focus !== undefined) {
    const element = document.querySelector<HTMLElement>(focus);
    element?.focus();
    if (!element || document.activeElement !== element) {
      throw new Error(`${file}: nothing to focus at ${focus}`);
    }
  }
  return document;
}

/** What a browser does with a page and jsdom does not: open its shadow roots, load its frames, lay it out. */
function complete(document: Document): void {
  openRoots(document);
  giveLayout(document);
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[srcdoc]')) {
    const inner = frame.contentDocument;
    if (!inner) throw new Error('a frame without a document');
    inner.write(frame.srcdoc);
    inner.close();
    complete(inner);
  }
}

function openRoots(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>(
    'template[shadowrootmode="open"]',
  )) {
    const shadow = template.parentElement?.attachShadow({ mode: 'open' });
    template.remove();
    if (!shadow) throw new Error('a shadow root without a host');
    shadow.append(template.content);
    openRoots(shadow);
  }
}

/** Visibility is what the styles of an element and those around it say. */
function giveLayout(document: Document): void {
  const view = document.defaultView;
  if (!view) throw new Error('no window');
  const isDrawn = (element: Element | null): boolean =>
    !element || (view.getComputedStyle(element).display !== 'none' && isDrawn(outsideOf(element)));
  view.Element.prototype.checkVisibility = function checkVisibility() {
    return view.getComputedStyle(this).visibility === 'visible' && isDrawn(this);
  };
}

function outsideOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null);
}
