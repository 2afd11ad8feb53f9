import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { Lexer } from 'marked';
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MarkdownText } from '../../components/MarkdownText.tsx';
import { decodeEntities } from '../../notes/entities.ts';
import { markdownTokens } from '../../notes/markdown.ts';
import { tick } from '../../notes/tick.ts';

const TEXT = createElement(MarkdownText, { text: '' });

/** The markup of a text, without classes and ids, and without the element around it. */
function markup(text: string): string {
  return htmlOf(text)
    .replaceAll(/ (?:class|id|aria-labelledby)="[^"]*"/g, '')
    .replace(/^<div>|<\/div>$/g, '');
}

function htmlOf(text: string, onTick?: (line: number) => void): string {
  const props = onTick ? { text, onTick } : { text };
  return renderToStaticMarkup(createElement(TEXT.type, props));
}

/** One page for all: making one takes longer than what is tried in it. */
const { document } = new JSDOM('').window;

function elementsOf(text: string): Element[] {
  const template = document.createElement('template');
  template.innerHTML = htmlOf(text);
  return [...template.content.querySelectorAll('*')];
}

const A = (href: string, words = href) =>
  `<a href="${href}" title="${href}" target="_blank" rel="noopener noreferrer">${words}</a>`;
const BOX = '<input type="checkbox" disabled=""/>';
const DONE = '<input type="checkbox" disabled="" checked=""/>';

describe('what Markdown becomes', () => {
  it.each([
    ['', ''],
    ['a *b* **c** ~~d~~ `e`', '<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e</code></p>'],
    ['***a***', '<p><em><strong>a</strong></em></p>'],
    ['a\nb', '<p>a<br/>b</p>'],
    ['a\r\n\r\nb', '<p>a</p><p>b</p>'],
    ['# a\n## b\n### c\n#### d\n##### e\n###### f', 'h3 h4 h5 h6 h6 h6'],
    ['a\n===', '<h3>a</h3>'],
    ['> a\n> > b', '<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>'],
    ['- a\n  - b', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
    ['- a\n\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['3) a', '<ol start="3"><li>a</li></ol>'],
    ['---', '<hr/>'],
    ['```js\na < b\n\n c\n```', '<pre><code>a &lt; b\n\n c</code></pre>'],
    ['    a\n     b', '<pre><code>a\n b</code></pre>'],
    ['[Ann]: agreed', '<p>[Ann]: agreed</p>'],
  ])('%j', (text, then) => {
    const made = markup(text);
    const isTags = /^[\w ]+$/.test(then);
    const tags = [...made.matchAll(/<(\w+)/g)].map((match) => match[1]).join(' ');
    expect(isTags ? tags : made).toBe(then);
  });

  it('makes tables, with the side each column stands on', () => {
    const html = htmlOf('|a|b|c|\n|:-|:-:|-:|\n|1|*2*|\n');
    expect(html).toMatch(/<th scope="col"[^>]*>a<\/th>/);
    expect(html).toMatch(/<td class="[^"]*center[^"]*"><em>2<\/em><\/td><td class="[^"]*right/);
  });
});

describe('text', () => {
  it.each([
    ['&lt;b&gt; &amp;lt; &#38;lt; &#x26;amp;', '&lt;b&gt; &amp;lt; &amp;lt; &amp;amp;'],
    ['&copy; &hellip; &nope; & &#0; &#xD800;', '© … &amp;nope; &amp; \uFFFD \uFFFD'],
    ['\\*a\\* \\&lt;', '*a* &amp;lt;'],
    ['`&lt;`', '<code>&amp;lt;</code>'],
    ['<b onclick="x()">&lt;</b>', '&lt;b onclick=&quot;x()&quot;&gt;&lt;&lt;/b&gt;'],
    ['<code>&#38;lt;</code>', '&lt;code&gt;&amp;lt;&lt;/code&gt;'],
    ['\u202Ea\u2066b \uD800 \u0000', '\u202Ea\u2066b \uD800 \u0000'],
  ])('%j is shown once decoded', (text, then) => expect(markup(text)).toBe(`<p>${then}</p>`));

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<!-- a -->',
    '<div>\n*a*',
  ])('%j is words', (text) => {
    const tags = elementsOf(text).map(({ tagName }) => tagName);
    expect(tags).toEqual(['DIV', 'P']);
    expect(elementsOf(text)[0]?.textContent).toBe(text);
  });

  it('leaves the names it does not know', () => {
    expect(decodeEntities('&constructor; &toString; &lt')).toBe('&constructor; &toString; &lt');
  });
});

