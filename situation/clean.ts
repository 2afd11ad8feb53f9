import type { Attendee, EventReading, Reading } from '../sites/reading.ts';
import { LIMITS } from '../sites/reading.ts';

// Control characters, and those that change the direction or hide in a line: a title could use them to
// look like something else on screen.
const INVISIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

/** Page text as one line that is safe to show: well formed, no hidden or direction-changing characters. */
export function cleanLine(text: string, limit: number = LIMITS.line): string {
  return text
    .slice(0, limit * 2)
    .toWellFormed()
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, limit)
    .trimEnd()
    .toWellFormed();
}

/** The same reading with every text cleaned and cut, addresses in lower case and lists within limits. */
export function cleanReading(reading: Reading): Reading {
  const { url, title, headings, form, lang, me, event } = reading;
  return {
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title: cleanLine(title) }),
    ...(headings && { headings: headings.slice(0, LIMITS.headings).map((h) => cleanLine(h)) }),
    ...(form && { form: form.slice(0, LIMITS.form).map((words) => cleanLine(words)) }),
    ...(lang !== undefined && { lang: cleanLine(lang, 35) }),
    ...(me !== undefined && { me: cleanLine(me).toLowerCase() }),
    ...(event && { event: cleanEvent(event) }),
  };
}

function cleanEvent(event: EventReading): EventReading {
  return {
    ...event,
    title: cleanLine(event.title),
    attendees: event.attendees.slice(0, LIMITS.attendees).map(cleanAttendee),
    ...(event.description !== undefined && {
      description: cleanLine(event.description, LIMITS.description),
    }),
    ...(event.startText !== undefined && { startText: cleanLine(event.startText) }),
  };
}

function cleanAttendee(attendee: Attendee): Attendee {
  return {
    ...attendee,
    name: cleanLine(attendee.name, 120),
    email: cleanLine(attendee.email).toLowerCase(),
  };
}
