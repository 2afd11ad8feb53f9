import ICAL from 'ical.js';
import { BoundedIterator } from './bounded-iterator.ts';
import type { Budget } from './budget.ts';
import { floating, wallOfTime } from './stated-time.ts';
import type { Zone } from './zone.ts';

/** A change of a zone's clock; milliseconds. */
interface Onset {
  /** What the clock shows at that moment, before it is changed. */
  wall: number;
  /** How far it is ahead of UTC before and after. */
  from: number;
  to: number;
}

/**
 * A zone as a file describes it (VTIMEZONE), for zones that have no name anybody knows.
 * @param until after this instant the last change goes on for ever
 * @returns null where it describes no change at all
 * Throws `Exhausted` where its rules take too many steps.
 */
export function embeddedZone(zone: ICAL.Component, until: number, budget: Budget): Zone | null {
  const onsets = zone
    .getAllSubcomponents()
    .filter(({ name }) => name === 'standard' || name === 'daylight')
    .flatMap((observance) => onsetsOf(observance, until, budget))
    .toSorted((a, b) => a.wall - b.wall);
  const [first] = onsets;
  if (!first) return null;
  return {
    instantOf: (wall) => {
      const last = onsets.findLast((onset) => onset.wall <= wall);
      if (!last) return wall - first.from;
      // An hour that is left out is told by the clock before the change.
      const isLeftOut = wall < last.wall + (last.to - last.from);
      return wall - (isLeftOut ? last.from : last.to);
    },
    wallOf: (instant) => {
      const last = onsets.findLast(({ wall, from }) => wall - from <= instant);
      return instant + (last?.to ?? first.from);
    },
  };
}

/** Times of one kind, summer's or winter's: when each begins. */
function onsetsOf(observance: ICAL.Component, until: number, budget: Budget): Onset[] {
  const start = observance.getFirstPropertyValue('dtstart');
  const from = offsetIn(observance, 'tzoffsetfrom');
  const to = offsetIn(observance, 'tzoffsetto');
  if (!(start instanceof ICAL.Time) || from === null || to === null) return [];
  const walls = [wallOfTime(start)];
  for (const property of observance.getAllProperties('rdate')) {
    for (const value of property.getValues()) {
      if (value instanceof ICAL.Time) walls.push(wallOfTime(value));
    }
  }
  const rule = observance.getFirstPropertyValue('rrule');
  if (rule instanceof ICAL.Recur) {
    const last = rule.until ? lastWall(rule.until, from) : Infinity;
    rule.until = null;
    const walk = new BoundedIterator(rule, floating(start), budget);
    for (let time = walk.next(); time; time = walk.next()) {
      const wall = wallOfTime(time);
      if (!(wall <= Math.min(last, until + to))) break;
      walls.push(wall);
    }
  }
  return walls.map((wall) => ({ wall, from, to }));
}

/** The end of a rule, as the clock before the change shows it: files write it in UTC. */
function lastWall(end: ICAL.Time, from: number): number {
  const wall = wallOfTime(end);
  return end.zone === ICAL.Timezone.utcTimezone ? wall + from : wall;
}

function offsetIn(observance: ICAL.Component, property: string): number | null {
  const offset = observance.getFirstPropertyValue(property);
  return offset instanceof ICAL.UtcOffset ? offset.toSeconds() * 1_000 : null;
}