describe('links', () => {
  it.each([
    ['[a *b*](https://c.d)', A('https://c.d', 'a <em>b</em>')],
    ['[a](https://c.d?e=1&amp;f=2 "title")', A('https://c.d?e=1&amp;f=2', 'a')],
    ['[a](mailto:b@c.d)', A('mailto:b@c.d', 'a')],
    ['see https://a.b/c?d=1&e=2.', `see ${A('https://a.b/c?d=1&amp;e=2')}.`],
    ['<https://a.b/&lt;>', A('https://a.b/&amp;lt;')],
    ['a@b.cd', A('mailto:a@b.cd', 'a@b.cd')],
    ['www.a.bc', A('http://www.a.bc', 'www.a.bc')],
    ['![a *b*](https://c.d/e.png)', A('https://c.d/e.png', 'a <em>b</em><span> (image)</span>')],
    ['![](https://c.d)', A('https://c.d', 'https://c.d<span> (image)</span>')],
    ['[![a](https://b.c)](https://d.e)', A('https://d.e', 'a<span> (image)</span>')],
    ['![[a](https://b.c)](https://d.e)', A('https://d.e', 'a<span> (image)</span>')],
  ])('%j', (text, then) => expect(markup(text)).toBe(`<p>${then}</p>`));

  it('knows what is defined elsewhere in the text', () => {
    expect(markup('[a][b]\n\n[b]: https://c.d')).toBe(
      `<p>${A('https://c.d', 'a')}</p><p>[b]: https://c.d</p>`,
    );
  });

  it.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:b)',
    '[a](&#106;avascript:b)',
    '[a](data:b)',
    '[a](vbscript:b)',
    '[a](file:///b)',
    '[a](//b.c)',
    '[a](/b)',
    '[a](#b)',
    '[a](b)',
    '[a]()',
    '[a](<https://b.c/ d>)',
    '[a](blob:https://b.c)',
    '<javascript:b>',
    '![a](javascript:b)',
    '[a](chrome-extension://b)',
    '[a](java\\script:b)',
    '[a](https:b)',
  ])('%j is no link', (text) => {
    expect(elementsOf(text).filter(({ tagName }) => tagName === 'A')).toEqual([]);
    expect(markup(text)).toContain('a');
  });
});

describe('tasks', () => {
  it('are boxes', () => {
    expect(markup('- [ ] a\n- [x] *b*\n- c')).toBe(
      `<ul><li>${BOX}<div><span>a</span></div></li>` +
        `<li>${DONE}<div><span><em>b</em></span></div></li><li>c</li></ul>`,
    );
  });

  it('are boxes with blank lines between, and with more in them', () => {
    const html = markup('1. [x] a\n\n   b\n   - [ ] c\n\n2. [ ] d');
    expect(html).toContain(`<li>${DONE}<div><span>a</span><p>b</p><ul><li>${BOX}`);
  });

  it('that were dropped are struck through, and said to be', () => {
    expect(markup('- [-] a **b**')).toBe(
      `<ul><li>${BOX}<div><span><span>dropped: </span><s>a <strong>b</strong></s></span></div></li></ul>`,
    );
    expect(markup('- \\[-] a')).toBe('<ul><li>[-] a</li></ul>');
  });

  it('have their words as their name', () => {
    const html = htmlOf('- [ ] a\n- [ ] b');
    const template = document.createElement('template');
    template.innerHTML = html;
    const names = [...template.content.querySelectorAll('input')].map((box) => {
      const id = box.getAttribute('aria-labelledby') ?? '';
      return [...template.content.querySelectorAll('[id]')].find((one) => one.id === id)
        ?.textContent;
    });
    expect(names).toEqual(['a', 'b']);
  });
});

