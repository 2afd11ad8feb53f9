/**
 * Google Meet: the waiting room before a call, and the call itself, under the same address.
 * Read by the address and by data attributes, which have held since 2022 while classes change every few weeks. No
 * address of anybody is in the page: people are names.
 * Not known: whether everyone's tile is in the page when one speaker fills it; reports of tiles without these attributes
 * (late 2025) are not confirmed, and in such a call only the title is read.
 */
import { cut, first, firstShown, isShown, line } from './page-text.ts';
import type { Attendee, EventReading, Reading } from './reading.ts';
import { LIMITS } from './reading.ts';
import type { AddressSays, Fields } from './site.ts';

export const label = 'Google Meet';
export const kind = 'call';
export const matches = ['https://meet.google.com/*'];
export const atInstall = false;
export const reads = 'call';
export const checked = { on: 'published facts', since: '2026-11' } as const;

export const fields = {
  title: ['[data-meeting-title]:not([data-meeting-title=""])'],
  tile: ['[data-participant-id]', '[data-requested-participant-id]'],
  name: ['span.notranslate', '[data-self-name]'],
  self: ['[data-self-name]'],
} as const satisfies Fields;

/** The waiting room; then each person who joins. */
export const arrivals = [...fields.title, ...fields.tile].join();

const CODE = /^[a-z]{3,4}-[a-z]{3,4}-[a-z]{3,4}$/u;
/** Icons are words of a font: "keep_outline". */
const ICON = /^[a-z\d]+(?:_[a-z\d]+)+$/u;
const NO_NAMES =
  'button, [role="button"], [role="menu"], [role="tooltip"], [aria-hidden="true"], i';

/** Whatever is no call: the start page, a nickname being looked up, a new call being made. */
export function says(url: URL): AddressSays | null {
  return codeOf(url) ? null : 'other';
}

/** What holds everyone's tiles, so that who comes and goes is seen; before the call what holds its title. */
export function find(document: Document): Element | null {
  if (!codeOf(new URL(document.URL))) return null;
  const [one, ...others] = shownTiles(document);
  if (!one) return firstShown(document, ...fields.title);
  let root = one.parentElement;
  while (root && !others.every((tile) => root?.contains(tile))) root = root.parentElement;
  return root;
}

/** Reads the call; null where the address is none, or nothing is there yet. */
export function read(url: URL, document: Document): Reading | null {
  const code = codeOf(url);
  if (!code || !find(document)) return null;
  const attendees = people(shownTiles(document));
  const title = titleOf(document);
  if (!title && attendees.length === 0) return null;
  const event: EventReading = {
    title,
    attendees,
    // Whoever is alone in a call waits for others.
    guests: attendees.length > 1 ? 'all' : 'unknown',
    series: code,
    call: attendees.length > 0 ? 'going' : 'waiting',
  };
  return { url: url.href, lang: document.documentElement.lang, event };
}

/** The code of a call's address; empty for other pages. */
function codeOf({ pathname }: URL): string {
  const [, code = ''] = pathname.split('/', 2);
  return CODE.test(code) ? code : '';
}

/** As in the calendar; a call that was never in one has its code for a title, which is none. */
function titleOf(document: Document): string {
  const told = firstShown(document, ...fields.title)?.getAttribute('data-meeting-title');
  const tab = cut(document.title).replace(/^(?:Google )?Meet(?:\s[-–—]\s|$)/u, '');
  return cut(told) || (CODE.test(tab) ? '' : tab);
}

function shownTiles(document: Document): Element[] {
  return [...document.querySelectorAll(fields.tile.join())].filter(isShown);
}

interface Participant {
  name: string;
  /** What its own label says, in the text and in the attribute. */
  label: { text: string; told: string } | null;
}

/** A person may have a tile and a row in the list. What somebody presents has a tile too, in their name or in none. */
function people(tiles: readonly Element[]): Attendee[] {
  const byId = new Map<string, Participant>();
  for (const tile of tiles) {
    const id =
      tile.getAttribute('data-participant-id') ??
      tile.getAttribute('data-requested-participant-id');
    if (!id) continue;
    const before = byId.get(id);
    byId.set(id, {
      name: before?.name || nameIn(tile),
      label: before?.label ?? labelIn(tile),
    });
  }
  const self = selfAmong([...byId.values()]);
  const named = [...byId.values()].map((one) => ({
    name: (one === self && one.label?.told) || one.name,
    self: one === self,
  }));
  const names = new Set(named.map(({ name }) => name));
  const found = new Map<string, Attendee>();
  for (const { name, self: isSelf } of named) {
    if (!name || isPresentation(name, names) || found.size >= LIMITS.attendees) continue;
    const before = found.get(name);
    found.set(name, { name, email: '', ...((isSelf || before?.self) && { self: true }) });
  }
  return [...found.values()];
}

/**
 * In some builds only one's own tile has this label, in others every tile has one: then one's own reads the very word
 * the attribute holds, "You" in the page's language.
 */
function selfAmong(everyone: readonly Participant[]): Participant | null {
  const labelled = everyone.filter(({ label: own }) => own !== null);
  const same = labelled.filter(({ label: own }) => own && own.text === own.told);
  if (same.length === 1) return same[0] ?? null;
  return labelled.length === 1 && everyone.length > 1 ? (labelled[0] ?? null) : null;
}

/** "Sam Lee (presenting)" beside Sam Lee, in any language. */
function isPresentation(name: string, names: ReadonlySet<string>): boolean {
  const [, who] = /^(.+?)\s*[(（]/u.exec(name) ?? [];
  return who !== undefined && names.has(who);
}

function labelIn(tile: Element): Participant['label'] {
  const own = tile.matches(fields.self[0]) ? tile : first(tile, fields.self);
  return own && { text: line(own), told: cut(own.getAttribute('data-self-name')) };
}

function nameIn(tile: Element): string {
  for (const selector of fields.name) {
    for (const element of tile.querySelectorAll(selector)) {
      const text = line(element);
      if (text && !ICON.test(text) && !element.closest(NO_NAMES)) return text;
    }
  }
  // A row of the list of people carries the name as its label.
  return tile.matches('[role="listitem"]') ? cut(tile.getAttribute('aria-label')) : '';
}
