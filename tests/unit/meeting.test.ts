import { describe, expect, it } from 'vitest';
import type { EventReading } from '../../sites/reading.ts';
import { classify } from '../../situation/classify.ts';
import { meetingOf } from '../../situation/meeting.ts';
import { dayOf } from '../../situation/when.ts';

const ORIGIN = 'https://calendar.example';
const people = [
  { name: 'Alex', email: 'alex@example.org', self: true },
  { name: 'Sam', email: 'sam@example.org' },
];

function meeting(event: Partial<EventReading>, origin = ORIGIN, lang = 'en') {
  const reading = { lang, event: { title: '1:1 Sam', attendees: people, ...event } };
  return meetingOf(reading, classify(reading), origin);
}

describe('what a note is kept under', () => {
  it('is the series and the occurrence, where the page has ids', () => {
    expect(meeting({ series: 'abc', occurrence: '20261123T150000Z', start: '2026-11-24' })).toEqual(
      {
        series: 'https://calendar.example#abc',
        occurrence: '20261123T150000Z',
        day: '2026-11-24',
        title: '1:1 Sam',
      },
    );
  });

  it('never crosses origins', () => {
    const own = meeting({ series: 'abc' });
    expect(meeting({ series: 'abc' }, 'https://evil.example')?.series).not.toBe(own?.series);
  });

  it('is title and people without ids, whatever order and case, and the day tells the occurrence', () => {
    const first = meeting({ startText: 'Monday, November 16, 2026 09:00' });
    const second = meeting({
      title: '1:1  SAM',
      attendees: people.toReversed(),
      startText: 'Monday, November 23, 2026 09:00',
    });
    expect(second?.series).toBe(first?.series);
    expect([first?.occurrence, second?.occurrence]).toEqual(['2026-11-16', '2026-11-23']);
  });

  it('is nothing where nothing is recognised', () => {
    expect(meeting({ title: 'Planning', attendees: [] })).toBeNull();
  });
});

describe('the day of an event', () => {
  it.each([
    ['Monday, November 16, 2026 09:00', 'en', '2026-11-16'],
    ['Donnerstag, November 19, 2026 10:00', 'de', '2026-11-19'],
    ['Donnerstag, 19. November 2026', 'de', '2026-11-19'],
    ['jeudi 5 mars 2026 à 9:30', 'fr', '2026-03-05'],
    ['martes, 1 de diciembre de 2026', 'es', '2026-12-01'],
    ['16 November 2026, 9:00 – 10:00', 'not a language!', '2026-11-16'],
    ['09:00 – 10:00', 'en', null],
    ['November 2026', 'en', null],
    ['Monday, February 31, 2026', 'en', null],
  ])('%s (%s)', (startText, lang, day) => {
    expect(dayOf({ lang, event: { title: '', attendees: [], startText } })).toBe(day);
  });

  it('is the machine-readable one where there is one', () => {
    const event = { title: '', attendees: [], start: '2026-11-24', startText: 'November 1, 2026' };
    expect(dayOf({ event })).toBe('2026-11-24');
  });
});
