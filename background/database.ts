import { Database } from '../store/database.ts';
import { guarded, StoreError } from '../store/errors.ts';
import { lockOf, stateFor } from '../store/lock/state.ts';
import type { WrappedKey } from '../store/lock/wrapped.ts';
import type { Salvaged } from '../store/salvage.ts';
import type { NotebookWatch } from './watch.ts';
import { UNWATCHED } from './watch.ts';

/** Does something with the database. */
export interface UseDatabase {
  <T>(action: (db: Database) => Promise<T>): Promise<T>;
  /** The same while nobody else does, for what changes how everything is kept. */
  alone: <T>(action: (db: Database) => Promise<T>) => Promise<T>;
  /** Begins anew where the notebook is missing; where it is not, nothing is done. */
  begin: () => Promise<void>;
  /** All that can still be read, past what is wrong with the database; nothing of it is changed. */
  salvaged: () => Promise<Salvaged>;
}

/** One connection, whether it may be used, and what is kept of its lock once that has been read. */
interface Connection {
  db: Database;
  isReady?: Promise<void>;
  lock?: Promise<WrappedKey | null>;
}

/** Where the data key of locked notes comes from; null while nobody has said the passphrase. */
export type FindKey = () => Promise<Uint8Array | null>;

/**
 * The one connection to the database. It may be lost (a disk error, another version upgrading): the action is
 * then tried once more on a new connection before the failure is told.
 */
export function openDatabase(findKey: FindKey, watch: NotebookWatch = UNWATCHED): UseDatabase {
  let connection = connected();
  let alone: Promise<unknown> = Promise.resolve();
  const underWay = new Set<Promise<unknown>>();

  const on = async <T>(used: Connection, action: (db: Database) => Promise<T>): Promise<T> => {
    used.isReady ??= watch.opened(used.db);
    used.lock ??= lockOf(used.db);
    const [wrapped] = await Promise.all([used.lock, used.isReady]);
    // Asked each time: the key may have been thrown away since.
    used.db.lock.state = await stateFor(wrapped, wrapped && (await findKey()));
    const done = await action(used.db);
    watch.used(used.db);
    return done;
  };

  const run = async <T>(action: (db: Database) => Promise<T>): Promise<T> => {
    const used = connection;
    try {
      return await on(used, action);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      if (error.fault === 'damaged') await watch.damaged(used.db);
      if (!isLost(error)) throw error;
      // Several actions may find it lost at once: the first opens the new one for all.
      if (connection === used) {
        used.db.close();
        connection = connected();
      }
      if (error.fault !== 'unavailable') throw error;
      return on(connection, action);
    }
  };

  const use = async <T>(action: (db: Database) => Promise<T>): Promise<T> => {
    // Under way from now on, also while it waits: who wants to be alone after it waits for it.
    const running = alone.then(() => run(action));
    underWay.add(running);
    try {
      return await running;
    } finally {
      underWay.delete(running);
    }
  };

  return Object.assign(use, {
    async alone<T>(action: (db: Database) => Promise<T>): Promise<T> {
      const before = alone;
      const mine = Promise.allSettled([before, ...underWay]).then(async () => {
        try {
          return await run(action);
        } finally {
          // Whether and how it is locked may have changed.
          delete connection.lock;
        }
      });
      alone = mine.catch(() => undefined);
      return mine;
    },

    async begin() {
      const { db, isReady } = connection;
      try {
        await isReady;
      } catch (error) {
        if (!(error instanceof StoreError) || error.fault !== 'missing') throw error;
        await watch.begin(db);
        delete connection.isReady;
      }
    },

    salvaged: () =>
      guarded(async () => {
        const { salvage } = await import('../store/salvage.ts');
        return salvage(await findKey());
      }),
  });
}

/** A connection, not opened yet. Dexie opens it, and opens it again where it was closed. */
function connected(): Connection {
  const connection: Connection = { db: new Database() };
  // What is opened after that may be another database, as where this one was deleted.
  const forget = () => {
    delete connection.isReady;
    delete connection.lock;
  };
  connection.db.on('versionchange', forget);
  connection.db.on('close', forget);
  return connection;
}

/** A connection that is of no use any more. */
function isLost({ fault }: StoreError): boolean {
  switch (fault) {
    case 'unavailable':
    case 'upgrade':
    case 'newer':
      return true;
    case 'full':
    case 'locked':
    case 'damaged':
    case 'missing':
      return false;
  }
}
