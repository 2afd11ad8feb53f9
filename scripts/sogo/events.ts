/** The people and the week of the SOGo test calendar, and their text as iCalendar. */

export interface User {
  /** Log-in name and password are the same. */
  id: string;
  name: string;
  email: string;
}

/** The user of the tests is Alex, the manager is Sam. */
export const users = [
  { id: 'alex', name: 'Alex Doe', email: 'alex@example.org' },
  { id: 'sam', name: 'Sam Rivers', email: 'sam@example.org' },
  { id: 'jo', name: 'Jo Park', email: 'jo@example.org' },
  { id: 'kim', name: 'Kim Novak', email: 'kim@example.org' },
  { id: 'lee', name: 'Lee Chen', email: 'lee@example.org' },
] as const satisfies readonly User[];

type UserId = (typeof users)[number]['id'];

export interface CalendarEvent {
  /** File name in the calendar, and the local part of its UID. */
  key: string;
  title: string;
  /** Whose calendar it is put into; the organizer where there are attendees. */
  owner: UserId;
  /** Without the organizer. */
  attendees: UserId[];
  /** Working day from Monday = 0, and the time in UTC, which is SOGo's time zone here. */
  day: number;
  at: string;
  minutes: number;
  weekly?: boolean;
  description?: string;
}

export const events: readonly CalendarEvent[] = [
  {
    key: 'one-on-one',
    title: '1:1 Sam / Alex',
    owner: 'alex',
    attendees: ['sam'],
    day: 0,
    at: '09:00',
    minutes: 30,
    weekly: true,
    description: 'Standing agenda: what is stuck, what is next, feedback both ways.',
  },
  {
    key: 'team-planning',
    title: 'Team planning',
    owner: 'alex',
    attendees: ['sam', 'jo', 'kim', 'lee'],
    day: 0,
    at: '11:00',
    minutes: 60,
  },
  {
    key: 'interview',
    title: 'Interview: Staff engineer candidate',
    owner: 'alex',
    attendees: ['jo'],
    day: 1,
    at: '13:00',
    minutes: 60,
    description: 'Panel with Jo; the candidate joins by video.',
  },
  {
    key: 'focus',
    title: 'Focus time',
    owner: 'alex',
    attendees: [],
    day: 2,
    at: '09:00',
    minutes: 120,
  },
  {
    key: 'ad-hoc',
    title: 'Sam <> Alex',
    owner: 'sam',
    attendees: ['alex'],
    day: 2,
    at: '14:00',
    minutes: 30,
  },
  {
    key: 'german',
    title: 'Vier-Augen-Gespräch Sam',
    owner: 'alex',
    attendees: ['sam'],
    day: 3,
    at: '10:00',
    minutes: 30,
    description: 'Monatliches Gespräch.',
  },
  {
    // Only the number of people tells what it is.
    key: 'catch-up',
    title: 'Catch-up',
    owner: 'sam',
    attendees: ['alex'],
    day: 3,
    at: '15:00',
    minutes: 30,
  },
  {
    // Not a 1:1: the title means a mapping.
    key: 'mapping',
    title: '1:1 mapping migration plan',
    owner: 'alex',
    attendees: ['jo', 'kim', 'lee'],
    day: 4,
    at: '11:00',
    minutes: 45,
  },
];

/** Monday, 00:00 UTC, of the week `date` is in. */
export function mondayOf(date: Date): Date {
  const day = date.getUTCDate() - ((date.getUTCDay() + 6) % 7);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), day));
}

/** One event in the week of `monday`, as a file SOGo takes by CalDAV. */
export function toIcs(event: CalendarEvent, monday: Date): string {
  const [hours = 0, minutes = 0] = event.at.split(':').map(Number);
  const start = new Date(monday);
  start.setUTCDate(start.getUTCDate() + event.day);
  start.setUTCHours(hours, minutes);
  const end = new Date(start.getTime() + event.minutes * 60_000);
  // An answer is still to come where Sam invites: SOGo then shows the invitation with its reply buttons.
  const answer = event.owner === 'alex' ? 'ACCEPTED' : 'NEEDS-ACTION';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Loopside//test calendar//EN',
    'BEGIN:VEVENT',
    `UID:${event.key}@loopside.example`,
    `DTSTAMP:${stamp(monday)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(end)}`,
    `SUMMARY:${escaped(event.title)}`,
    ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
    ...(event.weekly ? ['RRULE:FREQ=WEEKLY;COUNT=12'] : []),
    ...(event.attendees.length ? [`ORGANIZER;CN=${who(event.owner)}`] : []),
    ...event.attendees.map(
      (id) => `ATTENDEE;PARTSTAT=${answer};ROLE=REQ-PARTICIPANT;RSVP=TRUE;CN=${who(id)}`,
    ),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function who(id: UserId): string {
  const user = users.find((one) => one.id === id);
  return `${user?.name}:mailto:${user?.email}`;
}

function stamp(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d+/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);
}

/** At most 75 octets a line; a line that goes on begins with a space. Never cut within a character. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += length;
  }
  return text;
}
