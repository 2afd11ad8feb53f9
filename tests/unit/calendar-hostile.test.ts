/** Calendar files that are broken, or made to hang whoever reads them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarFault } from '../../calendar/fault.ts';
import { CALENDAR_LIMITS } from '../../calendar/limits.ts';
import { readCalendar } from '../../calendar/read-calendar.ts';
import type { CalendarRead } from '../../calendar/read-calendar.ts';
import { upcomingIn } from '../../calendar/upcoming-in.ts';
import { parseAppMessage } from '../../messages/validate.ts';
import { CALENDAR_PIECES } from './support/calendar-pieces.ts';
import { ROOT } from './support/repository.ts';
import { inWords } from './support/in-words.ts';

const NOW = Date.parse('2026-10-01T00:00Z');
const WINDOW = { from: NOW, until: NOW + 60 * 86_400_000, zone: 'Europe/Berlin' };

const FOLDER = join(ROOT, 'tests/calendars');
const files = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), 'utf8'));

/** Longer than any reading may take on a slow machine, in milliseconds. */
const LONG = 10_000;

function read(text: string) {
  const begun = performance.now();
  try {
    return readCalendar(text, WINDOW);
  } catch (error) {
    expect(error).toBeInstanceOf(CalendarFault);
    return null;
  } finally {
    expect(performance.now() - begun).toBeLessThan(LONG);
  }
}

/** As the notebook sends to the background what it has read. */
const messageOf = ({ events, uids, owner }: CalendarRead) =>
  JSON.stringify({
    channel: 'app',
    call: 'calendar.take',
    input: { events, uids: [...uids], owner },
  });

/** More than that no browser carries from one page to another, in bytes. */
const LARGEST_MESSAGE = 64 * 1024 * 1024;

