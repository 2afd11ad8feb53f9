import type { Table } from 'dexie';
import { SYSTEM_TABLES } from '../systems/rows.ts';
import type { Change, Key, Row, UserTable } from './changes.ts';
import type { Database } from './database.ts';
import type { Missed } from './touched.ts';
import { touch, touchNotesOf } from './touched.ts';

/** What can be done within one change. */
export interface Act {
  /** Takes a row away; nothing where there is none. */
  remove: (table: UserTable, key: Key) => Promise<void>;
  /** Changes fields of a row, and takes those of `without` away; nothing where there is no such row. */
  change: (table: UserTable, key: Key, fields: Row, without?: readonly string[]) => Promise<void>;
  /** Writes a row, over the one of the same key where there is one. */
  put: (table: UserTable, row: object) => Promise<void>;
  /** The same for many rows of a table. */
  putAll: (table: UserTable, rows: readonly object[]) => Promise<void>;
  removeAll: (table: UserTable, keys: readonly Key[]) => Promise<void>;
  /** Leaves rows that are nowhere now in the bin, as if they had been taken away. */
  leaveAway: (table: UserTable, rows: readonly object[]) => void;
}

/** One row, before anything was done and after everything; null where there was or is none. */
interface Step {
  table: UserTable;
  key: Key;
  before: Row | null;
  after: Row | null;
}

/** All rows an act has touched, each once, however often it was written. */
export type Steps = Map<string, Step>;

/** Does things in the transaction that runs, and remembers them. */
export function actOf(db: Database, steps: Steps): Act {
  const remember = (step: Step): void => {
    const id = `${step.table} ${JSON.stringify(step.key)}`;
    const known = steps.get(id);
    steps.set(id, known ? { ...known, after: step.after } : step);
  };
  const act: Act = {
    remove: (table, key) => act.removeAll(table, [key]),
    put: (table, row) => act.putAll(table, [row]),
    async change(table, key, fields, without = []) {
      const before = await tableOf(db, table).get(key);
      if (!before) return;
      const kept = Object.entries({ ...before, ...fields });
      const after = Object.fromEntries(kept.filter(([field]) => !without.includes(field)));
      await tableOf(db, table).put(after);
      remember({ table, key, before, after });
    },
    async removeAll(table, keys) {
      if (keys.length === 0) return;
      const rows = await tableOf(db, table).bulkGet([...keys]);
      const there = rows.filter((row) => row !== undefined);
      await tableOf(db, table).bulkDelete(there.map((row) => keyOf(table, row)));
      for (const before of there) {
        remember({ table, key: keyOf(table, before), before, after: null });
      }
    },
    async putAll(table, rows) {
      if (rows.length === 0) return;
      const keys = rows.map((row) => keyOf(table, row));
      const before = await rowsBefore(tableOf(db, table), keys);
      await tableOf(db, table).bulkPut(rows as Row[]);
      for (const row of rows) {
        const key = keyOf(table, row);
        remember({
          table,
          key,
          before: before.get(JSON.stringify(key)) ?? null,
          after: row as Row,
        });
      }
    },
    leaveAway(table, rows) {
      for (const row of rows) {
        remember({ table, key: keyOf(table, row), before: row as Row, after: null });
      }
    },
  };
  return act;
}

/** So many keys are looked for in the list of all there are, rather than one by one. */
const MANY = 500;

/** The rows of these keys that are there, by their keys as JSON. */
async function rowsBefore(
  table: Table<Row, Key>,
  keys: readonly Key[],
): Promise<ReadonlyMap<string, Row>> {
  let wanted = keys;
  if (keys.length > MANY) {
    const there = await table.toCollection().primaryKeys();
    const known = new Set(there.map((key) => JSON.stringify(key)));
    wanted = keys.filter((key) => known.has(JSON.stringify(key)));
  }
  const rows = await table.bulkGet([...wanted]);
  const found = wanted.flatMap((key, n): [string, Row][] => {
    const row = rows[n];
    return row ? [[JSON.stringify(key), row]] : [];
  });
  return new Map(found);
}

/** What it takes to undo these steps. A row that is as it was before needs nothing. */
export function whatChanged(steps: Steps): Pick<Change, 'removed' | 'changed' | 'made'> {
  const change: Pick<Change, 'removed' | 'changed' | 'made'> = {
    removed: [],
    changed: [],
    made: [],
  };
  for (const { table, key, before, after } of steps.values()) {
    if (before && !after) change.removed.push({ table, row: before });
    if (!before && after) change.made.push({ table, key });
    if (!before || !after) continue;
    const gained = Object.keys(after).filter((field) => !(field in before));
    const fields = Object.entries(before).filter(([field, value]) => !isSame(value, after[field]));
    if (fields.length + gained.length === 0) continue;
    const was = Object.fromEntries(fields);
    const isText = table === 'notes' && 'text' in was;
    change.changed.push({
      table,
      key,
      was,
      ...(isText && { text: String(after['text']) }),
      ...(gained.length > 0 && { gained }),
    });
  }
  return change;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const MISSED = [
  'people',
  'notes',
  'promises',
  'topics',
  'templates',
  ...SYSTEM_TABLES,
] as const satisfies Missed[];

/** Remembers for the next backup and for the search what these steps have changed, in the same transaction. */
export async function touchSteps(db: Database, steps: Steps): Promise<void> {
  const all = [...steps.values()];
  for (const name of MISSED) {
    const own = all.filter(({ table }) => table === name);
    await touch(
      db,
      name,
      own.map(({ key }) => String(key)),
    );
  }
  // The search knows notes by what their person is called.
  const renamed = all.filter(
    ({ table, before, after }) =>
      table === 'people' && before && after && !isSame(naming(before), naming(after)),
  );
  for (const { key } of renamed) await touchNotesOf(db, String(key));
}

const naming = ({ name, addresses }: Row) => [name, addresses];

function tableOf(db: Database, name: UserTable): Table<Row, Key> {
  return db.table(name);
}

/** The primary key of a row. */
export function keyOf(table: UserTable, row: object): Key {
  const { id, series, occurrence } = row as { id: string; series: string; occurrence: string };
  switch (table) {
    case 'showings':
      return [series, occurrence];
    case 'counterparts':
    case 'sides':
      return series;
    case 'people':
    case 'notes':
    case 'promises':
    case 'topics':
    case 'revisions':
    case 'templates':
    case 'feedback':
    case 'goals':
    case 'loop':
    case 'mistakes':
    case 'growth':
    case 'ideas':
    case 'thinking':
    case 'stories':
    case 'upcoming':
      return id;
  }
}
