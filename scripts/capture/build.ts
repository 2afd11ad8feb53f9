/** A snapshot as a document again: shadow roots declared, frames by `srcdoc`. */
import { JSDOM } from 'jsdom';
import type { Taken, TakenElement } from './snapshot.ts';

export function build(page: TakenElement): Document {
  const { document } = new JSDOM('<!doctype html>').window;
  const root = document.documentElement;
  root.replaceChildren();
  fill(root, page);
  return document;
}

function fill(
  element: Element,
  { attributes, children, value, shadow, frame }: TakenElement,
): void {
  for (const [name, text] of attributes) setAttribute(element, name, text);
  const { ownerDocument: document } = element;
  if (shadow) {
    const template = document.createElement('template');
    template.setAttribute('shadowrootmode', 'open');
    append(template.content, shadow, document);
    element.append(template);
  }
  append(element, children, document);
  if (frame) element.setAttribute('srcdoc', build(frame).documentElement.outerHTML);
  if (value !== undefined) (element as HTMLInputElement).value = value;
}

function append(parent: Element | DocumentFragment, nodes: readonly Taken[], document: Document) {
  for (const node of nodes) {
    if (typeof node === 'string') {
      parent.append(node);
      continue;
    }
    const child = create(document, node.tag);
    if (!child) continue;
    fill(child, node);
    parent.append(child);
  }
}

/** Frameworks write names that only a parser takes: such an element or attribute is left out. */
function create(document: Document, tag: string): Element | null {
  try {
    return document.createElement(tag);
  } catch {
    return null;
  }
}

function setAttribute(element: Element, name: string, value: string): void {
  try {
    element.setAttribute(name, value);
  } catch {
    // As above.
  }
}
