import { Dexie } from 'dexie';
import { marksIn } from '../notes/evidence-lines.ts';
import type { Rows, Table, Tables } from '../transfer/everything.ts';
import { nothingYet, TABLES } from '../transfer/everything.ts';
import { cipherOf } from './lock/keys.ts';
import type { Cipher } from './lock/lock.ts';
import { Locked } from './lock/lock.ts';
import { isSealed, openRow } from './lock/sealed-rows.ts';
import { SEALINGS } from './lock/tables.ts';
import { DATABASE } from './schema.ts';

type Row = Record<string, unknown>;

/** What can be read of a database with which something is wrong. */
export interface Salvaged {
  tables: Tables;
  /** How many rows were read. */
  read: number;
  /** How many are there and cannot be read. */
  lost: number;
}

/** Rows asked for at once; where one of them cannot be read, they are asked for one by one. */
const AT_ONCE = 500;

/**
 * Reads all that can be read, with IndexedDB alone: at whatever version the database is, past rows that cannot be read, and
 * without changing or making anything.
 * @param dataKey of locked notes; null where nobody has said the passphrase. Throws Locked where it is needed.
 */
export async function salvage(dataKey: Uint8Array | null): Promise<Salvaged> {
  const cipher = dataKey && cipherOf(dataKey);
  const { settings: _, ...tables } = nothingYet();
  const salvaged: Salvaged = { tables, read: 0, lost: 0 };
  const db = await openAsItIs();
  if (!db) return salvaged;
  try {
    for (const name of TABLES) {
      if (!db.objectStoreNames.contains(name)) continue;
      const { rows, lost } = await readTable(db, name, cipher);
      Object.assign(salvaged.tables, { [name]: rows.map((row) => asToday(name, row)) });
      salvaged.read += rows.length;
      salvaged.lost += lost;
    }
  } finally {
    db.close();
  }
  return salvaged;
}

/** The database at the version it has; null where there is none. */
function openAsItIs(): Promise<IDBDatabase | null> {
  const { indexedDB } = Dexie.dependencies;
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE);
    let isNone = false;
    request.addEventListener('upgradeneeded', () => {
      // Asked for without a version this means: it does not exist. It is not made either.
      isNone = true;
      request.transaction?.abort();
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => {
      if (isNone) resolve(null);
      else reject(request.error ?? new Error('The database did not open.'));
    });
  });
}

async function readTable(
  db: IDBDatabase,
  name: Table,
  cipher: Cipher | null,
): Promise<{ rows: Row[]; lost: number }> {
  const ids = await asked(db, name, (store) => store.getAllKeys());
  const rows: Row[] = [];
  let lost = 0;
  for (let n = 0; n < ids.length; n += AT_ONCE) {
    const { found, missed } = await readSome(db, name, ids.slice(n, n + AT_ONCE));
    lost += missed;
    for (const row of found) {
      const open = opened(db, name, row, cipher);
      if (open) rows.push(open);
      else lost += 1;
    }
  }
  return { rows, lost };
}

/** The rows of these keys, which follow each other. */
async function readSome(
  db: IDBDatabase,
  name: Table,
  ids: readonly IDBValidKey[],
): Promise<{ found: Row[]; missed: number }> {
  const { IDBKeyRange } = Dexie.dependencies;
  try {
    const range = IDBKeyRange.bound(ids[0], ids.at(-1));
    const found = await asked<Row[]>(db, name, (store) => store.getAll(range));
    return { found, missed: ids.length - found.length };
  } catch {
    const found: Row[] = [];
    for (const id of ids) {
      try {
        found.push(await asked<Row>(db, name, (store) => store.get(id)));
      } catch {
        // This is the one, or one of them: it is counted.
      }
    }
    return { found, missed: ids.length - found.length };
  }
}

/** One question in a transaction of its own: a row that cannot be read ends it. */
function asked<T>(
  db: IDBDatabase,
  name: string,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(name, 'readonly');
    const request = ask(transaction.objectStore(name));
    request.addEventListener('success', () => resolve(request.result));
    transaction.addEventListener('abort', () => reject(request.error ?? new Error('ended')));
  });
}

/** The row as it was before it was sealed; null where it does not open. */
function opened(db: IDBDatabase, name: Table, row: Row, cipher: Cipher | null): Row | null {
  const sealing = SEALINGS[name];
  if (!sealing || !isSealed(row)) return row;
  if (!cipher) throw new Locked();
  const primary = [db.transaction(name).objectStore(name).keyPath ?? []].flat();
  try {
    return openRow(cipher, name, sealing, primary, row);
  } catch {
    return null;
  }
}

/** Rows of a database that could not be brought to this version, with what rows have gained since. */
function asToday<T extends Table>(table: T, row: Row): Rows[T] {
  const gained: Row =
    table === 'people'
      ? { isNamed: false, since: null, past: [] }
      : table === 'notes'
        ? { marks: marksIn(typeof row['text'] === 'string' ? row['text'] : ''), isSkipped: false }
        : {};
  // What is no row of today all the same is named by whoever takes the file in.
  return { ...gained, ...row } as unknown as Rows[T];
}
