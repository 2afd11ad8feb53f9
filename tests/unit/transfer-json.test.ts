import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Everything } from '../../transfer/everything.ts';
import { nothingYet, TABLES } from '../../transfer/everything.ts';
import { LONGEST_JSON, readJson } from '../../transfer/read-json.ts';
import { inOrder, writeJson } from '../../transfer/write-json.ts';
import { anyEverything } from './support/any-everything.ts';
import { inWords } from './support/in-words.ts';
import { say } from '../../language/say.ts';

/** The same data with the rows of each table in the order files have. */
export function sorted(everything: Everything): Everything {
  const rows = TABLES.map((table) => [table, inOrder(table, everything[table] as never)]);
  return { ...everything, ...Object.fromEntries(rows) } as Everything;
}

const written = (contents: object, head: object = {}) =>
  JSON.stringify({ format: 'loopside', version: 1, contents, ...head });
const person = {
  id: 'p1',
  name: 'Priya',
  isNamed: false,
  addresses: ['priya@example.com'],
  relation: 'manager',
  since: null,
  past: [],
  createdAt: 1,
  updatedAt: 1,
};
const note = {
  id: 'n1',
  personId: 'p1',
  series: 's',
  occurrence: 'o',
  day: '2026-11-23',
  order: '2026-11-23',
  kind: 'one_on_one',
  title: '1:1',
  text: 'Hello',
  marks: [],
  isSkipped: false,
  rev: 1,
  writer: 'w',
  seq: 1,
  createdAt: 1,
  updatedAt: 1,
};
const promise = {
  id: 'm1',
  by: 'me',
  text: 'send it',
  due: null,
  personId: 'p1',
  noteId: 'n1',
  line: 'send it',
  madeOn: '2026-11-23',
  state: 'open',
  reason: '',
  closedOn: null,
  createdAt: 1,
  updatedAt: 1,
};
const whyRefused = (text: string) => {
  const read = readJson(text);
  return read.ok ? null : read.problems.map(({ what }) => say(what)).join(' ');
};
const taken = (contents: object) => {
  const read = readJson(written(contents));
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.problems)}`);
  return read;
};

describe('everything as JSON', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyEverything, (everything) => {
        const read = readJson(writeJson(everything));
        expect(read).toEqual({ ok: true, everything: sorted(everything), dropped: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('survives as bytes', () => {
    fc.assert(
      fc.property(anyEverything, (everything) => {
        const text = writeJson(everything);
        expect(
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text)),
        ).toBe(text);
      }),
    );
  });

  it('is the same text whatever the order of rows and of fields', () => {
    const turned = (row: object): object => Object.fromEntries(Object.entries(row).toReversed());
    fc.assert(
      fc.property(anyEverything, (everything) => {
        const other = Object.fromEntries(
          Object.entries(everything)
            .toReversed()
            .map(([name, part]) => [
              name,
              Array.isArray(part) ? part.map(turned).toReversed() : turned(part),
            ]),
        ) as unknown as Everything;
        expect(writeJson(other)).toBe(writeJson(everything));
      }),
    );
  });

  it('has a row a line and says first what it is', () => {
    const text = writeJson({ ...nothingYet(), people: [person], notes: [note] } as Everything);
    expect(text.split('\n').slice(0, 5)).toEqual([
      '{"format":"loopside","version":2,"contents":{',
      '"settings":{"level":null,"ownAddresses":[],"keepMonths":null,"growthMonths":null},',
      '"people":[',
      JSON.stringify(person),
      '],',
    ]);
  });
});

describe('a file of an earlier version', () => {
  it('of version 1 is taken whole: it has no systems yet, and no rhythm for the next level', () => {
    const settings = { level: 'manager', ownAddresses: [], keepMonths: 6 };
    const read = readJson(written({ people: [person], settings }, { version: 1 }));
    expect(read).toEqual({
      ok: true,
      everything: {
        ...nothingYet(),
        people: [person],
        settings: { ...settings, growthMonths: null },
      },
      dropped: [],
    });
  });
});

describe('a file that is refused', () => {
  it.each([
    ['nothing', '', /empty/],
    ['no JSON', 'hello', /not JSON/],
    ['foreign JSON', '{"notes":[]}', /not from Loopside.*"format": "loopside"/],
    ['a list', '[]', /not from Loopside/],
    ['no version', '{"format":"loopside","contents":{}}', /which version/],
    [
      'a newer version',
      written({}, { version: 3 }),
      /written by a newer Loopside \(format 3; this one reads up to 2\)\. Update Loopside, then import again\./,
    ],
    ['no contents', written([]), /no contents/],
    [
      '__proto__',
      '{"format":"loopside","version":1,"contents":{"people":[{"id":"a","__proto__":{"x":1}}]}}',
      /“__proto__”/,
    ],
    [
      '__proto__ in escapes',
      '{"format":"loopside","version":1,"contents":{},"\\u005f_proto__":1}',
      /“__proto__”/,
    ],
    ['constructor', written({ notes: [{ ...note, constructor: 1 }] }), /“constructor”/],
    ['prototype', written({ settings: { prototype: [] } }), /“prototype”/],
    ['too much', 'x'.repeat(LONGEST_JSON + 1), /too large/],
  ])('for %s', (_, text, why) => {
    expect(whyRefused(text)).toMatch(why);
  });

  it('is refused however deep it is nested', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(whyRefused(deep)).toMatch(/not from Loopside/);
  });

  it('says where it breaks off, wherever that is', () => {
    const text = writeJson({ ...nothingYet(), people: [person], notes: [note] } as Everything);
    const whole = text.trimEnd().length;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole - 1 }), (length) => {
        const lines = text.slice(0, length).trimEnd().split('\n').length;
        expect(whyRefused(text.slice(0, length))).toContain(`breaks off in line ${lines},`);
      }),
    );
  });

  it('says where it is broken', () => {
    expect(whyRefused('{\n"format": loopside}')).toMatch(/^This is not JSON/);
    expect(whyRefused('{"format": "loopside"\n"version": 1}')).toBe(
      'This is not JSON: it is broken in line 2, column 1.',
    );
  });
});

describe('a file that is taken in part', () => {
  it.each([
    [
      'a bad day',
      { notes: [{ ...note, personId: null, day: '2026-13-01' }] },
      'notes[0].day',
      /no day/,
    ],
    [
      'a text that is too long',
      { notes: [{ ...note, personId: null, text: 'x'.repeat(1_000_001) }] },
      'notes[0].text',
      /too long/,
    ],
    ['a field nobody knows', { people: [{ ...person, age: 7 }] }, 'people[0].age', /no such field/],
    ['a missing field', { people: [{ ...person, name: undefined }] }, 'people[0].name', /missing/],
    ['a row that is none', { people: [null] }, 'people[0]', /should be/],
    ['the same id twice', { people: [person, { ...person, addresses: [] }] }, 'people[1]', /twice/],
    [
      'two notes of a meeting',
      { people: [person], notes: [note, { ...note, id: 'n2' }] },
      'notes[1]',
      /same meeting/,
    ],
    ['a person who is not there', { notes: [note] }, 'notes[0].personId', /not in the file/],
    [
      'a note that is not there',
      { people: [person], promises: [promise] },
      'promises[0].noteId',
      /not in the file/,
    ],
    [
      'an address of two',
      { people: [person, { ...person, id: 'p2' }] },
      'people[1].addresses',
      /somebody else/,
    ],
    ['a table that is none', { people: {} }, 'people', /list/],
    ['a part nobody knows', { plans: [] }, 'plans', /no such part/],
    ['settings that are none', { settings: { level: 'king' } }, 'settings.level', /left out/],
    [
      'showings without their moments',
      {
        showings: [
          { series: '', occurrence: '', order: '2026-11-23', principles: ['a'], shownAt: [] },
        ],
      },
      'showings[0]',
      /when it was shown/,
    ],
  ])('names %s', (_, contents, where, what) => {
    const { dropped } = taken(contents);
    expect(inWords(dropped)).toEqual([{ where, what: expect.stringMatching(what) }]);
  });

  it('drops what belongs to nobody, and keeps what can stand alone', () => {
    const topic = {
      id: 't',
      personId: 'gone',
      text: 'x',
      state: 'open',
      noteId: null,
      closedOn: null,
      createdAt: 1,
      updatedAt: 1,
    };
    const revision = {
      id: 'r',
      noteId: 'gone',
      kind: 'kept',
      text: 'x',
      rev: 1,
      writer: 'w',
      at: 1,
    };
    const counterpart = { series: 's', personId: 'gone', saidAt: 1 };
    const { everything } = taken({
      topics: [topic],
      revisions: [revision],
      counterparts: [counterpart],
      promises: [promise],
    });
    expect(everything.topics).toEqual([]);
    expect(everything.revisions).toEqual([]);
    expect(everything.counterparts).toEqual([]);
    expect(everything.promises).toEqual([{ ...promise, personId: null, noteId: null, line: null }]);
  });

  it('names a hundred problems and counts the rest', () => {
    const { dropped } = taken({ people: Array.from({ length: 150 }, () => 1) });
    expect(dropped).toHaveLength(101);
    expect(inWords(dropped.at(-1)?.what)).toBe('And 50 more of this kind.');
  });

  it('does not believe the marks it is told', () => {
    const { everything } = taken({
      notes: [{ ...note, personId: null, text: '- done #win', marks: ['goal'] }],
    });
    expect(everything.notes[0]?.marks).toEqual(['win']);
  });

  it('takes any JSON at all without throwing', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...TABLES, 'settings', 'x'), fc.jsonValue()),
        (contents) => {
          expect(typeof readJson(written(contents)).ok).toBe('boolean');
        },
      ),
    );
  });
});
