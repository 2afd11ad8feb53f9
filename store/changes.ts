import type { Table } from 'dexie';
import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import { keep } from './revisions.ts';
import { ITSELF } from './notes.ts';
import type { Note } from './rows.ts';
import type { Missed } from './touched.ts';
import { touch, touchTables } from './touched.ts';

/** Tables of what the user wrote, said or was shown. */
export const USER_TABLES = [
  'people',
  'notes',
  'promises',
  'topics',
  'revisions',
  'templates',
  'feedback',
  'counterparts',
  'sides',
  'showings',
] as const;
export type UserTable = (typeof USER_TABLES)[number];

type Row = Record<string, unknown>;
type Key = string | string[];

/** What was done, for the list of what can be undone. */
export type ChangeKind =
  | 'note-deleted'
  | 'person-deleted'
  | 'promise-deleted'
  | 'topic-deleted'
  | 'template-deleted'
  | 'too-old'
  | 'people-merged'
  | 'person-split'
  | 'person-renamed'
  | 'imported';

/** One thing the user did to several rows at once, with all it takes to undo it. What was deleted lies here: this is the bin. */
export interface Change {
  id: string;
  at: number;
  kind: ChangeKind;
  /** What it was done to, in the user's own terms: a name, a title. */
  label: string;
  removed: { table: UserTable; row: Row }[];
  /** `was`: the fields that were changed, as they were. `rev`: of a note, right after the change. */
  changed: { table: UserTable; key: Key; was: Row; rev?: number }[];
  made: { table: UserTable; key: Key }[];
  /** It undid another one; undoing it does that again. */
  isUndo: boolean;
}

/** What can be done within one change. */
export interface Act {
  /** Takes a row away; nothing where there is none. */
  remove: (table: UserTable, key: Key) => Promise<void>;
  /** Changes fields of a row; nothing where there is none. */
  change: (table: UserTable, key: Key, fields: Row) => Promise<void>;
  /** Writes a row, over the one of the same key where there is one. */
  put: (table: UserTable, row: object) => Promise<void>;
  /** The same for many rows of a table. */
  putAll: (table: UserTable, rows: readonly object[]) => Promise<void>;
  removeAll: (table: UserTable, keys: readonly Key[]) => Promise<void>;
}

/** Does several things in one transaction, so that they can be undone together. Null where nothing was done. */
export async function doing(
  db: Database,
  what: { kind: ChangeKind; label: string },
  now: number,
  action: (act: Act) => Promise<void>,
): Promise<Change | null> {
  return guarded(() =>
    db.transaction('rw', tablesOf(db), async () => {
      const change = newChange(what, now);
      await action(actOf(db, change));
      return keepChange(db, change);
    }),
  );
}

/**
 * Undoes a change: what it took away is back, what it changed is as it was, what it made is gone. Nothing written since is
 * lost: a note that has been changed keeps its text, and the other text is put aside or among its earlier ones.
 * @returns the change that undoes this again; null where there was nothing to undo any more
 */
export async function undo(db: Database, id: string, now: number): Promise<Change | null> {
  return guarded(() =>
    db.transaction('rw', tablesOf(db), async () => {
      const change = await db.changes.get(id);
      if (!change) return null;
      const { kind, label } = change;
      const back = { ...newChange({ kind, label }, now), isUndo: !change.isUndo };
      const act = actOf(db, back);
      for (const table of USER_TABLES) {
        const made = change.made.filter((one) => one.table === table);
        await act.removeAll(
          table,
          made.map(({ key }) => key),
        );
      }
      for (const { table, key, was, rev } of change.changed) {
        await act.change(table, key, await stillFits(db, key, was, rev));
      }
      for (const { table, row } of change.removed) await putBack(db, act, table, row, now);
      await db.changes.delete(id);
      return keepChange(db, back);
    }),
  );
}

/** What can still be undone, newest first. */
export async function allChanges(db: Database): Promise<Change[]> {
  return guarded(() => db.changes.orderBy('at').reverse().toArray());
}

/** Erases what a change keeps: it cannot be undone any more. */
export async function eraseChange(db: Database, id: string): Promise<void> {
  await guarded(() => db.changes.delete(id));
}

