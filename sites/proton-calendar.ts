/**
 * Proton Calendar: the bubble of an event that is there already. Its code is public: classes are written by hand, have
 * been the same since 2020 and in every language. Who comes is folded away at first, but stands in the bubble; the rows
 * tell addresses in a tooltip ("Name <address>"). The row of the person looking is called "You" in the page's language
 * and has nothing but the address in its tooltip: that is how it is told.
 * Not told: an id, so a series is known by its title and its people. Forms are not read: one for a new event looks like
 * one for an old one.
 */
import { asciiDigits } from './digits.ts';
import { namedAddress } from './named-address.ts';
import { descriptionIn, first, firstShown, line } from './page-text.ts';
import type { Attendee, EventReading, Reading } from './reading.ts';
import { LIMITS } from './reading.ts';
import type { Fields } from './site.ts';
import { dayWritten } from './written-day.ts';

export const label = 'Proton Calendar';
export const kind = 'calendar';
export const matches = ['https://calendar.proton.me/*'];
export const atInstall = false;
export const reads = 'event-text';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export const fields = {
  event: ['.eventpopover:has(.eventpopover-title)'],
  title: ['.eventpopover-title'],
  time: ['.eventpopover-header time'],
  people: ['.participant'],
  count: ['.attendee-count'],
  description: ['.text-pre-wrap'],
  me: ['[data-testid="heading:userdropdown"][title]', '[data-testid="userdropdown:label:email"]'],
} as const satisfies Fields;

export const arrivals = '.eventpopover';

const ORGANIZER = '.is-organizer';
const DAY = 24 * 3600 * 1000;

/** The open event's bubble, or null while it is loading. */
export function find(document: Document): Element | null {
  return firstShown(document, ...fields.event);
}

/** Reads the event on screen; null where none is open. */
export function read(url: URL, document: Document): Reading | null {
  const bubble = find(document);
  const title = line(bubble && first(bubble, fields.title));
  if (!bubble || !title) return null;
  const attendees = people(bubble);
  const account = first(document, fields.me);
  const { email } = namedAddress(account?.getAttribute('title') ?? account?.textContent);
  const me = attendees.find((one) => one.self)?.email || email;
  const count = Number(/\d+/u.exec(asciiDigits(line(first(bubble, fields.count))))?.[0] ?? 0);
  const about = first(bubble, fields.description);
  return {
    url: url.href,
    lang: document.documentElement.lang,
    ...(me && { me }),
    event: {
      title,
      attendees: attendees.map((one) => (me && one.email === me ? { ...one, self: true } : one)),
      guests: attendees.length > 0 && attendees.length >= count ? 'all' : 'unknown',
      ...timesIn(bubble),
      ...(about && { description: descriptionIn(about) }),
    },
  };
}

/** Organizer and invited, folded away or not. */
function people(bubble: Element): Attendee[] {
  const found = new Map<string, Attendee>();
  for (const row of bubble.querySelectorAll(fields.people[0])) {
    const told = row.matches('[title]') ? row : row.querySelector('[title*="@"]');
    const { name, email } = namedAddress(told?.getAttribute('title'));
    const shown = line(row.querySelector('.participant-text'));
    const isMe = email !== '' && name === '' && shown.toLowerCase() !== email;
    const known = isMe || shown.includes('@') ? name : name || shown;
    const key = email || known;
    if (!key || found.has(key) || found.size >= LIMITS.attendees) continue;
    found.set(key, {
      name: known,
      email,
      ...(isMe && { self: true }),
      ...(row.matches(ORGANIZER) && { organizer: true }),
    });
  }
  return [...found.values()];
}

/**
 * The day is also told for machines, but as this computer's clock has it, which may be a day off from the one shown. How
 * often it repeats stands right below.
 */
function timesIn(bubble: Element): Pick<EventReading, 'start' | 'startText' | 'recurring'> {
  const day = first(bubble, fields.time);
  const around = day?.parentElement;
  if (!day || !around) return {};
  const told = Date.parse(day.getAttribute('datetime') ?? '');
  const near = Number.isNaN(told) ? [] : [0, -DAY, DAY].map((off) => isoDay(told + off));
  const start = dayWritten(line(day), near);
  return {
    ...(start && { start }),
    startText: line(around),
    ...(line(around.nextElementSibling) && { recurring: true }),
  };
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
