/**
 * Outlook on the web: an event's form, its full view, the card a click opens, and a tile of the grid with the focus.
 * Read by `data-app-section`, `data-calitemid`, `data-icon-name` and the ends of ids, which have held since 2022 in every
 * language; classes come from a hash and every label is translated. Teams shows its calendar in a frame of Outlook.
 * Not known: how the full view names people. They are taken from the hover cards that stand for persons all over Outlook,
 * often without an address. Ids are of one occurrence and say nothing of its series, so none is told.
 */
import { namedAddress } from './named-address.ts';
import { cut, descriptionIn, first, firstShown, isShown, line, valueOf } from './page-text.ts';
import type { Attendee, EventReading, Reading } from './reading.ts';
import { LIMITS } from './reading.ts';
import type { Fields } from './site.ts';

export const label = 'Outlook';
export const kind = 'calendar';
/** Whole hosts: mail turns into the calendar without loading a page. */
export const matches = [
  'https://outlook.office.com/*',
  'https://outlook.office365.com/*',
  'https://outlook.live.com/*',
  'https://outlook.cloud.microsoft/*',
];
export const atInstall = true;
export const inFrames = true;
export const reads = 'event-names';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export const fields = {
  subject: [
    '[id*="CalendarCompose"][id$="_SUBJECT"] input',
    'input[id*="CalendarCompose"][id$="_SUBJECT"]',
  ],
  when: ['[id$="_DATETIME"]'],
  view: ['[data-app-section="ReadingPane"]'],
  row: ['[data-icon-name="ClockRegular"]', '[data-icon-name="CalendarEmptyRegular"]'],
  description: ['[data-icon-name="TextboxRegular"]'],
  text: ['.allowTextSelection'],
  peek: ['[data-app-section="CalendarItemPeek"]'],
  tile: ['[data-calitemid]'],
  day: ['[data-column-date]', '[id^="monthDayCell_"]'],
  people: ['[data-lpc-hover-target-id]', '.lpc-hoverTarget', '[draggable="true"][aria-label]'],
  me: ['#mectrl_currentAccount_secondary', '#mectrl_currentAccount_primary'],
} as const satisfies Fields;

/** What appears when an event is opened. Mail is read in a pane of the same name, which `find` leaves alone. */
export const arrivals = [...fields.subject, ...fields.view, ...fields.peek].join();

/** Around a form, the widest first. A form in a window of its own has no dialog around it. */
const FORM = [
  '.ms-Modal-scrollableContent, [id^="ModalFocusTrapZone"], [role="dialog"]',
  '[data-app-section="Form_Content"]',
];
const CONTROLS =
  'button, [role="button"], [role="toolbar"], [role="menu"], [role="menubar"], [aria-hidden="true"], i';
/** Persons who are only suggested. */
const SUGGESTED = '[role="listbox"], [role="menu"], [role="toolbar"]';
/** From an icon outward to its row: the row's text stands in no nearer block. */
const LEVELS_TO_ROW = 3;

/** The open event's element, or null; of several the one that tells most. */
export function find(document: Document): Element | null {
  return (
    openForm(document) ??
    openView(document) ??
    firstShown(document, ...fields.peek) ??
    focusedTile(document)
  );
}

/** Reads the event on screen; null where none is open or the page is half built. */
export function read(url: URL, document: Document): Reading | null {
  const root = find(document);
  if (!root) return null;
  const me = looking(document);
  const event = eventIn(root, me);
  if (!event.title) return null;
  return {
    url: url.href,
    lang: document.documentElement.lang,
    ...(me.email && { me: me.email }),
    event,
  };
}

function eventIn(root: Element, me: Looking): EventReading {
  if (root.matches(fields.peek[0])) return peek(root, me);
  if (root.matches(fields.tile[0])) return tileAlone(root);
  const subject = firstShown(root, ...fields.subject);
  return subject ? form(root, subject, me) : view(root, me);
}

function openForm(document: Document): Element | null {
  const subject = firstShown(document, ...fields.subject);
  const around = FORM.map((selector) => subject?.closest(selector)).find(Boolean);
  return around ?? (subject && document.body);
}

/** Mail's pane has no row with a date; the clocks of its toolbar are buttons. */
function openView(document: Document): Element | null {
  const panes = [...document.querySelectorAll(fields.view[0])];
  return panes.find((pane) => textBeside(pane, fields.row)) ?? null;
}

