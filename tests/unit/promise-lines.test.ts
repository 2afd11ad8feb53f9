/** What a note's lines say of promises: whose, by when, how they stand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendLine } from '../../notes/append-line.ts';
import { addDays, dayNamed, daysBetween } from '../../notes/day-named.ts';
import { edited } from '../../notes/edit.ts';
import { linesOf } from '../../notes/lines.ts';
import { promiseLine, promisesIn, withBox } from '../../notes/promise-lines.ts';
import { anyDay, anyText } from './support/any-values.ts';

/** A Monday. */
const DAY = '2026-11-23';
const NAMES = ['Priya Nair', 'priya.nair@example.org'];

describe('a promise in a line', () => {
  it.each([
    ['- [ ] send the numbers', 'me', 'send the numbers'],
    ['- [x] Priya: ask finance', 'them', 'ask finance'],
    ['* [ ] @Priya ask finance', 'them', 'ask finance'],
    ['1. [ ] PRIYA NAIR: ask finance', 'them', 'ask finance'],
    ['- [ ] priya.nair@example.org: ask finance', 'them', 'ask finance'],
    ['  - [ ] they: ask finance', 'them', 'ask finance'],
    ['> - [ ] you: ask finance', 'them', 'ask finance'],
    ['- [ ] me: ask finance', 'me', 'ask finance'],
    ['- [ ] Sam: ask finance', 'me', 'Sam: ask finance'],
    ['- [ ] note: they ask finance', 'me', 'note: they ask finance'],
    ['- [ ] https://example.org', 'me', 'https://example.org'],
  ])('%s is %s’s', (line, by, text) => {
    expect(promisesIn(line, NAMES, DAY)).toMatchObject([{ by, text }]);
  });

  it.each([
    '[ ] no list',
    '- [ ]',
    '- [ ]   ',
    '- [] none',
    '- [ ]glued',
    '- [y] other',
    '```\n- [ ] code\n```',
    '~~~~\n- [ ] code\n~~~\n- [ ] still code',
    '```js\n```js\n- [ ] still code',
  ])('is none: %j', (text) => {
    expect(promisesIn(text, NAMES, DAY)).toEqual([]);
  });

  it('stands behind code within a line as anywhere', () => {
    expect(promisesIn('```like this```\n- [ ] send', [], DAY)).toMatchObject([{ line: 1 }]);
  });

  it('is said again by the line it is made of', () => {
    const words = fc
      .lorem({ maxCount: 5 })
      .map((text) => text.replaceAll('.', ''))
      .filter((text) => !/^(?:me|they|you)\b/.test(text));
    fc.assert(
      fc.property(
        fc.constantFrom('me' as const, 'them' as const),
        words,
        fc.option(anyDay, { nil: null }),
        fc.constantFrom('Priya Nair', null, ''),
        (by, text, due, name) => {
          const [said, ...more] = promisesIn(promiseLine(by, text, due, name), NAMES, DAY);
          expect(more).toEqual([]);
          expect(said).toMatchObject({ by, due, box: ' ' });
          expect(said?.text).toBe(due === null ? text : `${text} by ${due}`);
        },
      ),
    );
  });

  it('is ticked in its line alone, whatever ends the lines', () => {
    const line = fc.constantFrom('- [ ] a', '* [x] b', '> 1. [-] c', 'words', '', '- [ ]', '[ ] d');
    const end = fc.constantFrom('\n', '\r\n', '\r');
    const box = fc.constantFrom(' ' as const, 'x' as const, '-' as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(line, end)), fc.nat(12), box, (parts, at, to) => {
        const text = parts.flat().join('');
        const before = promisesIn(text, [], DAY);
        const after = promisesIn(withBox(text, at, to), [], DAY);
        expect(after).toEqual(
          before.map((one) => Object.assign({}, one, one.line === at && { box: to })),
        );
        expect(withBox(text, at, to)).toHaveLength(text.length);
      }),
    );
  });
});

