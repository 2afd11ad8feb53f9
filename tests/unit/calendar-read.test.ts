/** Calendar files as programs write them: what happens when, whatever the zones and the exceptions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarRead } from '../../calendar/read-calendar.ts';
import { readCalendar } from '../../calendar/read-calendar.ts';
import { upcomingIn } from '../../calendar/upcoming-in.ts';
import { ROOT } from './support/repository.ts';
import { inWords } from './support/in-words.ts';

const at = (iso: string) => Date.parse(iso);

function fixture(name: string, from: string, until: string, zone = 'Europe/Berlin'): CalendarRead {
  const text = readFileSync(join(ROOT, 'tests/calendars', name), 'utf8');
  return readCalendar(text, { from: at(from), until: at(until), zone });
}

/** An event or several, in a calendar of their own. */
function calendar(...events: string[][]): string {
  const blocks = events.map((lines) =>
    ['BEGIN:VEVENT', 'UID:a', ...lines, 'END:VEVENT'].join('\n'),
  );
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...blocks, 'END:VCALENDAR'].join('\n');
}

function startsOf(text: string, from: string, until: string, zone = 'Europe/Berlin'): string[] {
  const { events } = readCalendar(text, { from: at(from), until: at(until), zone });
  return events.map(({ startsAt }) => new Date(startsAt).toISOString());
}

const told = ({ events }: CalendarRead) =>
  events.map(({ startsAt, title }) => `${new Date(startsAt).toISOString().slice(0, 16)} ${title}`);

describe('a calendar exported by Google', () => {
  const read = fixture('google-2026-10.ics', '2026-10-01T00:00Z', '2026-11-30T00:00Z');

  it('stays at ten o’clock when summer time ends, without what is excluded, with what was moved', () => {
    const series = read.events.filter(({ uid }) => uid.startsWith('4k2v'));
    expect(series.map(({ startsAt }) => new Date(startsAt).toISOString().slice(0, 16))).toEqual([
      '2026-10-06T08:00',
      '2026-10-21T13:30', // moved from the 20th; the 13th is excluded
      '2026-10-27T09:00',
      '2026-11-03T09:00',
      '2026-11-10T09:00', // cancelled
      '2026-11-17T09:00',
      '2026-11-24T09:00',
    ]);
    expect(series.filter(({ isCancelled }) => isCancelled)).toHaveLength(1);
    expect(series[1]?.recurrenceId).toBe('2026-10-20T08:00:00.000Z');
    expect(series[0]?.endsAt).toBe(at('2026-10-06T08:30Z'));
    expect(series[0]?.description).toContain('Bring what is stuck; then growth.\n');
  });

  it('names everybody once, with who organises it', () => {
    expect(read.events[0]?.people).toEqual([
      {
        name: 'Mara Lindqvist',
        email: 'mara.lindqvist@example.com',
        isOrganizer: true,
        isResource: false,
        isGroup: false,
        hasDeclined: false,
      },
      expect.objectContaining({ email: 'robin@example.com', isOrganizer: false }),
    ]);
  });

  it('says whose it is, and has no problems', () => {
    expect(read.owner).toBe('robin@example.com');
    expect(inWords(read.problems)).toEqual([]);
  });

  it('holds 1:1s among other things, and only those are told', () => {
    const talks = upcomingIn(read, []);
    expect(new Set(talks.map(({ title }) => title))).toEqual(
      new Set(['Mara / Robin', 'Catch up Tomas']),
    );
    expect(talks).toHaveLength(7);
    expect(talks[0]).toEqual({
      series: '4k2v9weekly1on1mara@google.com',
      occurrence: '2026-10-06T08:00:00.000Z',
      title: 'Mara / Robin',
      name: 'Mara Lindqvist',
      email: 'mara.lindqvist@example.com',
      startsAt: at('2026-10-06T08:00Z'),
      endsAt: at('2026-10-06T08:30Z'),
    });
  });
});

describe('a calendar exported by Outlook', () => {
  const read = fixture('outlook-2026-10.ics', '2026-10-19T00:00Z', '2026-12-01T00:00Z');

  it('knows zones by the names Windows gives them, when summer time ends in America', () => {
    const series = read.events.filter(({ title }) => title.startsWith('1:1 Dana'));
    expect(series.map(({ startsAt }) => new Date(startsAt).toISOString().slice(0, 16))).toEqual([
      '2026-10-26T17:00',
      '2026-11-09T18:00',
      '2026-11-23T18:00',
    ]);
  });

  it('knows a zone that only the file describes', () => {
    const series = read.events.filter(({ title }) => title === 'Lena sync');
    expect(series.map(({ startsAt }) => new Date(startsAt).toISOString().slice(0, 16))).toEqual([
      '2026-10-23T14:30',
      '2026-10-30T15:30',
      '2026-11-06T15:30',
    ]);
  });

  it('takes a zone nobody knows for the one of this computer, and says so', () => {
    expect(inWords(read.problems)).toEqual([
      'The time zone “Nowhere Standard Time” is not known; its times were taken as those of this computer.',
    ]);
    expect(told(read)).toContain('2026-10-22T14:30 Ivo 1:1');
  });

  it('leaves the interview and the room out', () => {
    const talks = upcomingIn(read, []);
    expect(new Set(talks.map(({ email }) => email))).toEqual(
      new Set(['dana.okafor@example.com', 'lena.vogt@example.com', 'ivo.brandt@example.com']),
    );
  });
});

