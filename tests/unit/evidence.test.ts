/** Lines marked as evidence, and what is gathered of them. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { gathered } from '../../background/evidence.ts';
import { edited } from '../../notes/edit.ts';
import { EVIDENCE, evidenceIn, marksIn, markLine } from '../../notes/evidence-lines.ts';
import { lineWith, markEvidence } from '../../notes/mark-evidence.ts';
import type { Database } from '../../store/database.ts';
import { meetPerson, relatePerson } from '../../store/people.ts';
import { addRecord } from '../../store/records.ts';
import { memoryDatabase } from './support/memory-database.ts';
import { noonOf, write } from './support/one-note.ts';

const kind = fc.constantFrom(...EVIDENCE);
const about = fc.constantFrom('me' as const, 'them' as const, null);
const plain = fc.constantFrom(
  'Shipped it',
  '- 12% faster',
  '## Won',
  'é 👍',
  'see https://x.org/#win',
);

describe('a line marked as evidence', () => {
  it.each([
    ['- Shipped #impact', 'impact', null, 'Shipped'],
    ['#WIN/them thanked her', 'win', 'them', 'thanked her'],
    ['- [x] told them #mistake/me', 'mistake', 'me', 'told them'],
    ['> two #goal  words #win', 'goal', null, 'two words'],
    ['(feedback) #feedback', 'feedback', null, '(feedback)'],
  ])('%s', (line, of, whose, text) => {
    expect(evidenceIn(`first\n${line}`)).toEqual([
      { line: 1, kind: of, about: whose, text, links: [], hasNumber: false },
    ]);
  });

  it.each([
    '#win',
    '- #win ',
    'no#win',
    '#winner',
    '#win/you',
    '#win-win',
    'https://x.org/#win',
    '```\na #win',
  ])('is none of %j', (text) => {
    expect(evidenceIn(text)).toEqual([]);
  });

  it('tells its proof and its number apart', () => {
    const [line] = evidenceIn('cut costs (https://x.org/2026), see <https://y.org> #impact');
    expect(line).toMatchObject({
      links: ['https://x.org/2026', 'https://y.org'],
      hasNumber: false,
    });
    expect(evidenceIn('12% https://x.org #impact')).toMatchObject([{ hasNumber: true }]);
    expect(evidenceIn('١٢ faster #impact')).toMatchObject([{ hasNumber: true }]);
  });

  it('is marked anew and bare again, its words untouched', () => {
    fc.assert(
      fc.property(plain, kind, about, kind, about, (line, k, a, k2, a2) => {
        const marked = markLine(markLine(line, k, a), k2, a2);
        expect(evidenceIn(marked)).toMatchObject([{ kind: k2, about: a2 }]);
        expect(markLine(marked, null)).toBe(line);
        expect(marksIn(marked)).toEqual([k2]);
      }),
    );
  });

  it('is marked where the caret stands, with its proof once, and nowhere else', () => {
    const link = fc.constantFrom('', ' https://x.org/a ', 'https://x.org/b');
    fc.assert(
      fc.property(
        fc.array(plain, { minLength: 1 }),
        fc.nat(),
        kind,
        about,
        link,
        (lines, n, k, a, l) => {
          const text = lines.join('\n');
          const caret = n % (text.length + 1);
          const at = text.slice(0, caret).split('\n').length - 1;
          expect(lineWith(text, caret)).toBe(lines[at]);
          const edit = markEvidence(text, caret, { kind: k, about: a, link: l });
          if (!edit) throw new Error('an empty line');
          const after = edited(text, edit).split('\n');
          expect(after.toSpliced(at, 1)).toEqual(lines.toSpliced(at, 1));
          const [found] = evidenceIn(after[at] ?? '');
          expect(found).toMatchObject({ kind: k, about: a });
          if (l.trim() !== '') expect(found?.links).toContain(l.trim());
          const again = markEvidence(after.join('\n'), edit.selectTo, {
            kind: k,
            about: a,
            link: l,
          });
          expect(again && edited(after.join('\n'), again)).toBe(after.join('\n'));
        },
      ),
    );
    expect(markEvidence('a\n \nb', 3, { kind: 'win', about: null, link: '' })).toBeNull();
  });
});

describe('the evidence of a period', () => {
  let db: Database;
  let people: { manager: string; report: string };
  const YEAR = { from: '2026-01-01', to: '2026-12-31' };
  /** After that year. */
  const TODAY = '2027-02-01';
  const note = (day: string, text: string, personId: string | null = null) =>
    write(db, text, { occurrence: day, day, personId, title: day });
  const texts = async (who: string | null, period = YEAR) =>
    (await gathered(db, period, who, TODAY)).evidence.map(({ text }) => text);

  beforeEach(async () => {
    db = memoryDatabase();
    const meet = async (name: string) =>
      (await meetPerson(db, { address: `${name}@example.org`, name }, 1)).id;
    people = { manager: await meet('Mia'), report: await meet('Rob') };
    await relatePerson(db, people.manager, 'manager', noonOf('2026-01-01'));
    await relatePerson(db, people.report, 'peer', noonOf('2026-01-01'));
    await relatePerson(db, people.report, 'report', noonOf('2026-06-01'));
  });

  it('is the user’s own, in the order of days, both ends of the period included', async () => {
    await note('2026-12-31', 'last #win');
    await note('2026-01-01', 'first 10% #impact\nplain\nsecond #goal', people.manager);
    await note('2025-12-31', 'before #win');
    await note('2027-01-01', 'after #win');
    const { evidence, notes, firstDay } = await gathered(db, YEAR, null, TODAY);
    expect(evidence.map(({ text, line }) => [text, line])).toEqual([
      ['first 10%', 0],
      ['second', 2],
      ['last', 0],
    ]);
    expect(evidence[0]).toMatchObject({ personName: 'Mia', day: '2026-01-01', hasNumber: true });
    expect(notes).toEqual([]);
    expect(firstDay).toBe('2025-12-31');
  });

  it('up to today holds what was written ahead of a meeting to come', async () => {
    await note('2027-02-03', 'ahead #win');
    expect(await texts(null)).toEqual([]);
    expect(await texts(null, { from: '2026-02-02', to: TODAY })).toEqual(['ahead']);
  });

  it('is about a report on the days they were one, unless the mark says whose it is', async () => {
    await note('2026-05-31', 'as a peer #win', people.report);
    await note('2026-06-01', 'of the report #win\nof mine #win/me', people.report);
    await note('2026-07-01', 'of my manager #win/them\nof me #win', people.manager);
    await note('2026-08-01', ' \n', people.report);
    expect(await texts(null)).toEqual(['as a peer', 'of mine', 'of me']);
    expect(await texts(people.report)).toEqual(['of the report']);
    expect(await texts(people.manager)).toEqual(['of my manager']);
    const { notes } = await gathered(
      db,
      { from: '2026-06-01', to: '2026-12-31' },
      people.report,
      TODAY,
    );
    expect(notes.map(({ day }) => day)).toEqual(['2026-06-01']);
    expect(await texts('nobody')).toEqual([]);
  });

  it('begins with what a system keeps, where that is older than any note', async () => {
    const handedOn = {
      id: 'g',
      kind: 'let-go',
      text: 'the rota',
      parentId: null,
      personId: null,
      state: 'done',
      on: '2026-02-02',
      closedOn: null,
    } as const;
    await addRecord(db, 'growth', handedOn, noonOf('2026-02-02'));
    expect((await gathered(db, YEAR, null, TODAY)).firstDay).toBe('2026-02-02');
    await note('2026-03-03', 'a #win');
    expect((await gathered(db, YEAR, null, TODAY)).firstDay).toBe('2026-02-02');
    await note('2026-01-05', 'b #win');
    expect((await gathered(db, YEAR, null, TODAY)).firstDay).toBe('2026-01-05');
  });

  it('forgets a mark with its line, and knows no first day without a note', async () => {
    expect((await gathered(db, YEAR, null, TODAY)).firstDay).toBeNull();
    await note('2026-03-03', 'a #win\nb #win');
    expect(await texts(null)).toEqual(['a', 'b']);
    await note('2026-03-03', 'a\nb #goal');
    expect(await texts(null)).toEqual(['b']);
    await note('2026-03-03', 'a');
    expect(await texts(null)).toEqual([]);
  });
});