function focusedTile(document: Document): Element | null {
  return document.activeElement?.closest(fields.tile[0]) ?? null;
}

/** The form names whom one invites, never the one who does. */
function form(root: Element, subject: Element, me: Looking): EventReading {
  const others = people(root, me);
  const told = others.length > 0 && me.email !== '';
  const invites = told && !others.some(({ self }) => self);
  const when = line(firstShown(root, ...fields.when));
  const start = /\d{4}-\d\d-\d\d/u.exec(when)?.[0];
  return {
    title: valueOf(subject),
    attendees: invites
      ? [...others, { name: me.name, email: me.email, self: true, organizer: true }]
      : others,
    guests: told ? 'all' : 'unknown',
    ...(start && { start }),
    ...(when && { startText: when }),
  };
}

function view(root: Element, me: Looking): EventReading {
  const when = textBeside(root, fields.row);
  const about = textBeside(root, fields.description);
  const named = someoneElse(people(root, me, about), me);
  const title = titleAbove(root, when);
  return {
    title,
    attendees: named,
    guests: named.length > 1 && !hidesSome(root) ? 'all' : 'unknown',
    ...dayInGrid(root.ownerDocument, title),
    ...(when && { startText: line(when) }),
    ...(about && { description: descriptionIn(about) }),
  };
}

/** The card shows title, time and organizer, none of them marked; the title is also that of a tile behind it. */
function peek(root: Element, me: Looking): EventReading {
  const document = root.ownerDocument;
  const inGrid = new Set(tiles(document).map(titleOf));
  const shown = [...root.querySelectorAll('*')].filter(
    (element) => element.childElementCount === 0 && line(element) !== '' && isShown(element),
  );
  const plain = shown.filter((element) => !element.closest(CONTROLS));
  const known = shown.find((element) => inGrid.has(line(element)));
  const titled = known ?? firstShown(root, '[role="heading"]') ?? plain[0];
  const title = line(titled);
  const afterwards = plain.filter((element) => titled && isAfter(element, titled));
  const when = labelledTime(root) ?? afterwards.find((element) => /\p{Nd}/u.test(line(element)));
  return {
    title,
    attendees: someoneElse(people(root, me), me),
    guests: 'unknown',
    ...dayInGrid(document, title),
    ...(when && { startText: line(when) }),
  };
}

/** The time carries a label of its own, in the page's language. */
function labelledTime(root: Element): Element | undefined {
  return [...root.querySelectorAll('span[aria-label]')].find(
    (span) => /\p{Nd}/u.test(line(span)) && !span.closest(CONTROLS) && isShown(span),
  );
}

/** A tile's tooltip is title, place and time, a line each; its label has the day too, in no order to rely on. */
function tileAlone(tile: Element): EventReading {
  const title = titleOf(tile);
  const button = buttonOf(tile);
  const lines = linesOf(button);
  const day = dayOf(tile);
  const hours = lines.length > 1 ? cut(lines.at(-1)) : '';
  const spoken = cut(button?.getAttribute('aria-label')).split(title).slice(1).join(title);
  const startText = day && hours ? hours : spoken.replace(/^[\s,،、]+/u, '') || hours;
  return {
    title,
    attendees: [],
    guests: 'unknown',
    ...(day && { start: day }),
    ...(startText && { startText }),
  };
}

function tiles(document: Document): Element[] {
  return [...document.querySelectorAll(fields.tile[0])];
}

function buttonOf(tile: Element): Element | null {
  const button = '[role="button"][title]';
  return tile.matches(button) ? tile : tile.querySelector(button);
}

function linesOf(button: Element | null): string[] {
  return (button?.getAttribute('title') ?? '').split(/[\r\n]+/u);
}

function titleOf(tile: Element): string {
  return cut(linesOf(buttonOf(tile))[0]);
}

/** Where the grid has one event of this title, the day is that of its column or cell. */
function dayInGrid(document: Document, title: string): Pick<EventReading, 'start'> {
  const same = title ? tiles(document).filter((tile) => titleOf(tile) === title) : [];
  const [day, ...others] = new Set(same.map(dayOf));
  return day && others.length === 0 ? { start: day } : {};
}

