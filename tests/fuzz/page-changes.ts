/** What is done to a page, as data, so that it can be kept and made smaller. */
import fc from 'fast-check';
import { badText, NOTHINGS, nothingWords } from './words.ts';

/** Changes that may take or bring anything. */
const ANY = [
  'drop',
  'double',
  'move',
  'swap-texts',
  'swap-attributes',
  'splice',
  'text',
  'attribute',
  'nest',
  'many',
  'rename',
] as const;
/** Changes that bring nobody and no word of a talk, and take nobody away. */
const HARMLESS = ['double', 'nest-div', 'noise-after', 'noise-attribute', 'invisible'] as const;

type Change = (typeof ANY)[number] | (typeof HARMLESS)[number];

export interface PageChange {
  change: Change;
  /** Which elements, as parts of a thousand of all there are. */
  at: number;
  to: number;
  /** Another page, by number. */
  other: number;
  text: string;
  attribute: string;
}

const ATTRIBUTES = [
  'id',
  'class',
  'role',
  'aria-label',
  'aria-level',
  'data-eventid',
  'data-email',
  'data-hovercard-id',
  'href',
  'title',
  'value',
  'style',
  'hidden',
  'datetime',
  'jsname',
  'data-text',
  'aria-labelledby',
  'aria-hidden',
  'lang',
  'type',
  'contenteditable',
  'itemprop',
  'itemtype',
];
const VALUES = [
  '',
  'true',
  'dialog',
  'heading',
  'textbox',
  'display:none',
  'visibility:hidden',
  '2026-11-23T10:00:00Z',
  'not-a-date',
  'mailto:a@b',
  'javascript:1',
  'ZXZlbnQgaWQ',
  '%E0%A4%A',
  '999999999999999999999',
  '{"@type":"Event"}',
  'https://[',
  'x'.repeat(20_000),
  `${'x'.repeat(20_000)}@example.org`,
  'a@'.repeat(10_000),
];

export function aPageChange(which: 'any' | 'harmless'): fc.Arbitrary<PageChange> {
  return fc.record({
    change: fc.constantFrom<Change>(...(which === 'any' ? ANY : HARMLESS)),
    at: fc.noBias(fc.nat({ max: 999 })),
    to: fc.noBias(fc.nat({ max: 999 })),
    other: fc.noBias(fc.nat({ max: 999 })),
    text: which === 'any' ? fc.oneof(badText, fc.constantFrom(...VALUES)) : nothingWords,
    attribute:
      which === 'any'
        ? fc.constantFrom(...ATTRIBUTES)
        : fc.constantFrom('data-zorbl', 'data-quxen'),
  });
}

/** Elements; doubled again and again a page has no end. */
const LARGEST = 3_000;

/**
 * Changes the page.
 * @param pageAt gives another page to take something from
 */
export function changePage(
  document: Document,
  changes: readonly PageChange[],
  pageAt: (at: number) => Document,
): void {
  for (const change of changes) {
    const all = [...document.body.querySelectorAll('*')];
    const [one, two] = [change.at, change.to].map(
      (part) => all[Math.floor((part / 1_000) * all.length)],
    );
    if (all.length > LARGEST) return;
    if (one && two) apply(change, one, two, pageAt);
  }
}

function apply(
  { change, other, text, attribute }: PageChange,
  one: Element,
  two: Element,
  pageAt: (at: number) => Document,
): void {
  const { ownerDocument: document } = one;
  switch (change) {
    case 'drop':
      return one.remove();
    case 'double':
      return one.after(one.cloneNode(true));
    case 'move':
      if (!one.contains(two)) two.append(one);
      return;
    case 'swap-texts':
      [one.textContent, two.textContent] = [two.textContent, one.textContent];
      return;
    case 'swap-attributes':
      return swapAttributes(one, two);
    case 'splice': {
      const theirs = [...pageAt(other).body.querySelectorAll('*')];
      const node = theirs[other % Math.max(theirs.length, 1)];
      if (node) two.append(document.importNode(node, true));
      return;
    }
    case 'text':
      one.textContent = text;
      return;
    case 'attribute':
      return one.setAttribute(attribute, text);
    case 'nest':
      return nest(one, 60);
    case 'many':
      for (let n = 0; n < 100; n += 1)
        two.append(one.contains(two) ? document.createElement('div') : one.cloneNode(true));
      return;
    case 'rename': {
      const renamed = document.createElement(attribute === 'type' ? 'iframe' : 'h1');
      renamed.append(...one.childNodes);
      return one.replaceWith(renamed);
    }
    case 'nest-div':
      return nest(one, 3);
    case 'noise-after': {
      const noise = document.createElement('span');
      noise.textContent = text;
      return one.ownerDocument.body.append(noise);
    }
    case 'noise-attribute':
      return one.setAttribute(attribute, text);
    case 'invisible': {
      const hidden = document.createElement('div');
      hidden.style.display = 'none';
      hidden.textContent = text;
      return document.body.append(hidden);
    }
  }
}

function swapAttributes(one: Element, two: Element): void {
  const [ones, twos] = [one, two].map((element) =>
    [...element.attributes].map(({ name, value }) => [name, value] as const),
  );
  for (const [element, before, after] of [
    [one, ones, twos],
    [two, twos, ones],
  ] as const) {
    for (const [name] of before ?? []) element.removeAttribute(name);
    for (const [name, value] of after ?? []) element.setAttribute(name, value);
  }
}

/** As deep as some pages are, and deeper than a careless reader can go. */
function nest(element: Element, levels: number): void {
  let around = element;
  for (let level = 0; level < levels; level += 1) {
    const outer = element.ownerDocument.createElement('div');
    around.replaceWith(outer);
    outer.append(around);
    around = outer;
  }
}

/** What says how a page is built, not what is in it. */
const BUILT: ReadonlySet<string> = new Set([
  'id',
  'class',
  'role',
  'style',
  'type',
  'hidden',
  'jsname',
  'contenteditable',
  'aria-level',
  'aria-hidden',
  'shadowrootmode',
]);

/** Every word of a page, and every value that is not how it is built, becomes another that means nothing. */
export function madeNoise(document: Document, salt: number): void {
  const made = new Map<string, string>();
  // The same word becomes the same, and another one another: who is who stays as it was.
  const noiseFor = (word: string) => {
    const known =
      made.get(word) ??
      `${NOTHINGS[(made.size + salt) % NOTHINGS.length]}${'u'.repeat(Math.floor(made.size / NOTHINGS.length))}`;
    made.set(word, known);
    return known;
  };
  const noise = (text: string) => text.replaceAll(/[^\s]+/gu, noiseFor);
  document.title = noise(document.title);
  for (const root of rootsOf(document)) {
    for (const element of root.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (!BUILT.has(name)) element.setAttribute(name, noise(value));
      }
      if (
        'value' in element &&
        typeof element.value === 'string' &&
        element.localName !== 'option'
      ) {
        element.value = noise(element.value);
      }
      for (const node of element.childNodes) {
        if (node.nodeType === 3) node.textContent = noise(node.textContent ?? '');
      }
    }
  }
}

/** The page, its open shadow roots and its frames. */
function rootsOf(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap((element) => {
    const frame =
      element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
    return [element.shadowRoot, frame].filter((one) => one !== null);
  });
  return [root, ...inner.flatMap(rootsOf)];
}
