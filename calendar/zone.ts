/**
 * Where a clock hangs. A `wall` time is what the clock shows, in milliseconds as if it stood at UTC; an `instant` is
 * milliseconds since 1970.
 */
export interface Zone {
  /**
   * The instant at which the clock shows a time. Of an hour it shows twice the first; of one it leaves out as long after the
   * change as the time before the change says (RFC 5545, 3.3.5).
   */
  instantOf: (wall: number) => number;
  /** What the clock shows at an instant. */
  wallOf: (instant: number) => number;
}

export const UTC: Zone = { instantOf: (wall) => wall, wallOf: (instant) => instant };

const DAY = 86_400_000;

/** What JavaScript's dates can hold. */
const MOST = 8.64e15;

/** The zone of a name in the IANA database ("Europe/Berlin"), as the browser knows it; null where it knows none. */
export function namedZone(name: string): Zone | null {
  const format = formatOf(name);
  if (!format) return null;
  const offsetAt = (instant: number): number => {
    if (!(Math.abs(instant) <= MOST)) return 0;
    const of = new Map(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    );
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = FIELDS.map((field) =>
      of.get(field),
    );
    const wall = Date.UTC(year, month - 1, day, hour, minute, second);
    return wall - Math.floor(instant / 1_000) * 1_000;
  };
  return zoneOf(offsetAt);
}

/** A zone, from how far its clock is ahead of UTC at an instant; all in milliseconds. */
function zoneOf(offsetAt: (instant: number) => number): Zone {
  return {
    wallOf: (instant) => instant + offsetAt(instant),
    instantOf: (wall) => {
      const before = offsetAt(wall - DAY);
      const after = offsetAt(wall + DAY);
      const isRight = (offset: number) => offsetAt(wall - offset) === offset;
      // The one before first: it makes the first of two equal hours, and tells the time where there is none.
      return wall - ([before, after].find(isRight) ?? before);
    },
  };
}

const FIELDS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null; // not a zone's name
  }
}
