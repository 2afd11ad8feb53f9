/**
 * Nextcloud Calendar, self-hosted: the bubble and the large form (until version 5 a sidebar) of an event that is there
 * already. Its code is public; classes are written by hand, the same for years and in every language, and the address
 * names the event: `…/edit/popover/<its path, in base64>/<when this occurrence was to begin, in seconds>`. An event that
 * happens once has such a time too.
 * From general knowledge, not verified: the page's head tells who is looking, by name. Not known: whether an event
 * repeats, so every one is told as an occurrence.
 */
import { cut, first, firstShown, isShown, line, valueOf } from './page-text.ts';
import type { Attendee, EventReading, Reading } from './reading.ts';
import { LIMITS } from './reading.ts';
import type { Fields } from './site.ts';

export const label = 'Nextcloud Calendar';
export const kind = 'calendar';
export const matches: readonly string[] = [];
export const atInstall = false;
export const reads = 'event-text';
export const checked = { on: 'published facts', since: '2026-11' } as const;

/** On whatever host, in whatever folder, with or without "index.php". */
export const path = '/*apps/calendar*';

export function owns({ pathname }: URL): boolean {
  return /^(?:\/[^/]+)*\/apps\/calendar(?:\/|$)/u.test(pathname);
}

export const fields = {
  event: [
    '.app-full:has(.property-title)',
    '.event-popover:has(.property-title)',
    '.app-sidebar:has(.property-title)',
  ],
  title: ['.property-title input', '.property-title__input--readonly'],
  people: ['.invitees-list-item'],
  name: ['.attendee-display__name', '.invitees-list-item__displayname'],
  address: ['.attendee-display__email', 'a[href^="mailto:"]'],
  more: ['.invitees-list__more'],
  day: ['.property-title-time-picker__time-pickers-from input[type="date"]'],
  hour: ['.property-title-time-picker input[type="time"]'],
  when: ['.property-title-time-picker-read-only-wrapper__label'],
  description: ['.property-description textarea', '.property-description .property-text__input'],
  me: ['head[data-user-displayname]'],
} as const satisfies Fields;

export const arrivals = '.app-full, .event-popover, .app-sidebar';

const ORGANIZER = '.invitees-list-item__organizer-hint';
const GROUP = '.invitees-list-item__member-count';
/** Clocks on earth are so many hours off UTC. */
const WEST = -12;
const EAST = 14;

/** The open event's element; null while it is loading, and for an event that is only being made. */
export function find(document: Document): Element | null {
  const isNew = /\/new\/[a-z]+\//u.test(new URL(document.URL).pathname);
  return isNew ? null : firstShown(document, ...fields.event);
}

/** Reads the event on screen; null where none is open or it is half built. */
export function read(url: URL, document: Document): Reading | null {
  const root = find(document);
  const field = root && firstShown(root, ...fields.title);
  const title = valueOf(field) || line(field);
  if (!root || !title || !owns(url)) return null;
  const attendees = people(root, first(document, fields.me));
  const hidesSome = firstShown(root, ...fields.more, GROUP) !== null;
  const about = descriptionIn(root);
  return {
    url: url.href,
    lang: document.documentElement.lang,
    event: {
      title,
      attendees,
      guests: attendees.length > 0 && !hidesSome ? 'all' : 'unknown',
      ...timesIn(root, url),
      ...(about && { description: about }),
    },
  };
}

function people(root: Element, account: Element | null): Attendee[] {
  const found = new Map<string, Attendee>();
  for (const row of root.querySelectorAll(fields.people[0])) {
    // Those of a group stand in its own row, once it is unfolded.
    if (row.parentElement?.closest(fields.people[0]) || !isShown(row)) continue;
    const shown = ownText(first(row, fields.name));
    const address = first(row, fields.address);
    const told = address?.getAttribute('href')?.replace(/^mailto:|\?.*$/giu, '') ?? line(address);
    const email = cut(told || (shown.includes('@') ? shown : '')).toLowerCase();
    const name = shown.includes('@') ? '' : shown;
    const key = email || name;
    if (!key || found.has(key) || found.size >= LIMITS.attendees) continue;
    found.set(key, {
      name,
      email,
      ...(row.querySelector(ORGANIZER) && { organizer: true }),
      ...(row.querySelector(GROUP) && { resource: true }),
    });
  }
  const attendees = [...found.values()];
  const mine = attendees.filter((one) => isAccount(one, account));
  if (mine.length === 1 && mine[0]) mine[0].self = true;
  return attendees;
}