describe('a live box', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** The words of each task with the line it says it is on. */
  async function linesOf(text: string): Promise<[words: string, line: number][]> {
    const page = new JSDOM('<div></div>').window;
    vi.stubGlobal('window', page);
    vi.stubGlobal('document', page.document);
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    const ticked: number[] = [];
    const container = page.document.querySelector('div');
    if (!container) throw new Error('no page');
    const root = createRoot(container);
    const onTick = (line: number) => ticked.push(line);
    await act(async () => root.render(createElement(MarkdownText, { text, onTick })));
    const boxes = [...container.querySelectorAll('input')];
    for (const box of boxes) await act(async () => box.click());
    const words = boxes.map((box) => box.parentElement?.querySelector('span')?.textContent ?? '');
    await act(async () => root.unmount());
    return words.map((one, n) => [one, ticked[n] ?? -1]);
  }

  it.each([
    '- [ ] t1',
    '\n\n# h\n\n- [ ] t1\n- [x] t2\n',
    'p\n- [ ] t1\n  more\n  - [ ] t2\n    - [x] t3\n\n      p\n    - [ ] t4\n- [ ] t5',
    '- a\r\n\r\n  - [ ] t1\r\n\r\n\r\n- [ ] t2\r\n> - [ ] t3\r\n>   - [ ] t4',
    '- a\r  - [ ] t1\r- [ ] t2',
    '> - [ ] t1\nlazy\n> - [ ] t2\n> - [ ] t3',
    '> p\nlazy\n> - [ ] t1\n>\n> > - [ ] t2\n> - [ ] t3',
    '- - [ ] t1\n  - [ ] t2\n- > - [ ] t3',
    '```\n- [ ] no\n```\n- [ ] t1\n  ```\n  - [ ] no\n\n  ```\n  - [ ] t2',
    '|a|\n|-|\n|b|\n\n- [ ] t1\n\n<div>\n\n</div>\n\n- [ ] t2\n\n[x]: https://a.b\n\n\n- [ ] t3',
    '-\n\n- [ ] t1\n\n\n1. a\n\n\n   - [ ] t2\n\t\n\t- [ ] t3\n***\n- [-] t4\n- [-] t5',
    'a\n---\n- [ ] t1\nlazy\n===\n- [ ] t2',
  ])('knows its line: %j', async (text) => {
    const lines = text.split(/\r\n|\r|\n/);
    const found = await linesOf(text);
    expect(found.length).toBe(text.match(/t\d/g)?.length);
    for (const [words, line] of found) {
      const name = /t\d/.exec(words)?.[0] ?? '?';
      expect(lines[line]).toContain(name);
    }
  });

  it('knows its line in whatever stands around it', () => {
    const pieces = fc.constantFrom(
      '',
      '> ',
      '> > ',
      '  ',
      '    ',
      '\t',
      '- ',
      '1. ',
      '10) ',
      '>',
      '* ',
      '   ',
    );
    const line = fc.tuple(
      fc.array(pieces, { maxLength: 3 }).map((prefix) => prefix.join('')),
      fc.constantFrom(
        '- [ ] @',
        '- [x] @',
        '- [-] @',
        '- [ ] @ ',
        'words ',
        ' ',
        '1. [ ] @',
        'words',
        '',
        '',
        '```',
        '# h',
        '---',
        '<p>',
        '===',
        '[x]: y',
        '|a|b|',
        '|-|-|',
        '-',
        '    code',
        '<!--',
        '-->',
        '~~~',
        '[ ] @',
      ),
    );
    const ending = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), ending, (parts, end) => {
        const lines = parts.map(([before, words], n) => before + words.replace('@', `t${n}.`));
        const ids = idsOf(lines.join(end));
        for (const [words, at] of ids) {
          const name = /t\d+\./.exec(words)?.[0] ?? '?';
          expect(lines[at]).toContain(name);
          expect(tick(lines.join(end), at)).not.toBeNull();
        }
      }),
      { numRuns: 3000 },
    );
  });

  /** The same as `linesOf`, told by the ids: quick enough for thousands of texts. */
  function idsOf(text: string): [words: string, line: number][] {
    return elementsOf(text)
      .filter(({ tagName }) => tagName === 'INPUT')
      .map((box): [string, number] => {
        const id = box.getAttribute('aria-labelledby') ?? '';
        const words = box.parentElement?.querySelector('span')?.textContent ?? '';
        return [words, Number(id.slice(id.lastIndexOf('-') + 1))];
      });
  }
});

