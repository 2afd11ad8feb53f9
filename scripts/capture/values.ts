import { isBox } from './scrub.ts';

/** What is written in the boxes of a page, as its fixture says it: tests/fixtures/README.md. */
export interface Value {
  selector: string;
  value: string;
}

/** Those a selector reaches: not in frames, nor in shadow roots. */
export function valuesOf(document: Document): Value[] {
  return [...document.querySelectorAll('input, textarea')]
    .filter(isBox)
    .filter(({ value }) => value !== '')
    .map((box) => ({ selector: selectorOf(box), value: box.value }));
}

/** The shortest way to say just this element. */
function selectorOf(element: Element): string {
  const { id, localName } = element;
  const candidates = [
    ...(/^[a-z][\w-]*$/iu.test(id) ? [`#${id}`] : []),
    ...['name', 'data-testid', 'data-automation-id', 'aria-label'].flatMap((name) => {
      const value = element.getAttribute(name);
      return value && !/["\\]/u.test(value) ? [`${localName}[${name}="${value}"]`] : [];
    }),
  ];
  const document = element.ownerDocument;
  const alone = candidates.find((one) => document.querySelectorAll(one).length === 1);
  return alone ?? pathTo(element);
}

function pathTo(element: Element): string {
  const parent = element.parentElement;
  if (!parent || element.localName === 'body') return element.localName;
  const place = [...parent.children].indexOf(element) + 1;
  return `${pathTo(parent)} > ${element.localName}:nth-child(${place})`;
}
