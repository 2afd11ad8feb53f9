/** Calendar files: read or refused, in time, and what is read fits into a message and means something. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { CalendarFault } from '../../../calendar/fault.ts';
import type { CalendarRead } from '../../../calendar/read-calendar.ts';
import { readCalendar } from '../../../calendar/read-calendar.ts';
import { upcomingIn } from '../../../calendar/upcoming-in.ts';
import { CALENDAR_PIECES } from '../../unit/support/calendar-pieces.ts';
import { parseAppMessage } from '../../../messages/validate.ts';
import { mustHold, targetOf } from '../target.ts';
import { aLongRun, anEdit, edited } from '../words.ts';

const FOLDER = join(import.meta.dirname, '../../calendars');
const FILES = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), 'utf8'));
const NOW = Date.parse('2026-10-01T00:00Z');
const WINDOW = { from: NOW, until: NOW + 60 * 86_400_000, zone: 'Europe/Berlin' };

/** Every property that is read, and some that stand in a calendar's head. */
const NAMES = [
  'X-OWNER',
  'X-WR-CALNAME',
  'METHOD',
  'SUMMARY',
  'DESCRIPTION',
  'ATTENDEE;CN="A"',
  'ORGANIZER;CN=A',
  'DTSTART;TZID=A',
  'DTEND',
  'RRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'DURATION',
  'UID',
  'BEGIN',
  'END',
  'TZID',
  'STATUS',
];
/** A property that goes on and on. */
const longLine = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom(':', ':mailto:', ';X='), aLongRun)
  .map(([name, mark, run]) => `\r\n${name}${mark}${run}\r\n`);

export const calendars = targetOf({
  name: 'calendars',
  limit: 10_000,
  input: fc.record({
    file: fc.nat({ max: FILES.length - 1 }),
    edits: fc.array(
      fc.oneof(
        { weight: 5, arbitrary: anEdit(...CALENDAR_PIECES) },
        {
          weight: 1,
          arbitrary: fc.tuple(anEdit(), longLine).map(([edit, put]) => ({ ...edit, put })),
        },
      ),
      { minLength: 1, maxLength: 8 },
    ),
  }),
  holds({ file, edits }) {
    const result = read(edited(FILES[file] ?? '', edits));
    if (!result) return;
    for (const { startsAt, endsAt } of result.events) {
      mustHold(startsAt < WINDOW.until && endsAt >= WINDOW.from, 'an event outside of the window');
      mustHold(endsAt >= startsAt, 'an event that ends before it begins');
    }
    const { events, uids, owner } = result;
    const input = { events, uids: [...uids], owner };
    const message: unknown = JSON.parse(
      JSON.stringify({ channel: 'app', call: 'calendar.take', input }),
    );
    const parsed = parseAppMessage(message);
    mustHold(
      typeof parsed === 'object',
      `the background refuses it: ${JSON.stringify(parsed).slice(0, 200)}`,
    );
    const talks = upcomingIn(result, ['robin@example.com']);
    mustHold(
      JSON.stringify(talks) === JSON.stringify(upcomingIn(result, ['robin@example.com'])),
      'judged twice, and not the same',
    );
  },
});

function read(text: string): CalendarRead | null {
  try {
    return readCalendar(text, WINDOW);
  } catch (error) {
    if (error instanceof CalendarFault) return null;
    throw error;
  }
}
