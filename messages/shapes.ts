/** Shapes that several calls share, with their sizes: whatever is larger is refused. */
import * as v from 'valibot';
import { LIMITS } from '../sites/reading.ts';

/** Without an id a series is its title and all its people; folding compatibility forms can make these longer. */
const SERIES_LIMIT = 150_000;

/** UTF-16 units. */
export const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
export const line = text(LIMITS.line);
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Of a page's reader; its frame shows it to prove where it stands. */
export const token = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
export const series = text(SERIES_LIMIT);
export const day = v.nullable(v.pipe(v.string(), v.isoDate()));
export const relation = v.nullable(
  v.picklist(['manager', 'report', 'skip_level', 'peer', 'other']),
);

/** Of a call that needs nothing told: an object, no array, without anything in it. */
export const nothing = v.custom<Record<string, never>>(
  (input) =>
    typeof input === 'object' &&
    input !== null &&
    !Array.isArray(input) &&
    Reflect.ownKeys(input).length === 0,
);

/** Somebody must be meant: by id, by address, or at least by name. */
export const counterpart = v.pipe(
  v.strictObject({ id: v.nullable(id), name: line, email: line }),
  v.check(
    (who) => who.id !== null || (who.email + who.name).trim() !== '',
    'expected an id, an address or a name',
  ),
);

export const ofTab = v.strictObject({ tabId: count });
