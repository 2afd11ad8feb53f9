import { Dexie } from 'dexie';
import type { DexieOptions, Table } from 'dexie';
import type { Change } from './changes.ts';
import { NewerDatabase, UpgradeFailed } from './errors.ts';
import { Lock } from './lock/lock.ts';
import { lockMiddleware } from './lock/middleware.ts';
import type {
  Feedback,
  Note,
  Person,
  PromiseMade,
  Revision,
  SeriesCounterpart,
  Showing,
  Side,
  Template,
  Topic,
} from './rows.ts';
import { readOnlyMiddleware, WriteGuard } from './read-only.ts';
import { DATABASE, VERSIONS } from './schema.ts';
import type { SystemRows } from '../systems/rows.ts';
import { UPGRADES } from './upgrades.ts';

export class Database extends Dexie {
  declare readonly people: Table<Person, string>;
  declare readonly notes: Table<Note, string>;
  declare readonly promises: Table<PromiseMade, string>;
  declare readonly topics: Table<Topic, string>;
  declare readonly revisions: Table<Revision, string>;
  declare readonly templates: Table<Template, string>;
  declare readonly feedback: Table<Feedback, string>;
  declare readonly showings: Table<Showing, [series: string, occurrence: string]>;
  declare readonly sides: Table<Side, string>;
  declare readonly counterparts: Table<SeriesCounterpart, string>;
  declare readonly goals: Table<SystemRows['goals'], string>;
  declare readonly loop: Table<SystemRows['loop'], string>;
  declare readonly mistakes: Table<SystemRows['mistakes'], string>;
  declare readonly growth: Table<SystemRows['growth'], string>;
  declare readonly ideas: Table<SystemRows['ideas'], string>;
  declare readonly thinking: Table<SystemRows['thinking'], string>;
  declare readonly stories: Table<SystemRows['stories'], string>;
  declare readonly upcoming: Table<SystemRows['upcoming'], string>;
  /** What can be undone, and with it the bin. */
  declare readonly changes: Table<Change, string>;
  /** Notes that are not in the stored search index as they are now. */
  declare readonly unindexed: Table<{ id: string; mark: string }, string>;
  /** The stored search index, in parts. */
  declare readonly indexParts: Table<{ id: string; data: ArrayBuffer }, string>;
  /** What has changed since the last backup, each thing once: `notes:<id>`. */
  declare readonly unsaved: Table<{ key: string; mark: string }, string>;
  /** What the database knows of itself: when it was last backed up, tidied. */
  declare readonly facts: Table<{ key: string; value: unknown }, string>;

  /** Whether what is kept is locked, and with what it is read. */
  readonly lock = new Lock();
  /** Whether it may be written to, and has been. */
  readonly guard = new WriteGuard();

  /** @param options only for tests: another IndexedDB implementation */
  constructor(options: DexieOptions = {}) {
    // strict: "Saved" means on the disk, not in the operating system's cache.
    super(DATABASE, { chromeTransactionDurability: 'strict', ...options });
    this.use(lockMiddleware(this.lock));
    this.use(readOnlyMiddleware(this.guard));
    // Dexie opens a later version's database without a word; this version would write rows the later one does not know.
    this.on('ready', () => this.#refuseNewer(), true);
    for (const [key, stores] of Object.entries(VERSIONS)) {
      const version = this.version(Number(key)).stores(stores);
      const upgrade = UPGRADES[Number(key)];
      if (upgrade) {
        version.upgrade(async (transaction) => {
          try {
            await upgrade(transaction);
          } catch (cause) {
            throw new UpgradeFailed(`to version ${key}`, { cause });
          }
        });
      }
    }
  }

  #refuseNewer(): void {
    const latest = Math.max(...Object.keys(VERSIONS).map(Number));
    // Dexie counts in tens, to have numbers left for repairs of a version's tables.
    if (this.backendDB().version >= (latest + 1) * 10) throw new NewerDatabase();
  }
}
