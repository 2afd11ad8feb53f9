/**
 * Takes everything out of a page that is anybody's: words, names, numbers, addresses, pictures, programs. What is left is
 * its structure, what developers named its parts, and Loopside's own vocabulary.
 */
import { Neutral } from './neutral.ts';

const GONE =
  'script, style, link, meta, base, noscript, img, picture, svg, video, audio, source, track, object, embed, param, template:not([shadowrootmode]), input[type="password" i], input[type="hidden" i]';

/** Attributes whose values are the web's own words. */
const OWN = new Set(
  'autocomplete checked cols colspan contenteditable dir disabled draggable hidden inert inputmode is lang max maxlength min minlength multiple open part popover readonly required role rows rowspan scope selected shadowrootmode size slot span spellcheck step tabindex translate type wrap'.split(
    ' ',
  ),
);
const OWN_VALUE = /^[a-z-]{0,24}$|^-?\d{0,3}$/iu;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu;
const TEXT = new Set(
  'abbr alt content label placeholder summary title value aria-braillelabel aria-description aria-label aria-placeholder aria-roledescription aria-valuetext'.split(
    ' ',
  ),
);
/** Names of other elements, several with spaces between. */
const NAMES = new Set(
  'aria-activedescendant aria-controls aria-describedby aria-details aria-errormessage aria-flowto aria-labelledby aria-owns class for form headers id list name'.split(
    ' ',
  ),
);
const LINKS = new Set(
  'action background cite data formaction href longdesc ping poster src xlink:href'.split(' '),
);
/** What developers name a page's parts with, for their own tests. */
const TEST_IDS =
  /^data-(?:automation-?id|test|test-?id|tid|qa|qa-id|cy|e2e|hook|component|slot|state|sentry-component)$/u;
const IS_CODE = /^[a-z_][\w.:/-]*$/iu;

/**
 * Scrubs a document in place: its frames of `srcdoc` and its declarative shadow roots too.
 * @param selectors those of the site's reader: what they look for stays
 */
export function scrub(document: Document, selectors: readonly string[] = []): void {
  const kept = selectors.flatMap((selector) => selector.match(/[\p{L}\p{N}]+/gu) ?? []);
  const neutral = new Neutral(kept);
  learn(document.documentElement, neutral);
  scrubTree(document, neutral);
}

function learn(root: Element, neutral: Neutral): void {
  neutral.learn(root.outerHTML);
  for (const box of root.querySelectorAll('input, textarea')) {
    neutral.learn((box as HTMLInputElement).value);
  }
}

function scrubTree(root: Document | DocumentFragment, neutral: Neutral): void {
  for (const gone of root.querySelectorAll(GONE)) gone.remove();
  const document = root.ownerDocument ?? root;
  const texts = document.createTreeWalker(root, 4 /* text */);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    node.textContent = neutral.text(node.textContent ?? '');
  }
  const others = document.createTreeWalker(root, 8 | 64 | 128 /* comments and instructions */);
  const notes: Node[] = [];
  for (let node = others.nextNode(); node; node = others.nextNode()) notes.push(node);
  for (const note of notes) note.parentNode?.removeChild(note);
  for (const element of root.querySelectorAll('*')) scrubElement(element, neutral);
}

function scrubElement(element: Element, neutral: Neutral): void {
  const inner = element.getAttribute('srcdoc');
  scrubValue(element, neutral);
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name) ?? '';
    const scrubbed = attribute(element, name, value, neutral);
    if (scrubbed === null) element.removeAttribute(name);
    else if (scrubbed !== value) element.setAttribute(name, scrubbed);
  }
  if (inner !== null) element.setAttribute('srcdoc', frame(element, inner, neutral));
  if (element.localName === 'template')
    scrubTree((element as HTMLTemplateElement).content, neutral);
}

function frame(element: Element, html: string, neutral: Neutral): string {
  const view = element.ownerDocument.defaultView;
  if (!view) return '';
  const document = new view.DOMParser().parseFromString(html, 'text/html');
  scrubTree(document, neutral);
  return document.documentElement.outerHTML;
}

/** What is written in a box is a property; as an attribute it would be another page. */
function scrubValue(element: Element, neutral: Neutral): void {
  if (!isBox(element)) return;
  const { value } = element;
  element.removeAttribute('value');
  if (element.localName === 'textarea') element.textContent = '';
  element.value = neutral.text(value);
}

const BUTTONS = /^(?:button|submit|reset|checkbox|radio|image|file|color|range)$/u;

/** True for a field that holds a text. */
export function isBox(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  if (element.localName === 'textarea') return true;
  return element.localName === 'input' && !BUTTONS.test((element as HTMLInputElement).type);
}

/** The value an attribute keeps; null where none of it may stay. */
function attribute(element: Element, name: string, value: string, neutral: Neutral): string | null {
  if (name.startsWith('on') || name === 'srcset' || name === 'nonce') return null;
  if (name === 'style') return hiding(value);
  if (name === 'src' && element.localName === 'iframe') return null;
  if (name === 'srcdoc') return value;
  if (LINKS.has(name)) return neutral.link(value);
  if (TEXT.has(name)) return neutral.text(value);
  if (NAMES.has(name)) return value.replaceAll(/\S+/gu, (one) => neutral.name(one));
  if (name === 'lang') return LANGUAGE.test(value) ? value : '';
  if ((OWN.has(name) || name.startsWith('aria-')) && OWN_VALUE.test(value)) return value;
  if (TEST_IDS.test(name) && IS_CODE.test(value)) return neutral.name(value);
  // Of programs: states and little numbers tell nothing of anybody.
  return /^(?:true|false|mixed|none|-?\d?)$/u.test(value) ? value : neutral.code(value);
}

/** Of a style only what keeps hidden things hidden. */
function hiding(style: string): string | null {
  const kept = [
    ...(/display:\s*none/iu.test(style) ? ['display: none'] : []),
    ...(/visibility:\s*(?:visible|hidden)/iu.exec(style) ?? []),
  ];
  return kept.length > 0 ? kept.join('; ') : null;
}