/** The text right in an element: the address stands within that of the name. */
function ownText(element: Element | null): string {
  const texts = [...(element?.childNodes ?? [])].filter((node) => node.nodeType === 3 /* text */);
  return cut(texts.map((node) => node.textContent).join(' '));
}

function isAccount({ name, email }: Attendee, account: Element | null): boolean {
  const known = ['data-user', 'data-user-displayname'].map((one) => account?.getAttribute(one));
  return known.some((one) => one && (one === name || one.toLowerCase() === email));
}

function timesIn(
  root: Element,
  { pathname }: URL,
): Pick<EventReading, 'start' | 'end' | 'startText' | 'series' | 'occurrence'> {
  const [, object = '', seconds] =
    /\/(?:edit|view)\/[a-z]+\/([^/]+)\/(?:(\d+)|[a-z]+)$/u.exec(pathname) ?? [];
  return {
    ...(object && { series: decoded(object) }),
    ...(seconds && { occurrence: seconds }),
    ...(inForm(root, seconds) ?? asText(root, seconds)),
  };
}

/**
 * A form tells day and hours for machines, in whatever zone the event has. The address tells the moment, unless this
 * occurrence was moved to another day.
 */
function inForm(
  root: Element,
  seconds: string | undefined,
): Pick<EventReading, 'start' | 'end' | 'startText'> | null {
  const day = valueOf(firstShown(root, ...fields.day));
  if (!/^\d{4}-\d\d-\d\d$/u.test(day)) return null;
  const [from = '', to = ''] = [...root.querySelectorAll(fields.hour[0])]
    .filter(isShown)
    .map(valueOf);
  if (!from) return { start: day };
  const zone = seconds ? (Date.parse(`${day}T${from}Z`) / 1000 - Number(seconds)) / 3600 : NaN;
  if (!(zone >= WEST && zone <= EAST)) return { start: day, startText: `${from} – ${to}` };
  const lasts = (minutesOf(to) - minutesOf(from) + 24 * 60) % (24 * 60);
  return {
    start: instant(Number(seconds)),
    ...(lasts > 0 && { end: instant(Number(seconds) + lasts * 60) }),
  };
}

/** An event that is only shown. A day without hours begins at midnight UTC. */
function asText(
  root: Element,
  seconds: string | undefined,
): Pick<EventReading, 'start' | 'startText'> {
  const labels = [...root.querySelectorAll(fields.when[0])].filter(isShown);
  const text = cut(labels.map((one) => line(one)).join(' – '));
  const isDay = Number(seconds) % (24 * 3600) === 0 && !/\d[:.h]\d\d(?![\d.])/u.test(text);
  const start = seconds ? instant(Number(seconds)) : '';
  return {
    ...(start && { start: isDay ? start.slice(0, 10) : start }),
    ...(text && { startText: text }),
  };
}

function instant(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The event's path; the same for all its occurrences. */
function decoded(object: string): string {
  try {
    const text = atob(decodeURIComponent(object));
    return /^[\x21-\x7e]+$/u.test(text) ? cut(text) : cut(object);
  } catch {
    return cut(object); // not base64: still an id
  }
}

function descriptionIn(root: Element): string {
  const about = firstShown(root, ...fields.description);
  if (!about) return '';
  const links = [...about.querySelectorAll<HTMLAnchorElement>('a[href]')].map((a) => a.href);
  const text = about.matches('textarea') ? about.value : about.textContent;
  return cut([...links, text].join(' '), LIMITS.description);
}
