import { cut, line } from './page-text.ts';
import type { Attendee, EventReading } from './reading.ts';
import { LIMITS } from './reading.ts';

/** Larger ones hold catalogues, and reading them takes time. UTF-16 units. */
const LONGEST = 100_000;

/** The event a page describes in schema.org's words, as JSON-LD or microdata; null where it describes none. */
export function structuredEvent(document: Document): EventReading | null {
  return fromJson(document) ?? fromMicrodata(document);
}

type Thing = Record<string, unknown>;

function fromJson(document: Document): EventReading | null {
  for (const script of document.getElementsByTagName('script')) {
    if (script.type !== 'application/ld+json') continue;
    const text = script.textContent;
    if (text.length > LONGEST) continue;
    const event = thingsIn(parsed(text)).find(isEvent);
    if (!event) continue;
    const title = wordsOf(event['name']);
    if (!title) continue;
    const attendees = people([
      ...listOf(event['organizer']).map((who) => personOf(who, true)),
      ...listOf(event['attendee']).map((who) => personOf(who, false)),
    ]);
    return eventOf(title, attendees, event['attendee'] !== undefined, {
      start: wordsOf(event['startDate']),
      end: wordsOf(event['endDate']),
      description: wordsOf(event['description'], LIMITS.description),
    });
  }
  return null;
}

function fromMicrodata(document: Document): EventReading | null {
  const root = document.querySelector('[itemscope][itemtype*="schema.org/"][itemtype$="Event"]');
  const title = root && textOf(root.querySelector('[itemprop="name"]'));
  if (!root || !title) return null;
  const persons = [...root.querySelectorAll('[itemprop="attendee"], [itemprop="organizer"]')];
  const attendees = people(
    persons.map((element) => ({
      name: textOf(element.querySelector('[itemprop="name"]') ?? element),
      email: address(textOf(element.querySelector('[itemprop="email"]'))),
      ...(element.matches('[itemprop="organizer"]') && { organizer: true }),
    })),
  );
  return eventOf(
    title,
    attendees,
    persons.some((one) => one.matches('[itemprop="attendee"]')),
    {
      start: textOf(root.querySelector('[itemprop="startDate"]')),
      end: textOf(root.querySelector('[itemprop="endDate"]')),
      description: '',
    },
  );
}

function eventOf(
  title: string,
  attendees: Attendee[],
  complete: boolean,
  { start, end, description }: { start: string; end: string; description: string },
): EventReading {
  return {
    title,
    attendees,
    guests: complete ? 'all' : 'unknown',
    ...(start && { start }),
    ...(end && { end }),
    ...(description && { description }),
  };
}

/** Everything a page describes: a thing, a list of things, or a graph of them. */
function thingsIn(value: unknown): Thing[] {
  const things = listOf(value).filter(isThing);
  return things.concat(things.flatMap((one) => listOf(one['@graph']).filter(isThing)));
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `Event` and its kinds: `BusinessEvent`, `SocialEvent` … */
function isEvent(thing: Thing): boolean {
  return listOf(thing['@type']).some((type) => typeof type === 'string' && type.endsWith('Event'));
}

function personOf(who: unknown, organizer: boolean): Attendee {
  const thing = isThing(who) ? who : { name: who };
  const isGroup = listOf(thing['@type']).some((type) => type === 'Organization');
  return {
    name: wordsOf(thing['name']),
    email: address(wordsOf(thing['email'])),
    ...(organizer && { organizer }),
    ...(isGroup && { resource: true }),
  };
}

function people(found: readonly Attendee[]): Attendee[] {
  const kept = new Map<string, Attendee>();
  for (const one of found) {
    const key = one.email || one.name;
    if (key && kept.size < LIMITS.attendees) kept.set(key, { ...one, ...kept.get(key) });
  }
  return [...kept.values()];
}

function address(text: string): string {
  return text.replace(/^mailto:/iu, '').toLowerCase();
}

function textOf(element: Element | null): string {
  if (!element) return '';
  const said = element.getAttribute('content') ?? element.getAttribute('datetime');
  return said === null ? line(element) : cut(said);
}

function wordsOf(value: unknown, limit: number = LIMITS.line): string {
  return typeof value === 'string' ? cut(value, limit) : '';
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // a page's own mistake
  }
}
