/** The shapes of the calls about the systems; see `system-calls.ts`. A row here is a row of a file, without its moments. */
import * as v from 'valibot';
import type { SystemTable } from '../systems/rows.ts';
import { SYSTEM_TABLES } from '../systems/rows.ts';
import { SYSTEM_SCHEMAS } from '../transfer/system-schemas.ts';
import { count, id, nothing } from './shapes.ts';
import type { Adding, Changing } from './system-calls.ts';

const MOMENTS = new Set(['createdAt', 'updatedAt']);

type Entries = Record<string, v.GenericSchema>;

function entriesOf(table: SystemTable, without: ReadonlySet<string>): Entries {
  const entries = Object.entries(SYSTEM_SCHEMAS[table].entries as Entries);
  return Object.fromEntries(entries.filter(([field]) => !without.has(field)));
}

const adding = v.variant(
  'table',
  SYSTEM_TABLES.map((table) =>
    v.strictObject({ table: v.literal(table), row: v.strictObject(entriesOf(table, MOMENTS)) }),
  ),
) as unknown as v.GenericSchema<unknown, Adding>;

const changing = v.variant(
  'table',
  SYSTEM_TABLES.map((table) =>
    v.strictObject({
      table: v.literal(table),
      id,
      fields: v.partial(v.strictObject(entriesOf(table, new Set([...MOMENTS, 'id'])))),
    }),
  ),
) as unknown as v.GenericSchema<unknown, Changing>;

/** One entry a call, as in `SystemCalls`. */
export const systemInputs = {
  'record.add': adding,
  'record.change': changing,
  'record.type': changing,
  'record.delete': v.strictObject({ table: v.picklist(SYSTEM_TABLES), id }),
  'systems.all': nothing,
  'loop.get': v.strictObject({ personId: id }),
  'person.names': nothing,
  'mistake.list': nothing,
  'story.list': nothing,
  'growth.rhythm': v.strictObject({
    months: v.nullable(v.pipe(count, v.minValue(1), v.maxValue(60))),
  }),
} as const;
