import { blocksOf } from './blocks.ts';
import { Budget, Exhausted } from './budget.ts';
import { eventBlock } from './event-block.ts';
import type { EventBlock } from './event-block.ts';
import type { CalendarEvent } from './event.ts';
import { CalendarFault } from './fault.ts';
import { fitting } from './fitting.ts';
import { CALENDAR_LIMITS, cutTo } from './limits.ts';
import { occurrencesIn } from './series.ts';
import type { Window } from './series.ts';
import type { FindZone } from './stated-time.ts';
import { namedZone, UTC } from './zone.ts';
import { zonesOf } from './zones.ts';
import type { Message } from '../language/message.ts';
import { message } from '../language/message.ts';

/** Steps along rules: of one series, of which a daily one takes ten thousand in 27 years, and of a whole file. */
const STEPS = { series: 20_000, file: 200_000 } as const;

export interface ReadWhere extends Window {
  /** The IANA name of the zone of this computer, in which times without one are. */
  zone: string;
}

export interface CalendarRead {
  /** Those of the window, the earliest first; no more than fit into one message. */
  events: CalendarEvent[];
  /** Of everything that could be read, also where nothing of it is in the window: what is gone of these is gone. */
  uids: ReadonlySet<string>;
  /** Whose calendar it is, as an address in lower case, where the file says so. */
  owner: string | null;
  /** What could not be read or is uncertain. */
  problems: Message[];
}

/**
 * Reads a calendar file (iCalendar, RFC 5545) as Google, Outlook, Apple, Nextcloud and others write it: what happens between
 * two moments, repeated events told one by one.
 * Throws `CalendarFault`, and nothing else, where the text is too long or no calendar. Whatever it asks for, the work is
 * bounded: a series that would take too long is named among the problems.
 */
export function readCalendar(text: string, where: ReadWhere): CalendarRead {
  if (text.length > CALENDAR_LIMITS.file) throw new CalendarFault('too-large');
  const { isCalendar, head, zones, events, broken } = blocksOf(text);
  if (!isCalendar) throw new CalendarFault('not-a-calendar');
  const budget = new Budget(STEPS.file);
  const problems = new Problems();
  problems.unreadable = broken;
  const findZone = zonesOf({
    blocks: zones,
    here: namedZone(where.zone) ?? UTC,
    until: where.until,
    budget,
    onUnknown: (tzid) => problems.zones.add(tzid),
  });
  const blocks = events.flatMap((event) => read(event, findZone, problems));
  const isCancelling = head.some((line) => /^METHOD:CANCEL\s*$/i.test(line));
  const found = [...Map.groupBy(blocks, ({ uid }) => uid).values()]
    .flatMap((ofOne) => occurrences(ofOne, where, budget, problems))
    .map((event) => Object.assign(event, { isCancelled: isCancelling || event.isCancelled }))
    .toSorted((a, b) => a.startsAt - b.startsAt);
  const told = fitting(found);
  problems.left = found.length - told.length;
  return {
    events: told,
    uids: new Set(blocks.map(({ uid }) => uid)),
    owner: ownerIn(head),
    problems: problems.messages(),
  };
}

function read(text: string, findZone: FindZone, problems: Problems): EventBlock[] {
  try {
    const block = eventBlock(text, findZone);
    if (!block) problems.unreadable += 1;
    return block ? [block] : [];
  } catch {
    // Whatever ical.js finds wrong in it: the file's other events are none the worse.
    problems.unreadable += 1;
    return [];
  }
}

function occurrences(
  ofOne: readonly EventBlock[],
  window: Window,
  budget: Budget,
  problems: Problems,
): CalendarEvent[] {
  const { main, otherwise } = newest(ofOne);
  try {
    return occurrencesIn(main, otherwise, window, new Budget(STEPS.series, budget));
  } catch (error) {
    if (error instanceof Exhausted) problems.endless += 1;
    else problems.unreadable += 1;
    return [];
  }
}

/** Of what is said of the same several times the newest: the higher sequence, or else what stands later. */
function newest(blocks: readonly EventBlock[]): {
  main: EventBlock | null;
  otherwise: EventBlock[];
} {
  const found = new Map<string, EventBlock>();
  for (const block of blocks) {
    const { occurrence } = block;
    const key = occurrence ? `${occurrence.at.zone.instantOf(occurrence.at.wall)}` : 'main';
    const before = found.get(key);
    if (!before || before.sequence <= block.sequence) found.set(key, block);
  }
  const main = found.get('main') ?? null;
  found.delete('main');
  return { main, otherwise: [...found.values()] };
}

/** Longer than any address: the patterns below take time with the square of the length. In UTF-16 units. */
const LONGEST_HEAD_LINE = 1_000;

/** Google calls a calendar by its owner's address unless it was renamed; Outlook says it plainly. */
function ownerIn(head: readonly string[]): string | null {
  for (const line of head) {
    if (line.length > LONGEST_HEAD_LINE) continue;
    const [, address] =
      /^X-OWNER[^:]*:mailto:(\S+@\S+)$/i.exec(line) ??
      /^X-WR-CALNAME[^:]*:\s*(\S+@\S+)\s*$/i.exec(line) ??
      [];
    if (address !== undefined) return cutTo(address.toLowerCase(), CALENDAR_LIMITS.person);
  }
  return null;
}

/** What went wrong, counted. */
class Problems {
  unreadable = 0;
  endless = 0;
  /** Events beyond the most that are told. */
  left = 0;
  readonly zones = new Set<string>();

  messages(): Message[] {
    return [
      ...counted('calendar.unreadable', this.unreadable),
      ...counted('calendar.endless', this.endless),
      ...counted('calendar.left', this.left),
      ...[...this.zones].slice(0, MOST_ZONES).map(unknownZone),
    ];
  }
}

/** Of more nobody would read the names. */
const MOST_ZONES = 5;

function counted(key: `calendar.${'unreadable' | 'endless' | 'left'}`, n: number): Message[] {
  return n === 0 ? [] : [message(key, { n })];
}

function unknownZone(tzid: string): Message {
  return message('calendar.unknownZone', { name: tzid.slice(0, 60).toWellFormed() });
}