describe('a calendar exported by Apple', () => {
  const read = fixture(
    'apple-2026-10.ics',
    '2026-10-05T00:00Z',
    '2026-12-01T00:00Z',
    'America/New_York',
  );

  it('moves this and all later ones, and ends where the rule does', () => {
    expect(told(read).filter((one) => one.includes('Noor and'))).toEqual([
      '2026-10-08T13:00 Noor and Sam',
      '2026-10-15T13:00 Noor and Sam',
      '2026-10-22T13:00 Noor and Sam',
      '2026-10-29T13:00 Noor and Sam',
      '2026-11-05T19:30 Noor and Sam',
      '2026-11-12T19:30 Noor and Sam',
      '2026-11-19T19:30 Noor and Sam',
    ]);
  });

  it('takes a time without a zone as one of this computer', () => {
    expect(told(read)).toContain('2026-10-08T14:30 1:1 Priya');
  });

  it('tells a day as a day, and never as a talk', () => {
    const day = read.events.find(({ isAllDay }) => isAllDay);
    expect(day?.recurrenceId).toBe('2026-10-12');
    expect(day?.startsAt).toBe(at('2026-10-12T00:00-04:00'));
    expect(upcomingIn(read, ['sam@example.com']).some(({ title }) => /birthday/.test(title))).toBe(
      false,
    );
  });

  it('finds the address where the server writes its own kind of name', () => {
    const [talk] = upcomingIn(read, ['sam@example.com']);
    expect(talk).toMatchObject({ name: 'Noor Haddad', email: 'noor@example.com' });
  });

  it('believes a title where nobody is listed', () => {
    const talk = upcomingIn(read, []).find(({ title }) => title === '1:1 Priya');
    expect(talk).toMatchObject({ name: '', email: '' });
  });
});

describe('a calendar exported by Nextcloud', () => {
  const read = fixture('nextcloud-2027-02.ics', '2027-02-01T00:00Z', '2027-06-30T00:00Z');

  it('takes added dates, first Tuesdays, and a day as what is excluded', () => {
    expect(told(read).filter((one) => one.includes('Skip'))).toEqual([
      '2027-02-02T16:00 Skip-level with Ines',
      '2027-03-02T16:00 Skip-level with Ines',
      '2027-03-18T09:00 Skip-level with Ines',
      '2027-03-25T09:00 Skip-level with Ines',
      '2027-04-06T15:00 Skip-level with Ines',
      '2027-06-01T15:00 Skip-level with Ines',
    ]);
    expect(inWords(read.problems)).toEqual([]);
  });

  it('knows how long a talk takes by its duration', () => {
    const talk = read.events.find(({ title }) => title === 'Jo & Kit');
    expect(talk?.endsAt).toBe(at('2027-03-10T08:40Z'));
  });

  it('takes a list for more than one person', () => {
    expect(upcomingIn(read, ['kit@example.org']).map(({ title }) => title)).not.toContain(
      'Steering',
    );
  });
});

