import type { NewRow, RowFields, SystemRows, SystemTable } from '../systems/rows.ts';
import type { Change } from './changes.ts';
import { doing } from './changes.ts';
import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import { labelOf } from './record-labels.ts';
import { touch, touchTables } from './touched.ts';

/** All rows of one of the systems' tables, the earliest made first. */
export async function recordsOf<T extends SystemTable>(
  db: Database,
  table: T,
): Promise<SystemRows[T][]> {
  const rows = await guarded(() => db.table<SystemRows[T], string>(table).toArray());
  return rows.toSorted((a, b) => a.createdAt - b.createdAt);
}

/** Makes a row, so that it can be undone. One that is there already stays, as a call that is repeated needs it: null then. */
export async function addRecord<T extends SystemTable>(
  db: Database,
  table: T,
  row: NewRow<T>,
  now: number,
): Promise<Change | null> {
  const named = labelOf(table, row);
  return doing(db, { kind: 'record-added', ...named }, now, async (act) => {
    if (await db.table(table).get(row.id)) return;
    await act.put(table, { ...row, createdAt: now, updatedAt: now });
  });
}

/** Changes fields of a row, so that it can be undone. Null where it is gone, or nothing changes. */
export async function changeRecord<T extends SystemTable>(
  db: Database,
  table: T,
  id: string,
  fields: RowFields<T>,
  now: number,
): Promise<Change | null> {
  const row = await recordById(db, table, id);
  if (!row || isAlready(row, fields)) return null;
  const named = labelOf(table, row);
  return doing(db, { kind: 'record-changed', ...named }, now, (act) =>
    act.change(table, id, { ...fields, updatedAt: now }),
  );
}

/** Writes what is being typed into a row, letter by letter: undoing that is the text field's own. A row that is gone is no error. */
export async function typeRecord<T extends SystemTable>(
  db: Database,
  table: T,
  id: string,
  fields: RowFields<T>,
  now: number,
): Promise<void> {
  await guarded(() =>
    db.transaction('rw', [db.table(table), ...touchTables(db)], async () => {
      const row = await db.table<object, string>(table).get(id);
      if (!row || isAlready(row, fields)) return;
      await db.table<object, string>(table).put({ ...row, ...fields, updatedAt: now });
      await touch(db, table, [id]);
    }),
  );
}

/** Puts a row into the bin, and with it what is nothing without it. Null where it is gone. */
export async function removeRecord(
  db: Database,
  table: SystemTable,
  id: string,
  now: number,
): Promise<Change | null> {
  const row = await recordById(db, table, id);
  if (!row) return null;
  const named = labelOf(table, row);
  return doing(db, { kind: 'record-deleted', ...named }, now, async (act) => {
    await act.remove(table, id);
    switch (table) {
      case 'growth': {
        const practised = db.growth.filter(({ parentId }) => parentId === id);
        await act.removeAll('growth', await practised.primaryKeys());
        break;
      }
      case 'goals':
        for (const entry of await db.loop.filter(({ goalId }) => goalId === id).toArray()) {
          await act.change('loop', entry.id, { goalId: null });
        }
        break;
      case 'ideas':
        for (const time of await db.thinking.filter(({ ideaId }) => ideaId === id).toArray()) {
          await act.change('thinking', time.id, { ideaId: null });
        }
        break;
      case 'loop':
      case 'mistakes':
      case 'thinking':
      case 'stories':
      case 'upcoming':
        break;
    }
  });
}

/** One row, or null. */
export async function recordById<T extends SystemTable>(
  db: Database,
  table: T,
  id: string,
): Promise<SystemRows[T] | null> {
  return guarded(async () => (await db.table<SystemRows[T], string>(table).get(id)) ?? null);
}

function isAlready(row: object, fields: object): boolean {
  const now = new Map<string, unknown>(Object.entries(row));
  return Object.entries(fields).every(
    ([field, value]) => JSON.stringify(now.get(field)) === JSON.stringify(value),
  );
}