describe('whatever is written', () => {
  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '<img src=x onerror=alert(1)>',
          '<script>',
          '</script>',
          '](javascript:alert(1))',
          '[a](',
          '![',
          ')',
          '"',
          "'",
          '<',
          '>',
          '&#106;',
          '&lt;',
          'javascript:',
          ' onload=x ',
          'https://a.b/"onmouseover="x',
          '\n',
          '\n\n',
          '- ',
          '> ',
          '|',
          '|-|',
          '`',
          '*',
          '_',

          '[x]: javascript:b',
          '[x]',
          '\0',
          '\u202E',
          '\uD83D',
          '\uDE00',
          '\u2028',
          '<a href="',
        ),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join(''));
  const ATTRIBUTES = new Set([
    'class',
    'id',
    'href',
    'title',
    'target',
    'rel',
    'type',
    'checked',
    'disabled',
    'start',
    'scope',
    'aria-labelledby',
  ]);
  const TAGS =
    /^(?:DIV|P|H[3-6]|UL|OL|LI|BLOCKQUOTE|PRE|CODE|HR|BR|TABLE|THEAD|TBODY|TR|T[HD]|A|EM|STRONG|DEL|S|SPAN|INPUT)$/;

  it('makes only elements and attributes that can do no harm', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const element of elementsOf(text)) {
          expect(element.tagName).toMatch(TAGS);
          for (const { name, value } of element.attributes) {
            expect(ATTRIBUTES).toContain(name);
            if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:)/i);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps every letter of words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z \n>*_#`~|[\]()-]{0,60}$/), (text) => {
        const shown = elementsOf(text)[0]?.textContent ?? '';
        const lettersOf = (words: string) => words.replaceAll(/[^a-z]/g, '');
        // The name of a code block's language is the one thing that is not shown.
        fc.pre(!/```|~~~/.test(text));
        expect(lettersOf(shown)).toBe(lettersOf(text));
      }),
    );
  });

  /** Far above what it takes, and far below what it took without limits: minutes, all memory, or the stack. */
  const PATIENCE = 5_000;

  it.each([
    '> ',
    '>',
    '- ',
    '* a ',
    '**a _b ',
    '[',
    '![',
    '~a~~ ',
    ' -',
    '1. ',
    '> - ',
    '\t',
    '<!-- ',

    '|\n|-\n',
    'a|\n-|\n',
    '=\n-\n',
    '- a\n|',
    ' > - a\na\n',
    '\u2028  \n',
    'http://a.b(',
    'a-',
  ])('%j a great many times neither fails nor stalls', (unit) => {
    for (const length of [20_000, 100_000]) {
      const start = performance.now();
      expect(htmlOf(unit.repeat(length / unit.length))).not.toBe('');
      expect(performance.now() - start).toBeLessThan(PATIENCE);
    }
  });

  it('is not fooled by lines further in each time, nor by wide and long tables', () => {
    const start = performance.now();
    const deep = Array.from({ length: 300 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n');
    const wide = `${'a|'.repeat(9_000)}\n${'-|'.repeat(9_000)}\n${'a\n'.repeat(9_000)}`;
    let stairs = 'a';
    for (let n = 0; n < 60; n += 1) stairs = `${stairs.replaceAll(/^/gm, '> ')}\nb`;
    for (const text of [deep, wide, stairs]) expect(htmlOf(text)).toContain('a');
    expect(performance.now() - start).toBeLessThan(PATIENCE);
  });

  it('is shown as it was written where it is too much', () => {
    const text = '*a* '.repeat(250_001);
    expect(markdownTokens(text)).toBeNull();
    expect(markup(text)).toBe(`<p>${text}</p>`);
  });

  it('is shown where marked by itself fails', () => {
    expect(() => Lexer.lex('- a\n   >-\nwords')).toThrow(TypeError);
    expect(markup('- a\n   >-\nwords')).toMatch(/^<ul><li>a<blockquote>/);
  });

  it('is Markdown again behind a paragraph that is too much', () => {
    expect(markup(`${'*a '.repeat(300)}\n\n*b*`)).toContain('<p><em>b</em></p>');
  });
});

describe('a long note', () => {
  it('is shown while one types', () => {
    const part = `## Meeting\n\nWe spoke about **scope** and the [plan](https://a.b/c).\n\n- [ ] send the numbers\n- [x] ask *finance*\n  - two teams, \`main\`\n\n> quoted, at length & more\n\n|a|b|\n|-|-|\n|1|2|\n\n`;
    const text = part.repeat(Math.ceil(20_000 / part.length));
    const times = Array.from({ length: 15 }, () => {
      const start = performance.now();
      htmlOf(text);
      return performance.now() - start;
    }).toSorted((a, b) => a - b);
    const median = times[7] ?? Infinity;
    if (process.env['SHOW_TIMES']) console.log(`20 kB: ${median.toFixed(1)} ms, median of 15`);
    expect(median).toBeLessThan(200);
  });
});
