import { Dexie } from 'dexie';
import type { DexieOptions, Table } from 'dexie';
import type { Feedback, Note, Person, SeriesCounterpart, Showing, Side } from './schema.ts';
import { DATABASE, VERSIONS } from './schema.ts';

export class Database extends Dexie {
  declare readonly people: Table<Person, string>;
  declare readonly notes: Table<Note, string>;
  declare readonly feedback: Table<Feedback, string>;
  declare readonly showings: Table<Showing, [series: string, occurrence: string]>;
  declare readonly sides: Table<Side, string>;
  declare readonly counterparts: Table<SeriesCounterpart, string>;

  /** @param options only for tests: another IndexedDB implementation */
  constructor(options: DexieOptions = {}) {
    // strict: "Saved" means on the disk, not in the operating system's cache.
    super(DATABASE, { chromeTransactionDurability: 'strict', ...options });
    for (const [version, stores] of Object.entries(VERSIONS)) {
      this.version(Number(version)).stores(stores);
    }
  }
}
