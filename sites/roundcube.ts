/**
 * Roundcube with Kolab's calendar plugin, self-hosted: the dialog of an event. Read by ids, which are the template's own
 * and the same in every language; persons are links to their address. The dialog is built once and filled anew, so what
 * belongs to the event before lingers in it, hidden. Of more than eight persons the rest is only counted.
 * Dates are written in a format the user chooses: the grid behind tells which day is meant. Not told: an id, so a series
 * is known by its title and its people. Forms are not read: one for a new event looks like one for an old one.
 * From general knowledge, not verified: where the page names the account.
 */
import { cut, descriptionIn, first, firstShown, isShown, line } from './page-text.ts';
import type { Attendee, EventReading, Reading } from './reading.ts';
import { LIMITS } from './reading.ts';
import type { Fields } from './site.ts';
import { dayWritten } from './written-day.ts';

export const label = 'Roundcube (Kolab calendar)';
export const kind = 'calendar';
export const matches: readonly string[] = [];
export const atInstall = false;
export const reads = 'event-text';
export const checked = { on: 'published facts', since: '2026-11' } as const;

/** Anywhere on a host: mail and calendar differ by what follows the question mark. */
export const path = '/*_task=calendar*';

export function owns({ searchParams }: URL): boolean {
  return searchParams.get('_task') === 'calendar';
}

export const fields = {
  event: ['#eventshow:has(#event-title)'],
  title: ['#event-title'],
  people: ['#event-attendees .attendee'],
  address: ['a[href^="mailto:"]'],
  more: ['#event-attendees .morelink'],
  when: ['#event-date', '.ui-dialog-title'],
  grid: ['.fc-view [data-date]'],
  recurs: ['#event-repeat'],
  description: ['#event-description .event-text'],
  me: ['.header-title.username', '.topright .username'],
} as const satisfies Fields;

export const arrivals = '#eventshow';

/** Not people, by what the calendar calls them. */
const RESOURCE = '[data-cutype="RESOURCE"], [data-cutype="ROOM"]';
const GROUP = '[data-cutype="GROUP"]';

/** The open event's dialog, or null. */
export function find(document: Document): Element | null {
  return firstShown(document, ...fields.event);
}

/** Reads the event on screen; null where none is open. */
export function read(url: URL, document: Document): Reading | null {
  const dialog = find(document);
  const title = line(dialog && firstShown(dialog, ...fields.title));
  if (!dialog || !title || !owns(url)) return null;
  const account = line(first(document, fields.me)).toLowerCase();
  const me = account.includes('@') ? account : '';
  const attendees = people(dialog, me);
  const hidesSome = firstShown(dialog, ...fields.more, GROUP) !== null;
  const about = firstShown(dialog, ...fields.description);
  return {
    url: url.href,
    lang: document.documentElement.lang,
    ...(me && { me }),
    event: {
      title,
      attendees,
      guests: attendees.length > 0 && !hidesSome ? 'all' : 'unknown',
      ...timesIn(dialog),
      ...(firstShown(dialog, ...fields.recurs) && { recurring: true }),
      ...(about && { description: descriptionIn(about) }),
    },
  };
}

function people(dialog: Element, me: string): Attendee[] {
  const found = new Map<string, Attendee>();
  for (const row of dialog.querySelectorAll(fields.people[0])) {
    if (!isShown(row)) continue;
    const address = first(row, fields.address);
    const email = cut(
      address?.getAttribute('href')?.replace(/^mailto:|\?.*$/giu, ''),
    ).toLowerCase();
    const shown = line(row);
    const name = shown.includes('@') ? '' : shown;
    const key = email || name;
    if (!key || found.has(key) || found.size >= LIMITS.attendees) continue;
    found.set(key, {
      name,
      email,
      ...(email && email === me && { self: true }),
      ...(row.matches('.organizer') && { organizer: true }),
      ...(row.querySelector(`${RESOURCE}, ${GROUP}`) && { resource: true }),
    });
  }
  return [...found.values()];
}

/** "23.11.2026 09:00 - 09:30": its day, where the grid has it, and its hours. */
function timesIn(dialog: Element): Pick<EventReading, 'start' | 'startText'> {
  const [own, above] = fields.when;
  const around = dialog.closest('.ui-dialog') ?? dialog;
  const text = line(firstShown(dialog, own) ?? firstShown(around, above));
  const clock = text.search(/\d{1,2}:\d\d/u);
  const day = clock < 0 ? text : text.slice(0, clock);
  const cells = [...dialog.ownerDocument.querySelectorAll(fields.grid[0])];
  const shown = cells.map((cell) => cell.getAttribute('data-date') ?? '');
  const start = /\d{4}-\d\d-\d\d/u.exec(day)?.[0] ?? dayWritten(day, shown);
  const startText = start && clock >= 0 ? text.slice(clock) : text;
  return { ...(start && { start }), ...(startText && { startText }) };
}
