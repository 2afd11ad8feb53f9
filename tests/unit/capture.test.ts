/** What `npm run capture` takes out of a page, and what it leaves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { scrubAddress } from '../../scripts/capture/address.ts';
import { build } from '../../scripts/capture/build.ts';
import { scrub } from '../../scripts/capture/scrub.ts';
import { snapshot } from '../../scripts/capture/snapshot.ts';
import { valuesOf } from '../../scripts/capture/values.ts';
import { knownWords } from '../../scripts/capture/words.ts';
import { siteById } from '../../sites/index.ts';
import type { SiteId } from '../../sites/index.ts';
import { fixturePage } from './support/fixture-page.ts';

function page(html: string): Document {
  return new JSDOM(`<!doctype html>${html}`).window.document;
}

function scrubbed(html: string, selectors: readonly string[] = []): Document {
  const document = page(html);
  scrub(document, selectors);
  return document;
}

const bodyOf = (document: Document) => document.body.innerHTML.trim();

describe('a page that is scrubbed', () => {
  it('keeps Loopside’s vocabulary and nothing else of a text, in the same shape', () => {
    const { body } = scrubbed('<h1>Self Review: Jonas Weber, Q3</h1><p>1:1 mit Jonas</p>');
    expect(body.querySelector('h1')?.textContent).toMatch(
      /^Self Review: [A-Z][a-z]{4} [A-Z][a-z]{4}, /,
    );
    expect(body.querySelector('p')?.textContent).toMatch(/^1:1 \w{3} [A-Z][a-z]{4}$/);
    expect(body.textContent).not.toMatch(/Jonas|Weber/);
  });

  it('keeps the same person the same', () => {
    const { body } = scrubbed(
      '<b data-email="Jonas@corp.test" aria-label="Jonas Weber, yes">Jonas Weber</b><i>jonas@corp.test</i><i>mei@corp.test</i>',
    );
    const [b, one, other] = body.children;
    expect(b?.getAttribute('data-email')).toBe('person1@example.com');
    expect(one?.textContent).toBe('person1@example.com');
    expect(other?.textContent).toBe('person2@example.com');
    expect(b?.getAttribute('aria-label')).toContain(`${b?.textContent},`);
  });

  it('keeps structure, roles, states, classes and what developers call a part', () => {
    const html =
      '<div id="xDetDlg" class="sc-bdVaJa open" role="dialog" aria-modal="true" aria-level="2" data-is-create="false"><span data-automation-id="pageHeaderTitleText" tabindex="-1"></span></div>';
    expect(bodyOf(scrubbed(html))).toBe(html);
  });

  it('keeps what the site’s reader looks for in attributes of its own', () => {
    const html = '<span ng-bind="event.localizedStartDate | date"></span>';
    expect(bodyOf(scrubbed(html, ['[ng-bind*="localizedStartDate"]']))).toContain(
      'localizedStartDate',
    );
    expect(bodyOf(scrubbed(html))).not.toContain('localizedStartDate');
  });

  it('takes out programs, styles, comments, pictures, handlers and secrets', () => {
    const html = `<body><!-- Jonas --><script>1</script><style>p{}</style><noscript>x</noscript><link href="a"><meta content="b">
      <img alt="Jonas"><svg><text>J</text></svg><input type="password" value="s3cret"><input type="hidden" value="t">
      <p onclick="go()" style="color: red; background: url(x)" nonce="n">.</p>`;
    expect(bodyOf(scrubbed(html))).toBe('<p>.</p>');
  });

  it('keeps hidden things hidden', () => {
    const html = '<p style="display:none;color:red">.</p><p style="visibility: hidden">.</p>';
    expect(bodyOf(scrubbed(html))).toBe(
      '<p style="display: none">.</p><p style="visibility: hidden">.</p>',
    );
  });

  it('leaves of an address only its form', () => {
    const { body } = scrubbed(
      '<a href="https://acme.bamboohr.com/employees/jonas?id=7731#reviews">.</a><a href="/reviews/991">.</a><a href="mailto:jo@corp.test">.</a><a href="javascript:go()">.</a>',
    );
    const [absolute, relative, mail, program] = [...body.children].map((a) =>
      a.getAttribute('href'),
    );
    expect(absolute).toMatch(/^https:\/\/example\.com\/\w+\/\w{5}\?\w\w=\d{4}#reviews$/);
    expect(relative).toMatch(/^\/reviews\/\d{3}$/);
    expect(mail).toBe('mailto:person1@example.com');
    expect(program).toBe('#');
  });

  it('replaces the ids of records, everywhere alike', () => {
    const { body } = scrubbed('<label for="field-88213">.</label><input id="field-88213">');
    const id = body.querySelector('input')?.id;
    expect(id).toMatch(/^\w+-\d{5}$/);
    expect(id).not.toContain('88213');
    expect(body.querySelector('label')?.getAttribute('for')).toBe(id);
  });

  it('takes names it knows from addresses out of ids and classes', () => {
    const { body } = scrubbed(
      '<i>jonas.weber@corp.test</i><b id="row-weber" class="u-jonas">.</b>',
    );
    expect(body.innerHTML).not.toMatch(/weber|jonas/i);
  });

  it('makes days other days, which are read as such', () => {
    const { body } = scrubbed(
      '<i data-date="20251123"></i><i data-date="20251124"></i><i>2025-11-23T15:30:00Z</i>',
    );
    const [one, other, text] = body.children;
    expect(one?.getAttribute('data-date')).toBe('20261101');
    expect(other?.getAttribute('data-date')).toBe('20261102');
    expect(text?.textContent).toBe('2026-11-01T10:00:00Z');
  });

  it('scrubs frames and shadow roots', () => {
    const { body } = scrubbed(
      `<iframe src="https://acme.test" srcdoc="<p>Jonas</p><script>1</script>"></iframe><x-a><template shadowrootmode="open"><b title="Jonas">Jonas</b></template></x-a>`,
    );
    expect(body.innerHTML).not.toMatch(/Jonas|acme|script>/);
    expect(body.innerHTML).toContain('shadowrootmode="open"');
    expect(body.querySelector('iframe')?.getAttribute('srcdoc')).toContain('<p>');
  });

  it('says what is written in boxes beside the page, and not in it', () => {
    const document = page('<input id="a" value="old"><div><textarea>older</textarea></div>');
    for (const box of document.querySelectorAll('input, textarea')) {
      (box as HTMLInputElement).value = 'Self review of Jonas';
    }
    scrub(document);
    const values = valuesOf(document);
    expect(values.map(({ selector }) => selector)).toEqual([
      '#a',
      'body > div:nth-child(2) > textarea:nth-child(1)',
    ]);
    expect(values[0]?.value).toMatch(/^Self review \w\w \w{5}$/);
    expect(document.body.innerHTML).not.toMatch(/Jonas|old/);
  });

  it.each([
    ['Иван Петров', /^\p{Lu}\p{Ll}{3} \p{Lu}\p{Ll}{5}$/u, 'Cyrillic'],
    ['高橋', /^\p{sc=Han}{2}$/u, 'Han'],
    ['たかはし', /^\p{sc=Hiragana}{4}$/u, 'Hiragana'],
    ['タカハシ', /^\p{sc=Katakana}{4}$/u, 'Katakana'],
    ['박서준', /^\p{sc=Hangul}{3}$/u, 'Hangul'],
    ['Παπάς', /^\p{sc=Greek}{5}$/u, 'Greek'],
    ['Şahin', /^\p{sc=Latin}{5}$/u, 'Latin'],
  ])('%s becomes other letters of its script: %s (%s)', (name, shape) => {
    const { body } = scrubbed(`<p>${name}</p>`);
    expect(body.textContent).toMatch(shape);
    expect(body.textContent).not.toBe(name);
  });
});

describe('nothing of a page survives, whatever it holds', () => {
  /** Not of the vocabulary, and not what a page is made of. */
  const word = fc
    .stringMatching(/^[a-zäöüéñç]{5,12}$/u)
    .filter(
      (one) => knownWords(one).length === 0 && !/^(?:https?|example|person|class|title)$/.test(one),
    );
  const digits = fc
    .stringMatching(/^[1-9][0-9]{4,11}$/)
    .filter((run) => !/^(?:19|20)\d{6}/.test(run));
  const ascii = fc.stringMatching(/^[b-z]{6,12}$/).filter((one) => knownWords(one).length === 0);
  const address = fc.tuple(ascii, ascii).map(([name, host]) => `${name}@${host}.test`);
  const link = fc
    .tuple(ascii, ascii, digits)
    .map(([host, path, id]) => `https://${host}.test/${path}?${path}=${id}`);
  const piece = fc.oneof(word, digits, address, link);
  const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(' '));
  const ATTRIBUTES = [
    'aria-label',
    'aria-description',
    'aria-valuetext',
    'title',
    'alt',
    'placeholder',
    'content',
    'data-name',
    'data-email',
    'data-user-id',
    'href',
    'src',
    'jslog',
    'label',
    'summary',
    'ng-init',
  ];
  const attribute = fc.tuple(fc.constantFrom(...ATTRIBUTES), text);
  const tag = fc.constantFrom(
    'p',
    'h1',
    'a',
    'button',
    'li',
    'div',
    'option',
    'textarea',
    'iframe',
    'x-card',
  );
  const element = fc.record({
    tag,
    text,
    attributes: fc.array(attribute, { maxLength: 4 }),
    record: digits,
    where: fc.constantFrom('light', 'shadow', 'frame'),
  });
  type Drawn = typeof element extends fc.Arbitrary<infer T> ? T : never;

  function documentOf(elements: readonly Drawn[]): Document {
    const document = page('<title></title>');
    for (const { tag: name, text: words, attributes, record, where } of elements) {
      const made = document.createElement(name);
      made.id = `row-${record}`;
      if (name === 'iframe') made.setAttribute('srcdoc', `<p title="${words}">${words}</p>`);
      else made.textContent = words;
      for (const [key, value] of attributes) made.setAttribute(key, value);
      if (name === 'textarea') (made as HTMLTextAreaElement).value = words;
      if (where === 'frame') {
        const frame = document.createElement('iframe');
        frame.setAttribute('srcdoc', made.outerHTML);
        document.body.append(frame);
      } else if (where === 'shadow') {
        const template = document.createElement('template');
        template.setAttribute('shadowrootmode', 'open');
        template.content.append(made);
        const host = document.createElement('x-host');
        host.append(template);
        document.body.append(host);
      } else document.body.append(made);
      document.title += ` ${words}`;
    }
    return document;
  }

  it('neither word nor number, address nor host', () => {
    fc.assert(
      fc.property(fc.array(element, { minLength: 1, maxLength: 6 }), (elements) => {
        const document = documentOf(elements);
        scrub(document);
        const left = document.documentElement.outerHTML + JSON.stringify(valuesOf(document));
        const pieces = elements.flatMap(({ text: words, attributes, record }) =>
          [words, record, ...attributes.map(([, value]) => value)].flatMap((one) =>
            one.split(/[\s:/?=@.]+/),
          ),
        );
        const secrets = pieces.filter((one) => one.length > 4 && one !== 'https');
        expect(
          secrets.filter((secret) =>
            new RegExp(`(?<![\\p{L}\\p{N}])${secret}(?![\\p{L}\\p{N}])`, 'u').test(left),
          ),
        ).toEqual([]);
        expect(
          left.match(/[\w.]+@[\w.]+/g)?.filter((one) => !one.endsWith('@example.com')) ?? [],
        ).toEqual([]);
        expect(
          left.match(/https?:\/\/[^/"?#\s]+/g)?.filter((one) => one !== 'https://example.com') ??
            [],
        ).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('an address that is scrubbed', () => {
  const sourceOf = (id: SiteId) =>
    readFileSync(join(import.meta.dirname, `../../sites/${id}.ts`), 'utf8');

  it.each<[SiteId, string, RegExp]>([
    [
      'lattice',
      'https://acme.latticehq.com/reviews/0d1c7a52-1b2c-4000-8000-3f6b7e8a9c10/participant/peer-reviews?from=jonas',
      /^https:\/\/northwind\.latticehq\.com\/reviews\/[^/]+\/participant\/peer-reviews\?from=\w{5}$/,
    ],
    [
      'greenhouse',
      'https://app4.greenhouse.io/guides/551200/people/99102?application_id=77120',
      /^https:\/\/app4\.greenhouse\.io\/guides\/\d{6}\/people\/\d{5}\?application_id=\d{5}$/,
    ],
    [
      'hibob',
      'https://app.hibob.com/performance/my-reviews/reviews/1800001/',
      /^https:\/\/app\.hibob\.com\/performance\/my-reviews\/reviews\/\d{7}\/$/,
    ],
    [
      'jira',
      'https://acme.atlassian.net/browse/INC-318',
      /^https:\/\/northwind\.atlassian\.net\/browse\/INC-\d{3}$/,
    ],
    [
      'odoo',
      'https://erp.acme.test/web#id=77&model=hr.appraisal&view_type=form',
      /^https:\/\/northwind\.example\.com\/web#\w\w=\d\d&model=hr\.appraisal&view_type=form$/,
    ],
  ])('of %s still means the same', (id, before, after) => {
    const { url, same } = scrubAddress(new URL(before), siteById(id), sourceOf(id));
    expect(url).toMatch(after);
    expect(same).toBe(true);
    expect(url).not.toMatch(/acme|jonas|551200|1800001|0d1c7a52/);
  });

  it('of a tool Loopside does not know has no host left', () => {
    const { url } = scrubAddress(new URL('https://hr.acme.test/jonas/reviews/7'), null, '');
    expect(url).toMatch(/^https:\/\/northwind\.example\.com\/\w{5}\/reviews\/\d$/);
  });
});

describe('a page that is taken', () => {
  it('brings its shadow roots, frames, values and what it hides', () => {
    const document = page(
      '<style>.gone { display: none }</style><x-a></x-a><p class="gone"><b>.</b></p><input><iframe></iframe>',
    );
    document.querySelector('x-a')?.attachShadow({ mode: 'open' }).append('Inside');
    const [input, frame] = [document.querySelector('input'), document.querySelector('iframe')];
    if (!input || !frame?.contentDocument) throw new Error('no frame');
    input.value = 'Written';
    frame.contentDocument.body.textContent = 'Framed';
    giveVisibility(document);
    giveVisibility(frame.contentDocument);
    const built = build(snapshot(document.documentElement));
    expect(built.querySelector('x-a')?.innerHTML).toBe(
      '<template shadowrootmode="open">Inside</template>',
    );
    expect(built.querySelector('.gone')?.getAttribute('style')).toBe('display: none');
    expect(built.querySelector('b')?.getAttribute('style')).toBeNull();
    expect(built.querySelector('input')?.value).toBe('Written');
    expect(built.querySelector('iframe')?.getAttribute('srcdoc')).toContain('Framed');
    expect(built.querySelector('style')).toBeNull();
  });

  it('is read alike before and after it is scrubbed, as far as its words are Loopside’s', () => {
    const file = join(import.meta.dirname, '../fixtures/lattice/self-review.html');
    const document = fixturePage(
      file,
      'https://northwind.latticehq.com/reviews/1/participant/self-review',
    );
    scrub(document);
    const headings = [...document.querySelectorAll('h1, h3')].map((one) => one.textContent);
    expect(headings[0]).toMatch(/^\w{5} review: Self review$/);
    expect(headings).toHaveLength(3);
    expect(headings.join()).not.toMatch(/important|stuck/);
  });

  /** jsdom has no layout. */
  function giveVisibility(document: Document): void {
    const view = document.defaultView;
    if (!view) throw new Error('no window');
    view.Element.prototype.checkVisibility = function checkVisibility() {
      return view.getComputedStyle(this).display !== 'none';
    };
  }
});