describe('time', () => {
  it('stays what the clock shows when summer time begins and ends, in Europe and in America', () => {
    const daily = (zone: string, day: string) =>
      calendar([`DTSTART;TZID=${zone}:${day}T090000`, 'RRULE:FREQ=DAILY;COUNT=3']);
    const of = (zone: string, day: string) =>
      startsOf(daily(zone, day), '2026-01-01T00:00Z', '2026-12-31T00:00Z').map((one) =>
        one.slice(8, 16),
      );
    expect(of('Europe/Berlin', '20260328')).toEqual(['28T08:00', '29T07:00', '30T07:00']);
    expect(of('Europe/Berlin', '20261024')).toEqual(['24T07:00', '25T08:00', '26T08:00']);
    expect(of('America/Chicago', '20260307')).toEqual(['07T15:00', '08T14:00', '09T14:00']);
    expect(of('Central Standard Time', '20261031')).toEqual(['31T14:00', '01T15:00', '02T15:00']);
  });

  it('takes the first of an hour there is twice, and goes on after one that is left out', () => {
    const one = (time: string) =>
      startsOf(
        calendar([`DTSTART;TZID=Europe/Berlin:${time}`]),
        '2026-01-01T00:00Z',
        '2026-12-31T00:00Z',
      );
    expect(one('20261025T023000')).toEqual(['2026-10-25T00:30:00.000Z']);
    expect(one('20260329T023000')).toEqual(['2026-03-29T01:30:00.000Z']);
  });

  it('does the same in a zone that only the file describes', () => {
    const zone = readFileSync(join(ROOT, 'tests/calendars/outlook-2026-10.ics'), 'utf8')
      .split(/(?=BEGIN:VTIMEZONE)|(?=BEGIN:VEVENT)/)
      .find((block) => block.includes('TZID:Customized'));
    const one = (time: string) =>
      startsOf(
        calendar([`DTSTART;TZID=Customized Time Zone:${time}`]).replace(
          'BEGIN:VEVENT',
          `${zone}BEGIN:VEVENT`,
        ),
        '2026-01-01T00:00Z',
        '2026-12-31T00:00Z',
        'Asia/Tokyo',
      );
    expect(one('20261025T023000')).toEqual(['2026-10-25T00:30:00.000Z']);
    expect(one('20261025T030000')).toEqual(['2026-10-25T02:00:00.000Z']);
    expect(one('20260329T023000')).toEqual(['2026-03-29T01:30:00.000Z']);
    expect(one('20260701T120000')).toEqual(['2026-07-01T10:00:00.000Z']);
  });

  it('does not lose the last occurrence to an end written in UTC, nor add one', () => {
    const text = calendar([
      'DTSTART;TZID=America/Los_Angeles:20261001T170000',
      'RRULE:FREQ=DAILY;UNTIL=20261004T000000Z',
    ]);
    expect(startsOf(text, '2026-09-01T00:00Z', '2026-12-01T00:00Z')).toHaveLength(3);
  });

  it('takes a rule’s last day whole', () => {
    const text = calendar(['DTSTART:20261001T170000Z', 'RRULE:FREQ=DAILY;UNTIL=20261003']);
    expect(startsOf(text, '2026-09-01T00:00Z', '2026-12-01T00:00Z')).toHaveLength(3);
  });

  it('has what has begun and not ended, and not what has ended', () => {
    const text = calendar(['DTSTART:20261001T100000Z', 'DTEND:20261001T103000Z']);
    expect(startsOf(text, '2026-10-01T10:29Z', '2026-10-02T00:00Z')).toHaveLength(1);
    expect(startsOf(text, '2026-10-01T10:30Z', '2026-10-02T00:00Z')).toHaveLength(0);
  });
});

describe('a series that began long ago', () => {
  it('is told as it would be from its beginning', () => {
    const rule = fc.record({
      freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
      interval: fc.integer({ min: 1, max: 5 }),
      parts: fc.constantFrom('', ';BYDAY=MO,TH', ';BYDAY=SU;WKST=SU', ';BYMONTH=10,11'),
    });
    const start = fc.record({
      year: fc.integer({ min: 2015, max: 2025 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    const two = (n: number) => String(n).padStart(2, '0');
    fc.assert(
      fc.property(rule, start, ({ freq, interval, parts }, { year, month, day }) => {
        const of = (end: string) =>
          startsOf(
            calendar([
              `DTSTART;TZID=Europe/Berlin:${year}${two(month)}${two(day)}T100000`,
              `RRULE:FREQ=${freq};INTERVAL=${interval}${parts}${end}`,
            ]),
            '2026-10-01T00:00Z',
            '2026-12-01T00:00Z',
          );
        // One that counts is walked from its first occurrence.
        expect(of('')).toEqual(of(';COUNT=6000'));
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is said of one event several times', () => {
  it('counts as the newest says', () => {
    const text = calendar(
      ['SEQUENCE:2', 'DTSTART:20261001T110000Z'],
      ['SEQUENCE:1', 'DTSTART:20261001T100000Z'],
    );
    expect(startsOf(text, '2026-10-01T00:00Z', '2026-10-02T00:00Z')).toEqual([
      '2026-10-01T11:00:00.000Z',
    ]);
  });

  it('is told also where the series itself is not in the file', () => {
    const text = calendar(['RECURRENCE-ID:20261001T100000Z', 'DTSTART:20261001T120000Z']);
    const { events } = readCalendar(text, {
      from: at('2026-10-01T00:00Z'),
      until: at('2026-10-02T00:00Z'),
      zone: 'UTC',
    });
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      isRepeated: true,
      recurrenceId: '2026-10-01T10:00:00.000Z',
      startsAt: at('2026-10-01T12:00Z'),
    });
  });

  it('is cancelled where the whole file cancels', () => {
    const text = calendar(['DTSTART:20261001T110000Z']).replace(
      'VERSION',
      'METHOD:CANCEL\nVERSION',
    );
    const { events } = readCalendar(text, { from: 0, until: at('2027-01-01'), zone: 'UTC' });
    expect(events.map(({ isCancelled }) => isCancelled)).toEqual([true]);
  });
});
