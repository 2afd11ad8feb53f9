import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openDatabase } from '../../../background/database.ts';
import type { FindKey, UseDatabase } from '../../../background/database.ts';
import type { NotebookWatch } from '../../../background/watch.ts';
import { Database } from '../../../store/database.ts';

/** The extension's database in memory, empty unless `indexedDB` holds one. */
export function memoryDatabase(indexedDB: IDBFactory = new IDBFactory()): Database {
  return new Database({ indexedDB, IDBKeyRange });
}

/** The background's own connection, which makes its databases itself, over this IndexedDB. */
export function memoryConnection(
  indexedDB: IDBFactory = new IDBFactory(),
  findKey: FindKey = async () => null,
  watch?: NotebookWatch,
): UseDatabase {
  Dexie.dependencies = { indexedDB, IDBKeyRange };
  return openDatabase(findKey, watch);
}
