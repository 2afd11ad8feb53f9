/** What a row from a file must be like: exact fields, sizes nobody reaches by hand. */
import * as v from 'valibot';
import { VERDICTS } from '../content/memory.ts';
import { LEVELS } from '../content/principle.ts';
import type { Relation } from '../content/principle.ts';
import { EVIDENCE } from '../notes/evidence-lines.ts';
import { LEAD } from '../systems/reminders/lead.ts';
import type { OwnSettings, Rows, Table } from './everything.ts';
import type { RowSchema } from './shapes.ts';
import { addresses, count, day, id, line, moment, MOST, series, text, upTo } from './shapes.ts';
import { SYSTEM_SCHEMAS } from './system-schemas.ts';

const RELATIONS = [
  'manager',
  'report',
  'skip_level',
  'peer',
  'other',
] as const satisfies Relation[];

const pastRelation = v.strictObject({
  relation: v.picklist(RELATIONS),
  from: v.nullable(day),
  until: day,
});

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
    leadMinutes: v.exactOptional(
      v.nullable(v.pipe(count, v.minValue(LEAD.least), v.maxValue(LEAD.most))),
    ),
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
      // The only check: what is said of it stands in `complaintOf`.
      ({ principles, shownAt }) => principles.length === shownAt.length,
    ),
  ),
  ...SYSTEM_SCHEMAS,
};

const months = v.nullable(v.pipe(count, v.minValue(1), v.maxValue(MOST.months)));

/** What is kept of the settings. */
export const settingsSchema: RowSchema<OwnSettings> = v.strictObject({
  level: v.nullable(v.picklist(LEVELS)),
  ownAddresses: addresses,
  keepMonths: months,
  growthMonths: months,
});
