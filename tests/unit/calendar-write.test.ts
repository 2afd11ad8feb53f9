/** Events written for other calendars: what goes out comes back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { googleLink, outlookLink } from '../../calendar/event-links.ts';
import { eventFile } from '../../calendar/write-event.ts';
import { readCalendar } from '../../calendar/read-calendar.ts';

const START = Date.parse('2026-11-04T09:00:00Z');
const EVENT = {
  uid: 'a-1',
  title: 'Thinking time',
  description: '',
  startsAt: START,
  minutes: 120,
};

describe('an event as a file', () => {
  it('has lines that end and are folded as the format says', () => {
    const title = `Zeit für Gedanken; keine Geräte, ${'🧭'.repeat(40)}`;
    const text = eventFile({ ...EVENT, title }, START);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
    expect(text).toContain('DTSTART:20261104T090000Z\r\nDTEND:20261104T110000Z\r\n');
  });

  it('comes back as it was, whatever its words are', () => {
    const words = fc.string({ maxLength: 200, unit: 'grapheme' });
    fc.assert(
      fc.property(words, words, fc.integer({ min: 1, max: 600 }), (title, description, minutes) => {
        const text = eventFile({ ...EVENT, title, description, minutes }, START);
        const { events, problems } = readCalendar(text, {
          from: START - 1,
          until: START + 1,
          zone: 'Asia/Kolkata',
        });
        expect(problems).toEqual([]);
        expect(events).toHaveLength(1);
        expect(events[0]).toMatchObject({
          uid: 'a-1',
          startsAt: START,
          endsAt: START + minutes * 60_000,
          people: [],
        });
        const plain = (said: string) => said.replaceAll(/\r\n|\r/g, '\n').trim();
        expect(plain(events[0]?.title ?? '')).toBe(plain(title));
        expect(plain(events[0]?.description ?? '')).toBe(plain(description));
      }),
      { numRuns: 500 },
    );
  });

  it('cannot be made to say more than one event', () => {
    const title = 'A\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:b\r\nDTSTART:20261104T090000Z';
    const { events } = readCalendar(eventFile({ ...EVENT, title }, START), {
      from: START - 1,
      until: START + 1,
      zone: 'UTC',
    });
    expect(events).toHaveLength(1);
  });
});

describe('an event as a link', () => {
  it('opens Google Calendar, filled in', () => {
    const url = new URL(googleLink({ ...EVENT, title: 'Time & thought' }));
    expect(url.origin + url.pathname).toBe('https://calendar.google.com/calendar/render');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      action: 'TEMPLATE',
      text: 'Time & thought',
      dates: '20261104T090000Z/20261104T110000Z',
    });
  });

  it('opens Outlook, filled in, with spaces it understands', () => {
    const link = outlookLink({ ...EVENT, description: 'no phone + no laptop' });
    expect(link).not.toContain('+');
    const url = new URL(link);
    expect(url.origin).toBe('https://outlook.office.com');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: 'Thinking time',
      startdt: '2026-11-04T09:00:00.000Z',
      enddt: '2026-11-04T11:00:00.000Z',
      body: 'no phone + no laptop',
    });
    expect(outlookLink(EVENT, 'home')).toMatch(/^https:\/\/outlook\.live\.com\//);
  });
});
