import { Dexie } from 'dexie';
import type { DexieOptions, Table } from 'dexie';
import type { Note, Person } from './schema.ts';
import { DATABASE, VERSIONS } from './schema.ts';

export class Database extends Dexie {
  declare readonly people: Table<Person, string>;
  declare readonly notes: Table<Note, string>;

  /** @param options only for tests: another IndexedDB implementation */
  constructor(options: DexieOptions = {}) {
    // strict: "Saved" means on the disk, not in the operating system's cache.
    super(DATABASE, { chromeTransactionDurability: 'strict', ...options });
    for (const [version, stores] of Object.entries(VERSIONS)) {
      this.version(Number(version)).stores(stores);
    }
  }
}
