import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Note, Person, PromiseMade } from '../../store/rows.ts';
import type { Everything } from '../../transfer/everything.ts';
import { nothingYet } from '../../transfer/everything.ts';
import { guarded, unguarded } from '../../transfer/guarded-cells.ts';
import { planImport } from '../../transfer/plan.ts';
import { readPromisesCsv } from '../../transfer/read-promises-csv.ts';
import { inOrder } from '../../transfer/write-json.ts';
import { writePromisesCsv } from '../../transfer/write-promises-csv.ts';
import { anyEverything } from './support/any-everything.ts';
import { anyText } from './support/any-values.ts';
import { inWords } from './support/in-words.ts';

const promise: PromiseMade = {
  id: 'm',
  by: 'me',
  text: 'send "it", now',
  due: '2026-12-01',
  personId: 'p',
  noteId: 'n',
  line: 'send "it", now',
  madeOn: '2026-11-23',
  state: 'dropped',
  reason: '=too late',
  closedOn: null,
  createdAt: 1,
  updatedAt: 2,
};
const everything = {
  ...nothingYet(),
  people: [{ id: 'p', name: 'Priya' } as Person],
  notes: [{ id: 'n', title: '1:1' } as Note],
  promises: [promise],
} satisfies Everything;
const HEADER =
  'id,person,person_id,by,promise,due,state,reason,made_on,closed_on,meeting,note_id,created_at,updated_at,line';
const LINE = `m,Priya,p,me,"send ""it"", now",2026-12-01,dropped,'=too late,2026-11-23,,1:1,n,1970-01-01T00:00:00.001Z,1970-01-01T00:00:00.002Z,"send ""it"", now"`;
const taken = (text: string) => {
  const read = readPromisesCsv(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read;
};

describe('promises as a table', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(anyEverything, (all) => {
        const read = taken(writePromisesCsv(all));
        expect(read.dropped).toEqual([]);
        expect(read.everything.promises).toEqual(inOrder('promises', all.promises));
      }),
      { numRuns: 500 },
    );
  });

  it('are written as RFC 4180 says, for Excel too', () => {
    expect(writePromisesCsv(everything)).toBe(`\uFEFF${HEADER}\r\n${LINE}\r\n`);
    expect(writePromisesCsv(nothingYet())).toBe(`\uFEFF${HEADER}\r\n`);
  });

  it('hold nothing a spreadsheet would run', () => {
    fc.assert(
      fc.property(anyEverything, (all) => {
        const { data } = Papa.parse<string[]>(writePromisesCsv(all).slice(1), {
          delimiter: ',',
          newline: '\r\n',
        });
        expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      }),
    );
  });

  it('bring a person for each that they name', () => {
    const { people } = taken(writePromisesCsv(everything)).everything;
    expect(people).toEqual([
      {
        id: 'p',
        name: 'Priya',
        isNamed: false,
        addresses: [],
        relation: null,
        since: null,
        past: [],
        createdAt: 1,
        updatedAt: 0,
      },
    ]);
  });

  it('change nothing where they came from', () => {
    fc.assert(
      fc.property(anyEverything, (all) => {
        const { put } = planImport(all, taken(writePromisesCsv(all)).everything);
        expect(put.promises).toEqual([]);
        expect(put.people).toEqual([]);
      }),
    );
  });

  it.each([
    ['semicolons', `${HEADER}\n${LINE}`.replaceAll(',', ';').replaceAll('""; ', '"", ')],
    ['tabs', `${HEADER}\r\n${LINE}`.replaceAll(',', '\t').replaceAll('""\t ', '"", ')],
    ['other ends of lines', `${HEADER}\n${LINE}\n\n`],
    ['the ends of lines of old Macs', `${HEADER}\r${LINE}\r`],
    ['quotes everywhere', `"${HEADER.replaceAll(',', '","')}"\r\n${LINE}`],
  ])('may be saved with %s', (_, text) => {
    expect(taken(text).everything.promises).toEqual([promise]);
  });

  it('may be added by hand, with the columns that are needed', () => {
    const { everything: read, dropped } = taken(
      'state,id,promise,made_on,by\nopen,new,call,2026-11-23,them\n',
    );
    expect(dropped).toEqual([]);
    expect(read.promises).toEqual([
      {
        ...promise,
        id: 'new',
        by: 'them',
        text: 'call',
        due: null,
        personId: null,
        noteId: null,
        line: null,
        state: 'open',
        reason: '',
        createdAt: Date.parse('2026-11-23'),
        updatedAt: Date.parse('2026-11-23'),
      },
    ]);
  });

  it.each([
    ['a day that a spreadsheet has changed', '23.11.2026', 'open', /made.*|no day|should be/],
    ['a state nobody knows', '2026-11-23', 'perhaps', /should be/],
  ])('say which row has %s', (_, day, state, what) => {
    const { dropped } = taken(
      `id,by,promise,made_on,state\na,me,x,2026-11-23,open\nb,me,x,${day},${state}\n`,
    );
    expect(inWords(dropped)).toEqual([
      { where: expect.stringMatching(/^row 3\./), what: expect.stringMatching(what) },
    ]);
  });

  it.each(['', 'name,phone\n', 'id;by;promise\n', '\0'])('are refused where %j is none', (text) => {
    expect(inWords(readPromisesCsv(text))).toEqual({
      ok: false,
      problems: [{ where: '', what: expect.stringContaining('no column for each of id, by') }],
    });
  });

  it('are taken, whatever the text, without throwing', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, fc.constantFrom(',', '"', '\n', "'"))), (parts) => {
        expect(readPromisesCsv(`${HEADER}\n${parts.join('')}`).ok).toBe(true);
      }),
    );
  });
});

describe('a guarded cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ["'x", "''x"],
    ['＝1', "'＝1"],
    ['a=1', 'a=1'],
    ['', ''],
  ])('of %j is %j', (text, cell) => {
    expect(guarded(text)).toBe(cell);
    expect(unguarded(cell)).toBe(text);
  });
});
