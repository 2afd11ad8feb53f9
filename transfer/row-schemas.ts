/** What a row from a file must be like: exact fields, sizes nobody reaches by hand. */
import * as v from 'valibot';
import { VERDICTS } from '../content/memory.ts';
import { LEVELS } from '../content/principle.ts';
import type { Relation } from '../content/principle.ts';
import { EVIDENCE } from '../notes/evidence-lines.ts';
import type { OwnSettings, Rows, Table } from './everything.ts';

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

const RELATIONS = [
  'manager',
  'report',
  'skip_level',
  'peer',
  'other',
] as const satisfies Relation[];

const upTo = (length: number) => v.pipe(v.string(), v.maxLength(length));
const text = upTo(MOST.text);
const line = upTo(MOST.line);
const series = upTo(MOST.series);
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(MOST.id));
const day = v.pipe(v.string(), v.isoDate());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const moment = v.pipe(count, v.maxValue(MOST.moment));
const address = v.pipe(
  line,
  v.transform((written) => written.toLowerCase()),
);
const addresses = v.pipe(v.array(address), v.maxLength(MOST.addresses));

const pastRelation = v.strictObject({
  relation: v.picklist(RELATIONS),
  from: v.nullable(day),
  until: day,
});

/** The fields of a row in the order files write them, and what each must be. */
type RowSchema<Row> = v.GenericSchema<unknown, Row> & { readonly entries: object };

/** One for each table. */
export const ROW_SCHEMAS: { readonly [T in Table]: RowSchema<Rows[T]> } = {
  people: v.strictObject({
    id,
    name: line,
    isNamed: v.boolean(),
    addresses,
    relation: v.nullable(v.picklist(RELATIONS)),
    since: v.nullable(day),
    past: v.pipe(v.array(pastRelation), v.maxLength(MOST.past)),
    createdAt: moment,
    updatedAt: moment,
  }),
  notes: v.strictObject({
    id,
    personId: v.nullable(id),
    series,
    occurrence: line,
    day: v.nullable(day),
    order: day,
    kind: upTo(MOST.id),
    title: line,
    text,
    marks: v.pipe(v.array(v.picklist(EVIDENCE)), v.maxLength(EVIDENCE.length)),
    isSkipped: v.boolean(),
    rev: count,
    writer: upTo(MOST.id),
    seq: count,
    createdAt: moment,
    updatedAt: moment,
  }),
  promises: v.strictObject({
    id,
    by: v.picklist(['me', 'them']),
    text,
    due: v.nullable(day),
    personId: v.nullable(id),
    noteId: v.nullable(id),
    line: v.nullable(text),
    madeOn: day,
    state: v.picklist(['open', 'done', 'told', 'dropped']),
    reason: text,
    closedOn: v.nullable(day),
    createdAt: moment,
    updatedAt: moment,
  }),
  topics: v.strictObject({
    id,
    personId: id,
    text,
    state: v.picklist(['open', 'raised', 'dropped']),
    noteId: v.nullable(id),
    closedOn: v.nullable(day),
    createdAt: moment,
    updatedAt: moment,
  }),
  revisions: v.strictObject({
    id,
    noteId: id,
    kind: v.picklist(['kept', 'aside']),
    text,
    rev: count,
    writer: upTo(MOST.id),
    at: moment,
  }),
  templates: v.strictObject({
    id,
    kind: upTo(MOST.id),
    name: line,
    text,
    isHidden: v.boolean(),
    updatedAt: moment,
  }),
  feedback: v.strictObject({
    id,
    principle: id,
    verdict: v.picklist(VERDICTS),
    series,
    occurrence: line,
    personId: v.nullable(id),
    givenAt: moment,
  }),
  counterparts: v.strictObject({ series, personId: id, saidAt: moment }),
  sides: v.strictObject({ series, side: v.picklist(['candidate', 'interviewer']), saidAt: moment }),
  showings: v.pipe(
    v.strictObject({
      series,
      occurrence: line,
      order: day,
      principles: v.pipe(v.array(id), v.maxLength(MOST.principles)),
      shownAt: v.array(moment),
    }),
    v.check(
      ({ principles, shownAt }) => principles.length === shownAt.length,
      'does not say of each principle when it was shown.',
    ),
  ),
};

/** What is kept of the settings. */
export const settingsSchema: RowSchema<OwnSettings> = v.strictObject({
  level: v.nullable(v.picklist(LEVELS)),
  ownAddresses: addresses,
  keepMonths: v.nullable(v.pipe(count, v.minValue(1), v.maxValue(MOST.months))),
});
