/** The preview of a note, and what is read out of its text: no markup of its own, no link that runs, in time. */
import { join } from 'node:path';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import type { FunctionComponent } from 'react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Plugin } from 'vite';
import { runnerImport } from 'vite';
import { evidenceIn } from '../../../notes/evidence-lines.ts';
import { promisesIn } from '../../../notes/promise-lines.ts';
import { tick } from '../../../notes/tick.ts';
import { isWebAddress } from '../../../notes/web-address.ts';
import { inTime, mustHold, targetOf } from '../target.ts';
import { anEdit, badText, edited } from '../words.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** Names of classes mean nothing here. */
const withoutStyles: Plugin = {
  name: 'fuzz:without-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0styles' : null),
  load: (id) => (id === '\0styles' ? 'export default {}' : null),
};
/** Through Vite, since Node reads no JSX. */
const { module } = await runnerImport<{ MarkdownText: FunctionComponent<{ text: string }> }>(
  join(ROOT, 'tests/fuzz/spoken-markdown.ts'),
  { root: ROOT, configFile: false, logLevel: 'silent', plugins: [withoutStyles] },
);

const PIECES = [
  '# ',
  '## ',
  '- ',
  '* ',
  '1. ',
  '- [ ] ',
  '- [x] ',
  '- [-] ',
  '> ',
  '```',
  '~~~',
  '---',
  '===',
  '|',
  '|-|',
  '| a | b |\n|---|---|\n',
  '**',
  '*',
  '_',
  '~~',
  '`',
  '[',
  '](',
  ')',
  '![',
  '[a]: ',
  '<',
  '>',
  '<script>',
  '</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">',
  '<!--',
  '-->',
  '<![CDATA[',
  '&lt;',
  '&#x6a;',
  '&#106;avascript:',
  '&colon;',
  '&Tab;',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:x',
  ' javascript:x',
  'data:text/html,<b>',
  'vbscript:x',
  'blob:x',
  'file:///x',
  'https://example.com/',
  'http://a',
  '//example.com',
  'mailto:a@b',
  'www.example.com',
  'https://a@b',
  '\\',
  '\n',
  '\n\n',
  '\r\n',
  '  ',
  '    ',
  '\t',
  'I will send it by Friday',
  '#impact',
  '#win/me',
  'a',
  'b',
  '\u0000',
  '\u202E',
];
const text = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(
        fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
          { weight: 1, arbitrary: badText },
        ),
        { maxLength: 40 },
      )
      .map((all) => all.join('')),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(20, 300, 3_000),
        fc.array(anEdit(...PIECES), { maxLength: 3 }),
      )
      .map(([pieces, times, edits]) => edited(pieces.join('').repeat(times), edits)),
  },
);

/** All that a note may become. */
const ELEMENTS: ReadonlySet<string> = new Set(
  'div p br hr h3 h4 h5 h6 strong em del s code pre blockquote ul ol li a span input table thead tbody tr th td'.split(
    ' ',
  ),
);
const ATTRIBUTES: ReadonlySet<string> = new Set(
  'class id href title target rel start type checked disabled aria-labelledby aria-label tabindex role style scope align'.split(
    ' ',
  ),
);

const { document } = new JSDOM('').window;

export const markdown = targetOf({
  name: 'markdown',
  limit: 40_000,
  input: text,
  holds(given) {
    const template = document.createElement('template');
    template.innerHTML = inTime(15_000, () =>
      renderToStaticMarkup(createElement(module.MarkdownText, { text: given })),
    );
    for (const element of template.content.querySelectorAll('*')) {
      mustHold(ELEMENTS.has(element.localName), `an element <${element.localName}>`);
      for (const { name, value } of element.attributes) {
        mustHold(ATTRIBUTES.has(name), `an attribute ${name}`);
        mustHold(name !== 'href' || isSafe(value), `a link to ${value.slice(0, 80)}`);
      }
    }
    const promises = inTime(2_000, () => promisesIn(given, ['Zoë'], '2026-11-23'));
    for (const { line } of promises.slice(0, 20)) {
      mustHold(Number.isInteger(line) && line >= 0, 'a promise on no line');
      tick(given, line);
    }
    inTime(2_000, () => evidenceIn(given));
  },
});

/** Held apart from the product's own rule: by what a browser makes of it. What it makes nothing of leads nowhere. */
function isSafe(href: string): boolean {
  const around = 'https://page.example/';
  if (!URL.canParse(href, around)) return true;
  return isWebAddress(href) && /^(?:https?|mailto):$/.test(new URL(href, around).protocol);
}
