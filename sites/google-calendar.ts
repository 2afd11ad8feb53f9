/**
 * Google Calendar: the event bubble and the saved event's edit page.
 * Read by ids and data attributes only: they have been stable since 2019–2020, while classes, nesting
 * and every label change with builds and languages.
 */
import { asciiDigits } from './digits.ts';
import { cut, descriptionIn, first, firstShown, line, valueOf } from './page-text.ts';
import type { Attendee, EventReading, Reading } from './reading.ts';
import { LIMITS } from './reading.ts';
import type { Fields } from './site.ts';

export const label = 'Google Calendar';
export const kind = 'calendar';
export const matches = ['https://calendar.google.com/*'];
export const atInstall = true;
export const reads = 'event-links';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export const fields = {
  event: ['#xDetDlg', '[data-is-create="false"]'],
  chip: ['[data-eventchip][data-eventid]'],
  title: [
    '#rAECCd',
    '#xDetDlg [role="heading"]',
    'input#xTiIn, #xTiIn input',
    '[jsname="GYcwYe"] input',
    'input[data-initial-value]:not([id])',
  ],
  when: ['#xDetDlgWhen'],
  day: ['#xStDaIn[data-date]', '#xStDaRo[data-date]'],
  guests: ['#xDetDlg [data-email]', '#xGstLst :is([data-email], [data-hovercard-id])'],
  count: ['#xDetDlgAtt'],
  description: ['#xDetDlgDesc', '#xDescIn [contenteditable]', '#xDesc'],
  me: ['#xUserInfo #xUserEmail', '[role="banner"] a[aria-label*="@"]'],
} as const satisfies Fields;

/** What appears in the page when an event is opened. Quick-create and task bubbles have neither. */
export const arrivals = fields.event.join();

const GROUP = '[data-is-expandable="true"]';
const TASK = /^tasks[._]/u;

/**
 * The open event's element, or null. The bubble stands above the edit page where both are there; without either, a chip
 * of the grid that has the keyboard's focus.
 */
export function find(document: Document): Element | null {
  return firstShown(document, ...fields.event) ?? focusedChip(document);
}

function focusedChip(document: Document): Element | null {
  const chip = document.activeElement?.closest(fields.chip[0]) ?? null;
  return chip && !TASK.test(chip.getAttribute('data-eventid') ?? '') ? chip : null;
}

