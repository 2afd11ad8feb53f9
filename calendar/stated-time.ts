import ICAL from 'ical.js';
import { UTC } from './zone.ts';
import type { Zone } from './zone.ts';

/** A time as a file states it: what a clock shows, and where that clock hangs. */
export interface StatedTime {
  /** Milliseconds, as if the clock stood at UTC. */
  wall: number;
  zone: Zone;
  /** A day rather than a time; `wall` is its midnight. */
  isDate: boolean;
}

/** Finds the zone a file calls so; null: it calls none, and means wherever one is. */
export type FindZone = (tzid: string | null) => Zone;

/** Milliseconds since 1970. */
export function instantOf({ wall, zone }: StatedTime): number {
  return zone.instantOf(wall);
}

/** All times a property states; of periods their beginning. Throws where ical.js cannot read one. */
export function timesIn(property: ICAL.Property, findZone: FindZone): StatedTime[] {
  const tzid = property.getFirstParameter('tzid') || null;
  return property.getValues().flatMap((value) => {
    const time: unknown = value instanceof ICAL.Period ? value.start : value;
    if (!(time instanceof ICAL.Time)) return [];
    const isUtc = time.zone === ICAL.Timezone.utcTimezone;
    const zone = isUtc ? UTC : findZone(time.isDate ? null : tzid);
    return [{ wall: wallOfTime(time), zone, isDate: time.isDate }];
  });
}

/** What a time of ical.js shows, its zone left out; milliseconds as if it were UTC. */
export function wallOfTime({ year, month, day, hour, minute, second }: ICAL.Time): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/**
 * The same time without a zone. All walking is done on such: ical.js would compare times of a zone by the zone's rules, which
 * come from the file and need not end.
 */
export function floating({ year, month, day, hour, minute, second, isDate }: ICAL.Time): ICAL.Time {
  const fields = { year, month, day, hour, minute, second, isDate };
  return new ICAL.Time(fields, ICAL.Timezone.localTimezone);
}