/** Erases what was done before a moment. */
export async function eraseBefore(db: Database, moment: number): Promise<void> {
  await guarded(() => db.changes.where('at').below(moment).delete());
}

/** A note's text is left as it is where it has been written to since; the text it had is among its earlier ones then. */
async function stillFits(db: Database, key: Key, was: Row, rev: number | undefined): Promise<Row> {
  if (rev === undefined || !('text' in was)) return was;
  const note = await db.notes.get(String(key));
  if (!note) return was;
  if (note.rev === rev) return { ...was, rev: rev + 1, writer: ITSELF, seq: 0 };
  await keep(db, { ...note, text: String(was['text']) });
  return Object.fromEntries(Object.entries(was).filter(([field]) => !OF_TEXT.has(field)));
}

const OF_TEXT = new Set(['text', 'marks', 'rev', 'writer', 'seq', 'updatedAt']);

async function putBack(
  db: Database,
  act: Act,
  table: UserTable,
  row: Row,
  now: number,
): Promise<void> {
  if (table !== 'notes') return act.put(table, row);
  const { id, series, occurrence, text, rev, writer } = row as unknown as Note;
  const other = await db.notes.where({ series, occurrence }).first();
  if (!other || other.id === id) return act.put(table, row);
  // The meeting has got another note since: this one's text waits beside it.
  await db.revisions.put({ id, noteId: other.id, kind: 'aside', text, rev, writer, at: now });
}

function actOf(db: Database, change: Change): Act {
  const act: Act = {
    remove: (table, key) => act.removeAll(table, [key]),
    put: (table, row) => act.putAll(table, [row]),
    async change(table, key, fields) {
      const row = await tableOf(db, table).get(key);
      if (!row) return;
      const was = Object.fromEntries(Object.keys(fields).map((field) => [field, row[field]]));
      const after = { ...row, ...fields };
      await tableOf(db, table).put(after);
      change.changed.push({ table, key, was, ...revOf(table, after) });
      await touched(db, table, [key]);
    },
    async removeAll(table, keys) {
      const rows = await tableOf(db, table).bulkGet([...keys]);
      const there = rows.filter((row) => row !== undefined);
      if (there.length === 0) return;
      const gone = there.map((row) => keyOf(table, row));
      await tableOf(db, table).bulkDelete(gone);
      for (const row of there) change.removed.push({ table, row });
      await touched(db, table, gone);
    },
    async putAll(table, rows) {
      const keys = rows.map((row) => keyOf(table, row));
      const before = await rowsBefore(tableOf(db, table), keys);
      await tableOf(db, table).bulkPut(rows as Row[]);
      for (const [n, row] of rows.entries()) {
        const key = keys[n] ?? keyOf(table, row);
        const was = before.get(JSON.stringify(key));
        if (was) change.changed.push({ table, key, was, ...revOf(table, row) });
        else change.made.push({ table, key });
      }
      await touched(db, table, keys);
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

function revOf(table: UserTable, row: object): { rev?: number } {
  return table === 'notes' ? { rev: (row as Note).rev } : {};
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
      return id;
  }
}

const MISSED: ReadonlySet<string> = new Set<Missed>([
  'people',
  'notes',
  'promises',
  'topics',
  'templates',
]);

async function touched(db: Database, table: UserTable, keys: readonly Key[]): Promise<void> {
  if (MISSED.has(table)) await touch(db, table as Missed, keys.map(String));
}

function newChange({ kind, label }: Pick<Change, 'kind' | 'label'>, at: number): Change {
  const id = crypto.randomUUID();
  return { id, at, kind, label, removed: [], changed: [], made: [], isUndo: false };
}

async function keepChange(db: Database, change: Change): Promise<Change | null> {
  const { removed, changed, made } = change;
  if (removed.length + changed.length + made.length === 0) return null;
  await db.changes.put(change);
  return change;
}

function tableOf(db: Database, name: UserTable): Table<Row, Key> {
  return db.table(name);
}

function tablesOf(db: Database): Table[] {
  return [...USER_TABLES.map((name) => db.table(name)), db.changes, ...touchTables(db)];
}