describe('the day a promise names', () => {
  it.each([
    ['by 2026-12-01', '2026-12-01'],
    ['📅 2026-12-01', '2026-12-01'],
    ['due: today', '2026-11-23'],
    ['by tomorrow', '2026-11-24'],
    ['by Monday', '2026-11-30'],
    ['by Friday', '2026-11-27'],
    ['by fri', '2026-11-27'],
    ['until next Friday', '2026-12-04'],
    ['before next Monday', '2026-11-30'],
    ['on thursday at 9', '2026-11-26'],
    ['due Dec 3', '2026-12-03'],
    ['by 3 december', '2026-12-03'],
    ['by Sept. 9', '2027-09-09'],
    ['by Nov 23', '2026-11-23'],
    ['by Nov 22', '2027-11-22'],
    ['by 2026-02-30', null],
    ['by February 30', null],
    ['by 2026-13-01', null],
    ['Friday', null],
    ['standby Friday', null],
    ['on decision 3', null],
    ['before marketing 12', null],
    ['by junction 5', null],
    ['by friendly people', null],
  ])('%s', (text, day) => {
    expect(dayNamed(`send it ${text}`, DAY)).toBe(day);
  });

  it('counts “next” from every day of the week to a day of the week after', () => {
    const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...days), (from, name) => {
        const [plain, next] = [dayNamed(`by ${name}`, from), dayNamed(`by next ${name}`, from)];
        const ahead = daysBetween(from, plain ?? '');
        expect(ahead).toBeGreaterThanOrEqual(1);
        expect(ahead).toBeLessThanOrEqual(7);
        expect(new Date(`${plain}T12:00:00Z`).getUTCDay()).toBe(days.indexOf(name));
        // Monday begins a week.
        const monday = (day: string) =>
          addDays(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7)) ?? '';
        expect(daysBetween(monday(from), monday(next ?? ''))).toBe(7);
      }),
    );
  });

  it('is one that exists, or none, whatever is written', () => {
    const words = fc.constantFrom(
      'by',
      'due',
      'on',
      'next',
      'fri',
      'may',
      '31',
      '2026-',
      '99',
      ' ',
    );
    const from = fc.oneof(anyDay, fc.constantFrom('9999-12-31', '0001-01-01', ''));
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.array(words).map((all) => all.join(' ')),
        ),
        from,
        (text, day) => {
          const named = dayNamed(text, day);
          if (named !== null) {
            expect(named).toMatch(/^\d{4}-\d{2}-\d{2}$/);
            expect(new Date(`${named}T12:00:00Z`).toISOString().slice(0, 10)).toBe(named);
          }
        },
      ),
      {
        numRuns: 500,
        examples: [
          ['by tomorrow', '9999-12-31'],
          ['by today', '9999-12-31'],
        ],
      },
    );
  });
});

describe('an item put at the end of a text', () => {
  const ITEM = '- [ ] new';
  it.each([
    ['', ITEM],
    ['words', `words\n\n${ITEM}`],
    ['words\n\n\n', `words\n\n${ITEM}`],
    ['- one', `- one\n${ITEM}`],
    ['1) one\n', `1) one\n${ITEM}`],
    ['## Promises\n- [ ] ', `## Promises\n${ITEM}`],
  ])('%j', (text, after) => {
    expect(edited(text, appendLine(text, ITEM))).toBe(after);
  });

  it('takes nothing away and is a line of its own', () => {
    const text = fc
      .array(fc.constantFrom('- a', 'b', '', '- [ ] ', '> q'))
      .map((all) => all.join('\n'));
    fc.assert(
      fc.property(text, (before) => {
        const edit = appendLine(before, ITEM);
        const after = edited(before, edit);
        const words = (one: string) => linesOf(one).flatMap(({ content }) => content || []);
        expect(words(after)).toEqual([...words(before), 'new']);
        expect(edit.selectFrom).toBe(after.length);
      }),
    );
  });
});