const withRule = (rule: string, start = '20200107T100000') =>
  [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:endless',
    `DTSTART:${start}`,
    `RRULE:${rule}`,
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:fine',
    'DTSTART:20261002T100000Z',
    'SUMMARY:1:1',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');

describe('a rule that does not end', () => {
  it.each([
    'FREQ=SECONDLY',
    'FREQ=SECONDLY;COUNT=2147483647',
    'FREQ=MINUTELY;BYSECOND=1,2,3,4,5,6,7,8,9',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=7;BYDAY=MO',
    'FREQ=DAILY;INTERVAL=2000000000',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;INTERVAL=1',
    'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=31',
  ])('costs itself, and not the others: %s', (rule) => {
    const result = read(withRule(rule));
    expect(result?.events.map(({ uid }) => uid)).toEqual(['fine']);
  });

  it('is named among the problems', () => {
    expect(inWords(read(withRule('FREQ=SECONDLY'))?.problems)).toEqual([
      '1 event repeats so often that it was left out.',
    ]);
  });

  it('does not cost the file where there are hundreds of them', () => {
    const [, endless = ''] =
      /(BEGIN:VEVENT\r\nUID:endless.*?END:VEVENT)/s.exec(withRule('FREQ=SECONDLY')) ?? [];
    const many = Array.from({ length: 500 }, (_, n) => endless.replace('endless', `e${n}`));
    const text = ['BEGIN:VCALENDAR', ...many, 'END:VCALENDAR'].join('\r\n');
    expect(inWords(read(text)?.problems[0])).toBe(
      '500 events repeat so often that they were left out.',
    );
  });

  it('is walked where it is only long: a daily one of ten years, a weekly one of thirty', () => {
    for (const [rule, start] of [
      ['FREQ=DAILY', '20160105T100000'],
      ['FREQ=WEEKLY', '19961001T100000'],
      ['FREQ=MONTHLY;BYDAY=1TU', '20060103T100000'],
      ['FREQ=YEARLY', '19261105T100000'],
    ] as const) {
      expect(inWords(read(withRule(rule, start))?.problems)).toEqual([]);
    }
  });
});

describe('a zone whose rules do not end', () => {
  it.each(['FREQ=SECONDLY', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'])('is not known: %s', (rule) => {
    const text = [
      'BEGIN:VCALENDAR',
      'BEGIN:VTIMEZONE',
      'TZID:Mine',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      `RRULE:${rule}`,
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:a',
      'DTSTART;TZID=Mine:20261002T100000',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
    const result = read(text);
    expect(result?.events[0]?.startsAt).toBe(Date.parse('2026-10-02T08:00Z'));
    expect(inWords(result?.problems[0])).toContain('“Mine”');
  });
});

describe('a text that is no calendar', () => {
  it.each(['', ' ', 'hello', '{"a":1}', 'BEGIN:VCARD\r\nFN:A\r\nEND:VCARD', 'BEGIN:VCALENDA'])(
    'is said to be none: %j',
    (text) => {
      expect(() => readCalendar(text, WINDOW)).toThrow(CalendarFault);
    },
  );

  it('is refused where it is too long, before anything is looked at', () => {
    const text = `BEGIN:VCALENDAR\n${'x'.repeat(CALENDAR_LIMITS.file)}`;
    expect(() => readCalendar(text, WINDOW)).toThrow('too-large');
  });
});

describe('a calendar that is broken in places', () => {
  it('tells what is whole, and how much is not', () => {
    const text = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:no-end',
      'DTSTART:20261002T100000Z',
      'BEGIN:VEVENT',
      'UID:no-start',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:no-date',
      'DTSTART:tomorrow',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:whole',
      'this line means nothing',
      'X-ALSO',
      'DTSTART:20261002T100000Z',
      'END:VEVENT',
    ].join('\n');
    const result = read(text);
    expect(result?.events.map(({ uid }) => uid)).toEqual(['whole']);
    expect(inWords(result?.problems)).toEqual(['3 events could not be read.']);
  });

  it('keeps events apart that have no id', () => {
    const one = (start: string) => `BEGIN:VEVENT\nDTSTART:${start}\nSUMMARY:A\nEND:VEVENT`;
    const text = `BEGIN:VCALENDAR\n${one('20261002T100000Z')}\n${one('20261003T100000Z')}`;
    expect(read(text)?.events).toHaveLength(2);
  });
});

describe('whose calendar it is', () => {
  it.each([
    ['an owner', 'X-OWNER:mailto:'],
    ['a name', 'X-WR-CALNAME:'],
  ])('takes no time over %s that nobody has', (_, property) => {
    const endless = `BEGIN:VCALENDAR\n${property}${'a@'.repeat(200_000)} x\nEND:VCALENDAR`;
    expect(read(endless)?.owner).toBeNull();
    const whole = `BEGIN:VCALENDAR\n${property}Ana@Example.org\nEND:VCALENDAR`;
    expect(read(whole)?.owner).toBe('ana@example.org');
  });
});

describe('a file that tells more than a message carries', () => {
  const LONG_WORD = 'x'.repeat(100_000);
  const event = (n: number, lines: string[]) => [
    'BEGIN:VEVENT',
    `UID:${n}`,
    `DTSTART:202610${`${n}`.padStart(2, '0')}T100000Z`,
    ...lines,
    'END:VEVENT',
  ];
  const calendar = (...events: string[][]) =>
    ['BEGIN:VCALENDAR', ...events.flat(), 'END:VCALENDAR'].join('\n');

  it('has its texts cut, and none of them within a sign', () => {
    const lines = [
      `SUMMARY:${'x'.repeat(299)}😀`,
      `DESCRIPTION:${LONG_WORD}`,
      `ORGANIZER;CN=${LONG_WORD}:mailto:${LONG_WORD}@example.com`,
    ];
    const uid = `UID:${LONG_WORD}`;
    const [told] = read(calendar(event(2, lines).with(1, uid)))?.events ?? [];
    expect(told).toMatchObject({
      uid: 'x'.repeat(1_000),
      title: `${'x'.repeat(299)}\uFFFD`,
      description: 'x'.repeat(4_000),
      people: [{ name: 'x'.repeat(300), email: 'x'.repeat(300) }],
    });
  });

  it('is told as far as there is room, and says what was left out', async () => {
    const guests = Array.from(
      { length: 70 },
      (_, n) => `ATTENDEE;CN=${n}:mailto:g${n}@example.com`,
    );
    // The signs that become longest on their way.
    const words = `DESCRIPTION:${'\u0001'.repeat(4_000)}`;
    const daily = (n: number) => event(n, ['RRULE:FREQ=HOURLY', words, ...guests]);
    const result = read(calendar(daily(1), daily(2), daily(3)));
    if (!result) throw new Error('It was not read.');
    expect(inWords(result.problems[0])).toMatch(/^\d,\d{3} later events were left out\.$/);
    expect(result.events.length).toBeGreaterThan(500);
    expect(result.events[0]?.people).toHaveLength(60);
    const message = messageOf(result);
    expect(Buffer.byteLength(message)).toBeLessThan(LARGEST_MESSAGE);
    expect(await parseAppMessage(JSON.parse(message))).not.toBeTypeOf('string');
  });
});

/** A place in a text, and what is done there. */
const edit = fc.record({
  // Without bias: else most edits would break the first word, and nothing be read.
  at: fc.noBias(fc.nat({ max: 9_999 })),
  away: fc.integer({ min: 0, max: 40 }),
  put: fc.oneof(fc.string({ maxLength: 12, unit: 'binary' }), fc.constantFrom(...CALENDAR_PIECES)),
});

describe('any file', () => {
  it('is read or refused, in time, however it was cut and changed', async () => {
    const mutated = fc
      .tuple(fc.constantFrom(...files), fc.array(edit, { minLength: 1, maxLength: 8 }))
      .map(([file, edits]) =>
        edits.reduce((text, { at, away, put }) => {
          const place = Math.floor((at / 10_000) * text.length);
          return text.slice(0, place) + put + text.slice(place + away);
        }, file),
      );
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(mutated, async (text) => {
        const result = read(text);
        if (!result) {
          refused += 1;
          return;
        }
        for (const { startsAt, endsAt } of result.events) {
          expect(startsAt).toBeLessThan(WINDOW.until);
          expect(endsAt).toBeGreaterThanOrEqual(WINDOW.from);
          expect(endsAt).toBeGreaterThanOrEqual(startsAt);
        }
        // Nothing the background refuses, and nothing the judgement of 1:1s cannot take.
        expect(await parseAppMessage(JSON.parse(messageOf(result)))).toBeTypeOf('object');
        upcomingIn(result, ['robin@example.com']);
      }),
      { numRuns: 2_000 },
    );
    expect(refused).toBeLessThan(400);
  }, 120_000);

  it('is read the same with any ends of lines, and folded anywhere', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.constantFrom('\r\n', '\n', '\r'),
        fc.integer({ min: 20, max: 74 }),
        (file, end, width) => {
          const lines = file.replaceAll('\r\n ', '').split('\r\n');
          const fold = (line: string) =>
            line.replaceAll(new RegExp(`(.{${width}})(?=.)`, 'gu'), `$1${end} `);
          const other = lines.map(fold).join(end);
          expect(readCalendar(other, WINDOW)).toEqual(readCalendar(file, WINDOW));
        },
      ),
      { numRuns: 100 },
    );
  });
});