/** YYYY-MM-DD; empty where the tile does not stand in what tells it. */
function dayOf(tile: Element): string {
  const column = tile.closest(fields.day[0])?.getAttribute('data-column-date');
  const cell = tile.closest(fields.day[1])?.id.replace('monthDayCell_', '');
  return /^\d{4}-\d\d-\d\d/u.exec(column ?? cell ?? '')?.[0] ?? '';
}

/** The text of the row that one of these icons stands for. */
function textBeside(root: Element, icons: readonly string[]): Element | null {
  for (const selector of icons) {
    for (const icon of root.querySelectorAll(selector)) {
      if (icon.parentElement?.closest(CONTROLS) || !isShown(icon)) continue;
      let block = icon.parentElement;
      for (let level = 0; block && block !== root && level < LEVELS_TO_ROW; level += 1) {
        const text = firstShown(block, ...fields.text);
        if (text) return text;
        block = block.parentElement;
      }
    }
  }
  return null;
}

/** The title's row is the first, above that of the time. */
function titleAbove(root: Element, when: Element | null): string {
  const text = firstShown(root, ...fields.text);
  const isTitle = text && when && text !== when && isAfter(when, text);
  return line(isTitle ? text : firstShown(root, '[role="heading"]'));
}

function isAfter(element: Element, other: Element): boolean {
  return Boolean(other.compareDocumentPosition(element) & 4 /* following */);
}

/** A folded list, or a button for "+3" more. Persons and menus fold too, but those say so. */
function hidesSome(root: Element): boolean {
  const folded = firstShown(root, '[aria-expanded="false"]:not([aria-haspopup])');
  const buttons = [...root.querySelectorAll('button, [role="button"]')];
  return folded !== null || buttons.some((button) => /^\+\s?\p{Nd}/u.test(line(button)));
}

interface Looking {
  name: string;
  email: string;
}

/** Known once the account's menu has been opened. */
function looking(document: Document): Looking {
  const { email } = namedAddress(line(document.querySelector(fields.me[0])));
  return { name: email && line(document.querySelector(fields.me[1])), email };
}

/** A person alone may be the one looking: where nobody tells, nobody is named. */
function someoneElse(named: Attendee[], me: Looking): Attendee[] {
  return named.length === 1 && !me.email ? [] : named;
}

/** Each once, though a picture and a name of the same person may stand there, one of them without an address. */
function people(root: Element, me: Looking, without: Element | null = null): Attendee[] {
  const pills = fields.people.join();
  const found: Attendee[] = [];
  for (const pill of root.querySelectorAll(pills)) {
    const isPart = pill.parentElement?.closest(pills) || pill.closest(SUGGESTED);
    if (isPart || without?.contains(pill) || !isShown(pill)) continue;
    const { name, email } = personIn(pill);
    const before = found.find((one) =>
      email && one.email ? one.email === email : name !== '' && one.name === name,
    );
    if (before) {
      before.name ||= name;
      before.email ||= email;
    } else if ((name || email) && found.length < LIMITS.attendees) {
      found.push({ name, email });
    }
  }
  const isMe = ({ name, email }: Attendee) =>
    email ? email === me.email : me.name !== '' && name === me.name;
  for (const one of found) if (isMe(one)) one.self = true;
  return found;
}

/** Told as "Name <address>", or by the name on it; the picture's label is the name too. */
function personIn(pill: Element): Looking {
  const told = [pill, ...pill.querySelectorAll('[aria-label], [title]')].flatMap((element) =>
    ['aria-label', 'title'].map((name) => cut(element.getAttribute(name))),
  );
  const whole = told.map(namedAddress).find(({ name, email }) => name && email);
  if (whole) return whole;
  const drawn = [pill, ...pill.querySelectorAll('*')]
    .filter((element) => element.childElementCount === 0)
    .filter((element) => !element.closest('[role="img"], [aria-hidden="true"], i, svg'))
    .map((element) => line(element));
  const name = drawn.find((text) => text !== '' && !text.includes('@'));
  const email = [...drawn, ...told].map((text) => namedAddress(text).email).find(Boolean);
  const picture = cut(first(pill, ['[role="img"][aria-label]'])?.getAttribute('aria-label'));
  return { name: name ?? picture, email: email ?? '' };
}
