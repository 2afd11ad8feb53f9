/**
 * Kronolith, the calendar of Horde, self-hosted, in its dynamic view (run here: 4.2.29 on Horde 5.2): one form for what
 * is shown and edited. Every part of it has an id, the same since 2011 and in every language. A closed form stays in the
 * page with all of the last event in it, so only one on screen counts. Who is invited stands in a tab of the form that
 * is not the first; the rows of its table are read, open or not.
 * The address names the event and its day: `#event:internal|<calendar>:<id>:<YYYYMMDD>`, with the marks between as %3A
 * and %7C. Kronolith keeps no organizer, and its form may not list the one who invites: the page's own settings tell
 * the address of who is looking. An invitation from elsewhere has lost who sent it, so then not everybody is known.
 */
import { namedAddress } from './named-address.ts';
import { cut, first, firstShown, valueOf } from './page-text.ts';
import type { Attendee, EventReading, Reading } from './reading.ts';
import { LIMITS } from './reading.ts';
import type { Fields } from './site.ts';

export const label = 'Kronolith (Horde)';
export const kind = 'calendar';
export const matches: readonly string[] = [];
export const atInstall = false;
export const reads = 'event-text';
export const checked = { on: 'live software', since: '2026-11' } as const;

/** On whatever host, in whatever folder. */
export const path = '/*kronolith/*';

export function owns({ pathname }: URL): boolean {
  return /^(?:\/[^/]+)*\/kronolith\//u.test(pathname);
}

export const fields = {
  event: ['#kronolithEventForm'],
  id: ['input#kronolithEventId'],
  title: ['input#kronolithEventTitle'],
  people: ['#kronolithEventAttendeesList td[title]', '#kronolithAttendeesACBox .hordeACListItem'],
  day: ['input#kronolithEventStartDate'],
  hours: ['input#kronolithEventStartTime', 'input#kronolithEventEndTime'],
  recurs: ['#kronolithEventEditRecur'],
  description: ['textarea#kronolithEventDescription'],
  me: ['script:not([src])'],
} as const satisfies Fields;

export const arrivals = fields.event[0];

/** The open event's form; null for an event that is only being made, which has no id yet. */
export function find(document: Document): Element | null {
  const form = firstShown(document, ...fields.event);
  return form && valueOf(first(form, fields.id)) ? form : null;
}

/** Reads the event on screen; null where none is open. */
export function read(url: URL, document: Document): Reading | null {
  const form = find(document);
  const title = valueOf(form && first(form, fields.title));
  if (!form || !title || !owns(url)) return null;
  const me = ownAddress(document);
  const about = first(form, fields.description);
  const description = cut((about as HTMLTextAreaElement | null)?.value, LIMITS.description);
  return {
    url: url.href,
    lang: document.documentElement.lang,
    ...(me && { me }),
    event: {
      title,
      ...everybody(people(form), me),
      ...timesIn(form, url),
      ...(description && { description }),
    },
  };
}

function people(form: Element): Attendee[] {
  const rows = fields.people.map((selector) => [...form.querySelectorAll(selector)]);
  const found = new Map<string, Attendee>();
  for (const row of rows.find((some) => some.length > 0) ?? []) {
    const { name, email } = namedAddress(row.getAttribute('title') ?? row.textContent);
    const key = email || name;
    if (key && found.size < LIMITS.attendees) found.set(key, { name, email });
  }
  return [...found.values()];
}

/** Who invites others comes too, listed or not. Alone on the list one was invited by somebody unknown. */
function everybody(invited: Attendee[], me: string): Pick<EventReading, 'attendees' | 'guests'> {
  const attendees = invited.map((one) => (me && one.email === me ? { ...one, self: true } : one));
  const isListed = attendees.some((one) => one.self);
  const invites = me !== '' && !isListed && attendees.length > 0;
  if (invites) attendees.push({ name: '', email: me, self: true, organizer: true });
  return {
    attendees,
    guests: me !== '' && attendees.length > 1 ? 'all' : 'unknown',
  };
}

function timesIn(
  form: Element,
  { hash }: URL,
): Pick<EventReading, 'start' | 'startText' | 'recurring' | 'series' | 'occurrence'> {
  const [, y, m, d] = /^#event:.*:(\d{4})(\d\d)(\d\d)$/u.exec(unescaped(hash)) ?? [];
  const start = y ? `${y}-${m}-${d}` : '';
  const recurs = firstShown(form, ...fields.recurs) !== null;
  const [from, to] = fields.hours.map((field) => valueOf(firstShown(form, field)));
  const hours = from ? `${from} – ${to}` : '';
  const startText = start ? hours : `${valueOf(first(form, fields.day))} ${hours}`.trim();
  return {
    series: valueOf(first(form, fields.id)),
    ...(start && { start }),
    ...(startText && { startText }),
    ...(recurs && { recurring: true }),
    ...(recurs && start && { occurrence: start.replaceAll('-', '') }),
  };
}

function unescaped(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash; // somebody typed a percent sign
  }
}

/** Among the settings the page gives its own script. */
function ownAddress(document: Document): string {
  for (const script of document.querySelectorAll(fields.me[0])) {
    const told = /"email":"([^"@\\\s]+@[^"@\\\s]+)","prefs_url"/u.exec(script.textContent);
    if (told) return cut(told[1]).toLowerCase();
  }
  return '';
}
