import { localDay } from '../../../notes/local-day.ts';

/**
 * A calendar file as Google exports one, for the weeks after a Wednesday: a 1:1 with Kim on Fridays at ten in New York, which
 * falls out once and is moved to Thursday once, eight talks in 60 days; a meeting of the whole team; a dentist.
 */
export function calendarFile(wednesday: Date): Uint8Array {
  const friday = (weeks: number, days = 2) => dayAfter(wednesday, days + 7 * weeks);
  const people = ['kim.adeyemi', 'alex.moreau', 'noor.haddad'].map(attendee);
  const event = (lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
  const talk = ['UID:kim@example', 'SUMMARY:Kim / Alex', ...people.slice(0, 2)];
  const zone = 'TZID=America/New_York';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'X-WR-CALNAME:alex.moreau@northwind.example',
    ...event([
      ...talk,
      `DTSTART;${zone}:${friday(-20)}T100000`,
      `DTEND;${zone}:${friday(-20)}T103000`,
      'RRULE:FREQ=WEEKLY',
      `EXDATE;${zone}:${friday(2)}T100000`,
    ]),
    ...event([
      ...talk,
      `RECURRENCE-ID;${zone}:${friday(1)}T100000`,
      `DTSTART;${zone}:${friday(1, 1)}T153000`,
      `DTEND;${zone}:${friday(1, 1)}T160000`,
    ]),
    ...event([
      'UID:all@example',
      'SUMMARY:All hands',
      ...people,
      `DTSTART;${zone}:${friday(0)}T150000`,
      `DTEND;${zone}:${friday(0)}T160000`,
      'RRULE:FREQ=WEEKLY',
    ]),
    ...event([
      'UID:own@example',
      'SUMMARY:Dentist',
      `DTSTART:${friday(0)}T080000Z`,
      'DURATION:PT1H',
    ]),
    'END:VCALENDAR',
  ];
  return new TextEncoder().encode(lines.map((line) => `${line}\r\n`).join(''));
}

function attendee(name: string): string {
  const called = name
    .split('.')
    .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`)
    .join(' ');
  return `ATTENDEE;CN=${called};PARTSTAT=ACCEPTED:mailto:${name}@northwind.example`;
}

/** The day so many days later, as calendar files write it. */
function dayAfter(day: Date, days: number): string {
  const later = new Date(day.getFullYear(), day.getMonth(), day.getDate() + days);
  return localDay(later.getTime()).replaceAll('-', '');
}
