import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note, Person, PromiseMade, Template, Topic } from '../../store/rows.ts';
import { SYSTEM_TABLES } from '../../systems/rows.ts';
import type { Everything } from '../../transfer/everything.ts';
import { nothingYet } from '../../transfer/everything.ts';
import { FolderNames, LONGEST, safeName } from '../../transfer/vault/file-names.ts';
import { readPage, writePage } from '../../transfer/vault/front-matter.ts';
import { readVault } from '../../transfer/vault/read-vault.ts';
import { writeVault } from '../../transfer/vault/write-vault.ts';
import { readZip } from '../../transfer/zip/read-zip.ts';
import { writeZip } from '../../transfer/zip/write-zip.ts';
import { anyEverything } from './support/any-everything.ts';
import { anyText } from './support/any-values.ts';
import { inWords } from './support/in-words.ts';

const LIMITS = { entries: 1_000, total: 1_000_000_000 };

/** The pages of a vault by their paths. */
function pagesOf(vault: Uint8Array): Map<string, string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return new Map(
    readZip(vault, LIMITS).map(({ path, unpack }) => [path, decoder.decode(unpack())]),
  );
}

function vaultOf(pages: ReadonlyMap<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  return writeZip([...pages].map(([path, text]) => ({ path, bytes: encoder.encode(text) })));
}

