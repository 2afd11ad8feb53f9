import { BoundedIterator } from './bounded-iterator.ts';
import type { Budget } from './budget.ts';
import type { EventBlock, RuleEnd } from './event-block.ts';
import type { CalendarEvent } from './event.ts';
import { instantOf, wallOfTime } from './stated-time.ts';
import { walkFrom } from './walk-from.ts';

/** A stretch of time, its end not included; milliseconds since 1970. */
export interface Window {
  from: number;
  until: number;
}

/** One start of a series as it was planned; `wall` is what its own clock shows. */
interface Planned {
  wall: number;
  instant: number;
}

/** So far may "this and all later ones" move an occurrence into the window. */
const MOVED_BY = 31 * 86_400_000;

/** No clock is farther from UTC. */
const MOST_OFFSET = 86_400_000;

/** What asking a zone for an instant counts, in steps. */
const AN_INSTANT = 4;

/**
 * The occurrences of an event in a window: those of its rules and added dates, without those excluded, with what is otherwise
 * for single ones and for "this and all later ones". One that has begun before the window and not ended is in it.
 * @param main the event or the series; null where a file holds only what is otherwise with single occurrences
 * Throws `Exhausted` where its rules take too many steps, and where ical.js finds a rule that contradicts itself.
 */
export function occurrencesIn(
  main: EventBlock | null,
  otherwise: readonly EventBlock[],
  window: Window,
  budget: Budget,
): CalendarEvent[] {
  const single = otherwise.flatMap((block) =>
    block.occurrence ? [occurrenceOf(block, instantOf(block.start), block.occurrence.at)] : [],
  );
  const planned = main ? plannedIn(main, otherwise, window, budget) : [];
  return [...planned, ...single].filter(
    ({ startsAt, endsAt }) =>
      startsAt < window.until && Math.max(endsAt, startsAt + 1) > window.from,
  );
}

function plannedIn(
  main: EventBlock,
  otherwise: readonly EventBlock[],
  window: Window,
  budget: Budget,
): CalendarEvent[] {
  const { zone, isDate } = main.start;
  const isRepeated = main.rules.length + main.added.length > 0;
  if (!isRepeated) return [occurrenceOf(main, instantOf(main.start), null)];
  const isTaken = takenIn(main, otherwise);
  const later = otherwise
    .flatMap((block) => (block.occurrence?.isFuture ? [{ block, at: block.occurrence.at }] : []))
    .toSorted((a, b) => instantOf(a.at) - instantOf(b.at));
  const margin = later.length > 0 ? MOVED_BY : 0;
  const wide = { from: window.from - margin, until: window.until + margin };
  return startsIn(main, wide, budget)
    .filter((one) => !isTaken(one))
    .map(({ wall, instant }) => {
      const at = { wall, zone, isDate };
      const change = later.findLast((one) => instantOf(one.at) <= instant);
      if (!change) return occurrenceOf(main, instant, at);
      // Moved by as much as the one it was said of, by the clock.
      const clock = change.block.start.zone;
      const by = change.block.start.wall - clock.wallOf(instantOf(change.at));
      return occurrenceOf(change.block, clock.instantOf(clock.wallOf(instant) + by), at);
    });
}

/** When a series begins, each once, in no order. */
function startsIn(main: EventBlock, window: Window, budget: Budget): Planned[] {
  const { start, added, rules, length, floatingStart } = main;
  // Of what was before nobody needs to know at which instant it was.
  const since = window.from - length - MOST_OFFSET;
  const found = new Map<number, Planned>();
  const add = (wall: number, instant: number) => {
    if (instant < window.until && instant + length >= window.from) {
      found.set(instant, { wall, instant });
    }
  };
  if (rules.length === 0) add(start.wall, instantOf(start));
  for (const time of added) add(start.zone.wallOf(instantOf(time)), instantOf(time));
  for (const { rule, until } of rules) {
    // Over long ago: nothing to walk.
    if (isPast(until, window.from - length, start.zone.instantOf)) continue;
    const walk = new BoundedIterator(rule, walkFrom(rule, floatingStart, since), budget);
    for (let time = walk.next(); time; time = walk.next()) {
      const wall = wallOfTime(time);
      if (wall < since) continue;
      budget.spend(AN_INSTANT);
      const instant = start.zone.instantOf(wall);
      if (!(instant < window.until) || isAfter(until, wall, instant)) break;
      add(wall, instant);
    }
  }
  return [...found.values()];
}

function isPast(end: RuleEnd, moment: number, instantAt: (wall: number) => number): boolean {
  if (!end) return false;
  return ('instant' in end ? end.instant : instantAt(end.wall)) < moment;
}

function isAfter(end: RuleEnd, wall: number, instant: number): boolean {
  if (!end) return false;
  return 'instant' in end ? instant > end.instant : wall > end.wall;
}

/** Whether an occurrence is left out, or is told by a block of its own. A day stands for whatever begins on it. */
function takenIn(
  { excluded, start }: EventBlock,
  otherwise: readonly EventBlock[],
): (one: Planned) => boolean {
  const own = otherwise.flatMap(({ occurrence }) => occurrence?.at ?? []);
  const all = [...excluded, ...own];
  const instants = new Set(all.filter(({ isDate }) => !isDate).map(instantOf));
  const days = new Set(all.filter(({ isDate }) => isDate).map(({ wall }) => dayOf(wall)));
  return ({ wall, instant }) =>
    instants.has(instant) || days.has(dayOf(start.isDate ? wall : start.zone.wallOf(instant)));
}

/** YYYY-MM-DD */
function dayOf(wall: number): string {
  return isoOf(wall).slice(0, 10);
}

function occurrenceOf(
  block: EventBlock,
  startsAt: number,
  planned: EventBlock['start'] | null,
): CalendarEvent {
  const { uid, title, description, people, isCancelled, start, length } = block;
  return {
    uid,
    title,
    description,
    people,
    startsAt,
    endsAt: startsAt + length,
    isAllDay: start.isDate,
    isRepeated: planned !== null,
    recurrenceId: planned && (planned.isDate ? dayOf(planned.wall) : isoOf(instantOf(planned))),
    isCancelled,
  };
}

/** Empty for what JavaScript has no date for. */
function isoOf(instant: number): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
