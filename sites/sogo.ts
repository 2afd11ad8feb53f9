/**
 * SOGo (5.8 and later), a self-hosted calendar: the event's view dialog and its editor.
 * It has no ids and no ARIA labels worth the name, so the reader goes by its templates' own class names
 * and bindings, which have been the same for years and in every language.
 */
import { cut, first, firstShown, isShown, line, valueOf } from './page-text.ts';
import type { Attendee, EventReading, Reading } from './reading.ts';
import { LIMITS } from './reading.ts';
import type { Fields } from './site.ts';
import { dayWritten } from './written-day.ts';

export const label = 'SOGo';
export const kind = 'calendar';
/** Self-hosted: the user adds the host, see `owns`. */
export const matches: readonly string[] = [];
export const atInstall = false;
export const reads = 'event-guests';
export const checked = { on: 'live software', since: '2026-11' } as const;

/** Where it lives on whatever host. */
export const path = '/SOGo/*';

/** True for a page of any SOGo, whatever its host. */
export function owns(url: URL): boolean {
  return /^\/SOGo(\/|$)/.test(url.pathname);
}

export const fields = {
  title: ['.sg-md-title span[ng-bind]', 'input[ng-model="editor.component.summary"]'],
  people: [
    '.pseudo-input-container :is(md-chip, .md-contact-chip) .md-contact-name',
    '.attendees .sg-tile-content',
  ],
  day: [
    '[ng-bind*="localizedStartDate"]',
    'md-datepicker[ng-model="editor.component.start"] input',
  ],
  time: ['[ng-bind*="localizedStartTime"]', '[ng-bind*="localizedEndTime"]'],
  me: ['md-sidenav p.md-caption'],
} as const satisfies Fields;

export const arrivals = 'md-dialog';

/** The open event's dialog, viewed or edited, or null. */
export function find(document: Document): Element | null {
  return firstShown(document, `md-dialog:has(${fields.title.join()})`);
}

/** Reads the event on screen; null where none is open or its dialog is half built. */
export function read(url: URL, document: Document): Reading | null {
  const dialog = find(document);
  if (!dialog || !owns(url)) return null;
  const me = ownAddress(document);
  const input = first(dialog, [fields.title[1]]);
  const event = input ? editor(dialog, input, me) : view(dialog, me);
  if (!event.title) return null;
  return { url: url.href, lang: document.documentElement.lang, ...(me && { me }), event };
}

function view(dialog: Element, me: string): EventReading {
  const found = new Map<string, Attendee>();
  // Organizer and attendees are told apart by their bindings: the labels are translated. The organizer
  // comes first and is not repeated among the attendees.
  for (const box of dialog.querySelectorAll('.pseudo-input-container')) {
    if (!isShown(box)) continue;
    for (const who of box.querySelectorAll(
      'md-chip .md-contact-name, .md-contact-chip .md-contact-name',
    )) {
      add(
        found,
        line(who),
        addressOf(who),
        me,
        box.matches('[ng-show*="organizer" i]') || found.size === 0,
      );
    }
  }
  const attendees = [...found.values()];
  // Every dialog has the row and the menus of a repeated event, hidden where it is none.
  const repeats = [...dialog.querySelectorAll('md-icon')].some(
    (icon) => line(icon) === 'repeat' && isShown(icon),
  );
  const day = first(dialog, [fields.day[0]]);
  const time = first(dialog, [fields.time[0]]);
  const end = first(dialog, [fields.time[1]]);
  return {
    title: line(first(dialog, [fields.title[0]])),
    attendees,
    guests: attendees.length ? 'all' : 'unknown',
    ...(repeats && { recurring: true }),
    ...(day && { startText: cut(`${line(day)} ${line(time)}${to(end)}`) }),
  };
}

const to = (end: Element | null) => (end ? ` – ${line(end)}` : '');

function editor(dialog: Element, input: Element, me: string): EventReading {
  const found = new Map<string, Attendee>();
  // The organizer's tile is the first.
  for (const tile of dialog.querySelectorAll(fields.people[1])) {
    const email = line(tile.querySelector('.sg-md-body'));
    add(found, line(tile.querySelector('.sg-md-subhead')), email, me, found.size === 0);
  }
  const attendees = [...found.values()];
  return {
    title: valueOf(input),
    attendees,
    guests: attendees.length ? 'all' : 'unknown',
    ...editedDay(dialog),
  };
}

/**
 * The date field shows one of the many formats a user can choose: `23-Nov-26`, `11/23/26`, `23.11.2026`. Which day
 * is meant is told by the grid behind the dialog: the one day there that is written with the same figures.
 */
function editedDay(dialog: Element): Pick<EventReading, 'start' | 'startText'> {
  const text = valueOf(first(dialog, [fields.day[1]]));
  const cells = [...dialog.ownerDocument.querySelectorAll('[sg-day]')];
  const days = cells.map((cell) =>
    (cell.getAttribute('sg-day') ?? '').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
  );
  const start = dayWritten(text, days);
  if (start) return { start };
  return text ? { startText: text.replace(/(?<!\d)\d\d$/, '20$&') } : {};
}

function add(
  found: Map<string, Attendee>,
  name: string,
  address: string,
  me: string,
  organizer: boolean,
): void {
  const email = cut(address).toLowerCase();
  const key = email || name;
  if (!key || found.has(key) || found.size >= LIMITS.attendees) return;
  found.set(key, {
    name,
    email,
    ...(email && email === me && { self: true }),
    ...(organizer && { organizer: true }),
  });
}

/** The address stands only in an `aria-label`, on the name or on something around or inside it. */
function addressOf(who: Element): string {
  const chip = who.closest('md-chip') ?? who;
  for (const element of [who, ...chip.querySelectorAll('[aria-label]'), chip]) {
    const address = /[^\s<>"']+@[^\s<>"']+/.exec(cut(element.getAttribute('aria-label')));
    if (address) return address[0];
  }
  return '';
}

function ownAddress(document: Document): string {
  const captions = document.querySelectorAll(fields.me[0]);
  const own = [...captions].map((caption) => line(caption)).find((text) => text.includes('@'));
  return (own ?? '').toLowerCase();
}