/** Reads the event on screen; null where none is open or the page is half built. */
export function read(url: URL, document: Document): Reading | null {
  const root = find(document);
  if (!root) return null;
  const me = ownAddress(document);
  const event = eventIn(root, me);
  if (!event.title) return null;
  const ids = eventIds(rawId(root) ?? /\/eventedit\/([^/?#]+)/.exec(url.pathname)?.[1]);
  return {
    url: url.href,
    lang: document.documentElement.lang,
    ...(me && { me }),
    event: { ...startOf(root, ids.occurrence), ...event, ...ids },
  };
}

function eventIn(root: Element, me: string): EventReading {
  if (root.id === 'xDetDlg') return bubble(root, me);
  return root.matches(fields.chip[0]) ? chipAlone(root) : editPage(root, me);
}

/**
 * A chip names nobody. Its spoken text is in the page's language and order; what it draws first is the title. A row of
 * the list of events is a chip too: there the title is what can be pressed.
 */
function chipAlone(chip: Element): EventReading {
  const drawn = [...chip.querySelectorAll('[aria-hidden="true"] *, [role="button"]')]
    .filter((element) => element.childElementCount === 0)
    .map((element) => line(element));
  const title = drawn.find((text) => text !== '' && !JUST_A_TIME.test(text)) ?? '';
  return { title, attendees: [], guests: 'unknown' };
}

/** In a month the hour stands before the title: "10am", "午前10時"; "1:1" is a title. */
const JUST_A_TIME =
  /^\p{Nd}{1,2}(?:[:.h]\p{Nd}{2})?\s?(?:[ap]\.?\s?m?\.?)?$|^(?:\p{Lo}{1,4}\s?)?\p{Nd}{1,2}(?::\p{Nd}{2}|[時时點点시])(?:\s?\p{Lo}{1,4})?$/iu;

/** The hidden user block; or the account button, whose label ends in "(address)" in every language. */
function ownAddress(document: Document): string {
  const told = line(document.querySelector(fields.me[0]));
  const button = document.querySelector(fields.me[1])?.getAttribute('aria-label');
  return (told || /\(([^()\s]+@[^()\s]+)\)/.exec(button ?? '')?.[1] || '').toLowerCase();
}

function bubble(root: Element, me: string): EventReading {
  const attendees = people(root.querySelectorAll('[data-email]'), me);
  const summary = first(root, fields.count);
  const when = first(root, fields.when);
  const title = line(first(root, fields.title.slice(0, 2)));
  const about = first(root, fields.description);
  return {
    title,
    attendees,
    guests: allRowsAreThere(root, attendees.length, summary) ? 'all' : 'unknown',
    ...(about && { description: descriptionIn(about) }),
    ...(when && { startText: line(when).replace(title, '').trim() }),
  };
}

function editPage(root: Element, me: string): EventReading {
  const document = root.ownerDocument;
  const title = valueOf(first(root, fields.title.slice(2)));
  const attendees = people(document.querySelectorAll(fields.guests[1]), me);
  const day = first(document, fields.day);
  const about = first(document, fields.description.slice(1));
  const start = day?.getAttribute('data-date') ?? '';
  return {
    title: title || line(firstShown(root, '[role="heading"]')),
    attendees,
    guests:
      attendees.length > 0 && !document.querySelector(`#xGstLst ${GROUP}`) ? 'all' : 'unknown',
    ...(about && { description: descriptionIn(about) }),
    ...(/^\d{8}$/.test(start) && { start: isoDay(start) }),
    startText: `${valueIn(document, '#xStTiIn')} – ${valueIn(document, '#xEnTiIn')}`,
  };
}

/** The field may carry the id itself or stand inside what carries it. */
function valueIn(document: Document, field: string): string {
  return valueOf(document.querySelector(`input${field}, ${field} input`));
}

function people(rows: Iterable<Element>, me: string): Attendee[] {
  const found = new Map<string, Attendee>();
  for (const row of rows) {
    const email = cut(
      row.getAttribute('data-email') ?? row.getAttribute('data-hovercard-id'),
    ).toLowerCase();
    if (!email || found.has(email) || found.size >= LIMITS.attendees) continue;
    const room = /@(resource|group)\.calendar\.google\.com$/.test(email);
    found.set(email, {
      name: nameIn(row),
      email,
      ...(email === me && { self: true }),
      ...((room || row.closest(`${GROUP}, #xRmLst`)) && { resource: true }),
      ...((row.id === 'xDtlDlgOrg' || row.closest('#xDtlDlgOrg')) && { organizer: true }),
    });
  }
  return [...found.values()];
}

/**
 * The label is "name, answer, …" in the page's language, and names may hold commas themselves: the name is what
 * the row also shows by itself. Empty where there is only an address.
 */
function nameIn(row: Element): string {
  const spoken = cut(row.getAttribute('aria-label') ?? row.textContent);
  const texts = [...row.querySelectorAll('*')].map((element) => line(element));
  const shown = texts.find((text) => text && spoken.startsWith(text) && spoken !== text);
  const name = shown ?? spoken.split(/[,、،]/u, 1)[0] ?? '';
  return name.includes('@') ? '' : name.trim();
}

/**
 * Rows load after the bubble, a long or hidden list never does. No rows tell nothing; a count above the
 * rows tells that some are missing, and a group stands for more than it shows. The count is the first number of the summary, in any script's digits.
 */
function allRowsAreThere(root: Element, rows: number, summary: Element | null): boolean {
  if (root.querySelector(GROUP)) return false;
  const count = Number(/\d+/.exec(asciiDigits(line(summary)))?.[0] ?? 0);
  return rows > 0 && rows >= count;
}

function rawId(root: Element): string | undefined {
  const id =
    root.getAttribute('data-eventid') ??
    root.querySelector('[data-eventid]')?.getAttribute('data-eventid');
  return id ?? /2:\["([^"]+)","[^"]*"/.exec(root.getAttribute('jslog') ?? '')?.[1];
}

/**
 * `data-eventid` is base64 without padding of "<event id> <calendar>". An occurrence's id ends in its
 * original start; "this and following" adds `_R<time>` before it. Both are taken off, so that moved and
 * split series keep their notes.
 */
function eventIds(
  raw: string | undefined,
): Pick<EventReading, 'series' | 'occurrence' | 'recurring'> {
  if (!raw) return {};
  const id = decoded(raw).split(' ', 1)[0] ?? raw;
  const [, series = id, , occurrence] =
    /^(.+?)(_R\d{8}(?:T\d{6}Z?)?)?(?:_(\d{8}(?:T\d{6}Z)?))?$/.exec(id) ?? [];
  return { series, ...(occurrence && { occurrence, recurring: true }) };
}

function decoded(raw: string): string {
  try {
    const text = atob(raw.replaceAll('-', '+').replaceAll('_', '/'));
    return /^[\x21-\x7e]+ ?[\x20-\x7e]*$/.test(text) ? text : raw;
  } catch {
    return raw; // the jslog fallback is the id itself
  }
}

/** The day of the chip's column is locale-free and follows a moved occurrence; the id's time is the original. */
function startOf(root: Element, occurrence: string | undefined): Pick<EventReading, 'start'> {
  const id = root.getAttribute('data-eventid') ?? '';
  const chip = /^[\w+/=-]+$/.test(id)
    ? root.ownerDocument.querySelector(`[data-eventchip][data-eventid="${id}"]`)
    : null;
  const key = Number(chip?.closest('[data-datekey]')?.getAttribute('data-datekey'));
  if (key > 0) {
    const two = (n: number) => String(n).padStart(2, '0');
    return { start: `${1970 + (key >> 9)}-${two((key >> 5) & 15)}-${two(key & 31)}` };
  }
  return occurrence ? { start: isoDay(occurrence) } : {};
}

/** "20260916" or "20260916T070000Z" as ISO 8601. */
function isoDay(compact: string): string {
  const [, y, m, d, h, min] = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d))?/.exec(compact) ?? [];
  return `${y}-${m}-${d}` + (h ? `T${h}:${min}:00Z` : '');
}