/** What is taken of a vault after somebody has edited its pages. */
function edited(everything: Everything, edit: (pages: Map<string, string>) => void) {
  const pages = pagesOf(writeVault(everything));
  edit(pages);
  const read = readVault(vaultOf(pages));
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.problems)}`);
  return read;
}

const person: Person = {
  id: 'p',
  name: 'Priya Raman',
  isNamed: false,
  addresses: ['priya@a.com'],
  relation: 'manager',
  since: '2026-01-01',
  past: [{ relation: 'peer', from: null, until: '2026-01-01' }],
  leadMinutes: 20,
  createdAt: 1_000,
  updatedAt: 2_000,
};
const note: Note = {
  id: 'n',
  personId: 'p',
  series: 's',
  occurrence: 'o',
  day: '2026-11-23',
  order: '2026-11-23',
  kind: 'one_on_one',
  title: '1:1 Alex/Priya',
  text: 'Hello\n- [ ] send it\n- shipped #win',
  marks: ['win'],
  isSkipped: false,
  rev: 3,
  writer: 'w',
  seq: 9,
  createdAt: 1,
  updatedAt: 10,
};
const promise: PromiseMade = {
  id: 'm',
  by: 'me',
  text: 'send it',
  due: null,
  personId: 'p',
  noteId: 'n',
  line: 'send it',
  madeOn: '2026-11-23',
  state: 'open',
  reason: '',
  closedOn: null,
  createdAt: 1,
  updatedAt: 1,
};
const topic: Topic = {
  id: 't',
  personId: 'p',
  text: 'the\nbudget',
  state: 'open',
  noteId: null,
  closedOn: null,
  createdAt: 1,
  updatedAt: 1,
};
const template: Template = {
  id: 'e',
  kind: 'any',
  name: 'Weekly',
  text: '## Plan\n',
  isHidden: false,
  updatedAt: 5,
};
const all: Everything = {
  ...nothingYet(),
  people: [person],
  notes: [note],
  promises: [promise, { ...promise, id: 'alone', noteId: null, line: null, text: 'call them' }],
  topics: [topic],
  templates: [template],
};
const NOTE = 'Notes/Priya Raman/2026-11-23 1-1 Alex-Priya.md';

describe('a vault', () => {
  it('comes back as it was, as far as it holds it', () => {
    fc.assert(
      fc.property(anyEverything, (everything) => {
        const held = [
          'people',
          'notes',
          'promises',
          'topics',
          'templates',
          ...SYSTEM_TABLES,
        ] as const;
        const read = readVault(writeVault(everything));
        expect(read).toEqual({
          ok: true,
          everything: {
            ...nothingYet(),
            ...Object.fromEntries(
              held.map((table) => [table, expect.arrayContaining([...everything[table]])]),
            ),
          },
          dropped: [],
        });
        if (!read.ok) return;
        const sizes = (one: Everything) => held.map((table) => one[table].length);
        expect(sizes(read.everything)).toEqual(sizes(everything));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same bytes for the same data', () => {
    fc.assert(
      fc.property(anyEverything, (everything) => {
        const turned = {
          ...everything,
          people: everything.people.toReversed(),
          notes: everything.notes.toReversed(),
          promises: everything.promises.toReversed(),
          topics: everything.topics.toReversed(),
          templates: everything.templates.toReversed(),
        };
        expect(writeVault(turned)).toEqual(writeVault(everything));
      }),
      { numRuns: 50 },
    );
  });

  it('is a folder people find their way in', () => {
    const pages = pagesOf(writeVault(all));
    expect([...pages.keys()]).toEqual([
      'README.md',
      'Promises.md',
      'Systems.md',
      'People/Priya Raman.md',
      NOTE,
      'Templates/Weekly.md',
    ]);
    expect(pages.get(NOTE)).toBe(
      `---\nloopside: "note"\nid: "n"\nperson: "[[Priya Raman]]"\npersonId: "p"\nday: 2026-11-23\norder: 2026-11-23\nkind: "one_on_one"\ntitle: "1:1 Alex/Priya"\nseries: "s"\noccurrence: "o"\nisSkipped: false\nrev: 3\nwriter: "w"\nseq: 9\ncreated: 1970-01-01T00:00:00.001Z\nupdated: 1970-01-01T00:00:00.010Z\ntags: ["win"]\npromises:\n  - {"id":"m","by":"me","text":"send it","due":null,"personId":"p","line":"send it","madeOn":"2026-11-23","state":"open","reason":"","closedOn":null,"createdAt":1,"updatedAt":1}\n---\n${note.text}`,
    );
    expect(pages.get('People/Priya Raman.md')).toMatch(/\n---\n\n## To raise\n\n- the budget\n$/);
    expect(pages.get('Promises.md')).toMatch(/\n---\n\n- call them\n$/);
    expect(pages.get('Templates/Weekly.md')).toMatch(/\n---\n## Plan\n$/);
    expect(pages.get('README.md')).toContain('does not hold');
  });

  it('puts notes of nobody in a folder of their own, whatever people are called', () => {
    const everything = {
      ...nothingYet(),
      people: [{ ...person, name: 'without a person' }],
      notes: [{ ...note, personId: null }],
    };
    const paths = [...pagesOf(writeVault(everything)).keys()];
    expect(paths).toContain('Notes/Without a person/2026-11-23 1-1 Alex-Priya.md');
    expect(paths).toContain('People/without a person (2).md');
  });
});

describe('pages edited by hand', () => {
  it('bring the text as it is now, and what it is marked with', () => {
    const { everything, dropped } = edited(all, (pages) =>
      pages.set(NOTE, (pages.get(NOTE) ?? '').replace('Hello', 'Bye #goal')),
    );
    expect(everything.notes).toEqual([
      { ...note, text: 'Bye #goal\n- [ ] send it\n- shipped #win', marks: ['win', 'goal'] },
    ]);
    expect(dropped).toEqual([]);
  });

  it('are known wherever they lie and whatever they are called', () => {
    const { everything } = edited(all, (pages) => {
      pages.set('Vault/Archive/x.md', pages.get(NOTE) ?? '');
      pages.delete(NOTE);
    });
    expect(everything.notes).toEqual([note]);
  });

  it('may be written as Obsidian writes them', () => {
    const { everything, dropped } = edited(all, (pages) =>
      pages.set(
        NOTE,
        `---\r\nloopside: note\r\nid: n\r\nperson: "[[People/Priya Raman|Priya]]"\r\nday: 2026-11-24\r\ntitle: 2026\r\ntags:\r\n  - win\r\npromises:\r\n  - id: m\r\n    by: me\r\n    text: send it\r\n    due: 2026-12-01\r\n    personId: p\r\n    line: send it\r\n    madeOn: 2026-11-23\r\n    state: done\r\n    reason: ""\r\n    closedOn: null\r\n    createdAt: 1\r\n    updatedAt: 2\r\n---\r\nHello`,
      ),
    );
    expect(dropped).toEqual([]);
    expect(everything.notes).toEqual([
      {
        ...note,
        day: '2026-11-24',
        order: '2026-11-24',
        kind: 'none',
        title: '2026',
        series: `page:${NOTE}`,
        occurrence: '',
        text: 'Hello',
        marks: [],
        rev: 1,
        writer: 'vault',
        seq: 0,
        createdAt: 0,
        updatedAt: 0,
      },
    ]);
    expect(everything.promises[0]).toEqual({
      ...promise,
      due: '2026-12-01',
      state: 'done',
      updatedAt: 2,
    });
  });

  it('may be new, with as little as saying what they are', () => {
    const { everything, dropped } = edited(all, (pages) =>
      pages.set('Ideas.md', '---\nloopside: note\nperson: "[[Priya Raman]]"\n---\nNew'),
    );
    expect(dropped).toEqual([]);
    const made = everything.notes.find(({ id }) => id !== 'n');
    expect(made).toMatchObject({
      id: expect.stringMatching(/^page-[0-9a-f]{64}$/),
      personId: 'p',
      title: 'Ideas',
      text: 'New',
      order: '1970-01-01',
    });
  });

  it('lose the exact text where it was edited, and only there', () => {
    const odd = { ...all, notes: [{ ...note, text: 'a\uD800b', marks: [] }] };
    expect(edited(odd, () => undefined).everything.notes[0]?.text).toBe('a\uD800b');
    const change = (pages: Map<string, string>) => pages.set(NOTE, `${pages.get(NOTE)}!`);
    expect(edited(odd, change).everything.notes[0]?.text).toBe('a\uFFFDb!');
  });

  it.each([
    ['a page of somebody else', 'Mine.md', '# Mine', /^This is not from Loopside: left out\.$/],
    ['a page of another tool', 'Mine.md', '---\ntitle: x\n---\n', /not from Loopside/],
    ['a page of an unknown kind', 'Mine.md', '---\nloopside: plan\n---\n', /not from Loopside/],
    ['a picture', 'photo.png', 'x', /not from Loopside/],
    [
      'front matter that is broken',
      'Mine.md',
      '---\nloopside: [note\n---\n',
      /cannot be understood/,
    ],
    [
      'front matter that refers to itself',
      'Mine.md',
      '---\na: &a [x]\nloopside: *a\n---\n',
      /cannot be understood/,
    ],
    [
      'front matter with poison',
      'Mine.md',
      '---\nloopside: note\n__proto__: {x: 1}\n---\n',
      /cannot be understood/,
    ],
    ['a note that is there twice', 'Notes/copy.md', '---\nloopside: note\nid: n\n---\n', /twice/],
    [
      'a field that makes no sense',
      'x.md',
      '---\nloopside: note\nid: {toString: 1}\nperson: {toString: 1}\n---\n',
      /should be/,
    ],
    ['a day that is none', 'x.md', '---\nloopside: note\nid: x\nday: tomorrow\n---\n', /no day/],
  ])('report %s', (_, path, text, what) => {
    const { dropped, everything } = edited(all, (pages) => pages.set(path, text));
    expect(inWords(dropped)).toEqual([
      {
        where: expect.stringContaining(path.replace('x.md', '')),
        what: expect.stringMatching(what),
      },
    ]);
    expect(everything.notes).toEqual([note]);
  });

  it('leave out in silence what an editor or a system has put there', () => {
    const { dropped } = edited(all, (pages) => {
      for (const path of ['.obsidian/app.json', '__MACOSX/x.md', 'People/.DS_Store'])
        pages.set(path, '{}');
    });
    expect(dropped).toEqual([]);
  });

  it('may begin with the mark that some editors put there', () => {
    const { everything, dropped } = edited(all, (pages) =>
      pages.set(NOTE, `\uFEFF${pages.get(NOTE) ?? ''}`),
    );
    expect(everything.notes).toEqual([note]);
    expect(dropped).toEqual([]);
  });

  it('report what is not UTF-8', () => {
    const pages = pagesOf(writeVault(all));
    const zip = writeZip([
      ...[...pages].map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
      { path: 'x.md', bytes: Uint8Array.of(0xff, 0xfe) },
    ]);
    const read = readVault(zip);
    expect(read.ok && inWords(read.dropped)).toEqual([
      { where: 'x.md', what: 'This is no text in UTF-8: left out.' },
    ]);
  });

  it('are refused where none is ours, or the zip is broken', () => {
    const why = (bytes: Uint8Array) => {
      const read = readVault(bytes);
      return read.ok ? null : inWords(read.problems[0]?.what);
    };
    expect(why(vaultOf(new Map([['a.md', '# Mine']])))).toBe(
      'This zip holds no page from Loopside.',
    );
    expect(why(writeVault(all).slice(0, -50))).toMatch(/not whole/);
  });
});

describe('front matter', () => {
  const anyFields = fc.dictionary(
    fc.stringMatching(/^[a-z]{1,8}$/),
    fc.oneof(
      anyText,
      fc.boolean(),
      fc.nat(),
      fc.constant(null),
      fc.array(anyText),
      fc.array(fc.record({ a: anyText, b: fc.option(anyText) })),
    ),
    { minKeys: 1 },
  );

  it('keeps any value, and the body behind it', () => {
    fc.assert(
      fc.property(anyFields, anyText, (fields, text) => {
        const body = text.toWellFormed();
        expect(readPage(writePage(fields, body))).toEqual({ kind: 'page', fields, body });
      }),
    );
  });

  it('is YAML that says the same as its quick reading', () => {
    fc.assert(
      fc.property(anyFields, (fields) => {
        // A comment is nothing Loopside writes: the page is read as YAML.
        const commented = writePage(fields, '').replace('---\n', '---\n# by hand\n');
        expect(readPage(commented)).toEqual({ kind: 'page', fields, body: '' });
      }),
      { numRuns: 500 },
    );
  });

  it('is plain for every tool: what looks like the end of a line is escaped', () => {
    expect(writePage({ a: '\u0085\u2028\u2029\uFEFF\u007F' }, 'x')).toBe(
      String.raw`---
