/** Shapes that several rows share, with sizes nobody reaches by hand. */
import * as v from 'valibot';

/** The most a row may hold. Texts in UTF-16 units. */
export const MOST = {
  text: 1_000_000,
  /** Without an id a series is its title and all its people. */
  series: 150_000,
  line: 1_000,
  id: 100,
  addresses: 100,
  past: 1_000,
  principles: 10_000,
  months: 1_200,
  /** The last moment of the year 9999: later ones are written in another way. Milliseconds since 1970. */
  moment: 253_402_300_799_999,
} as const;

export const upTo = (length: number) => v.pipe(v.string(), v.maxLength(length));
export const text = upTo(MOST.text);
export const line = upTo(MOST.line);
export const series = upTo(MOST.series);
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(MOST.id));
export const day = v.pipe(v.string(), v.isoDate());
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const moment = v.pipe(count, v.maxValue(MOST.moment));
export const address = v.pipe(
  line,
  v.transform((written) => written.toLowerCase()),
);
export const addresses = v.pipe(v.array(address), v.maxLength(MOST.addresses));

/** The fields of a row in the order files write them, and what each must be. */
export type RowSchema<Row> = v.GenericSchema<unknown, Row> & { readonly entries: object };