a: "\u0085\u2028\u2029\ufeff\u007f"
---
x`,
    );
  });

  it('throws nothing, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            anyText,
            fc.constantFrom('a: ', '- ', '? ', '&x ', '*x', '!!js ', '{', '[', '\n', '  '),
          ),
        ),
        (parts) => {
          expect(readPage(`---\n${parts.join('')}\n---\n`).kind).toMatch(/page|broken|plain/);
        },
      ),
    );
  });
});

describe('a name of a file', () => {
  it.each([
    ['Priya Raman', 'Priya Raman'],
    ['1:1 Alex / Priya', '1-1 Alex - Priya'],
    ['CON', '_CON'],
    ['aux.txt', '_aux.txt'],
    ['com¹', '_com¹'],
    ['Console', 'Console'],
    ['ends. . ', 'ends'],
    ['..', 'Note'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['.hidden', 'hidden'],
    ['', 'Note'],
    ['///', 'Note'],
    ['e\u0301', 'é'],
    ['\u202Egnp.exe', '-gnp.exe'],
    ['[[x]] #a ^b | c', '-x- -a -b - c'],
    ['two\r\nlines\0', 'two-lines-'],
  ])('for %j is %j', (words, name) => {
    expect(safeName(words, 'Note')).toBe(name);
  });

  it('is safe everywhere, whatever the words', () => {
    const anyWords = fc.oneof(
      anyText,
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constant('🤷🏽'.repeat(100)),
      fc.constant('é'.repeat(300)),
      fc.constant('ㄱ'.repeat(200)),
    );
    fc.assert(
      fc.property(fc.array(anyWords, { minLength: 1, maxLength: 12 }), (all12) => {
        const names = new FolderNames();
        const taken = all12
          .flatMap((words) => [words, words.toUpperCase()])
          .map((words) => `${names.take(words, 'Note')}.md`);
        for (const name of taken) {
          expect(name.length).toBeLessThanOrEqual(LONGEST.units);
          expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(LONGEST.bytes);
          expect(name).toBe(name.normalize('NFC'));
          expect(name.isWellFormed()).toBe(true);
          expect(name).not.toMatch(/[\\/:*?"<>|#^[\]]|\p{Cc}|^[. ]|[. ]\.md$/u);
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
        }
        expect(new Set(taken.map((name) => name.toLowerCase())).size).toBe(taken.length);
      }),
      { numRuns: 500 },
    );
  });

  it('stays quick where a thousand are the same', () => {
    const names = new FolderNames();
    const taken = Array.from({ length: 5_000 }, () => names.take('Weekly', 'Note'));
    expect(taken.at(-1)).toBe('Weekly (5000)');
  });
});
