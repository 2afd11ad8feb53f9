import type { Database } from '../store/database.ts';

/** What is looked after beside the database, so that its loss is noticed, and damage is not forgotten. */
export interface NotebookWatch {
  /** A connection has been opened. Throws StoreError where it is not the notebook it should be. */
  opened: (db: Database) => Promise<void>;
  /** Something was done with it. */
  used: (db: Database) => void;
  /** Something in it cannot be read: it is read-only until the browser ends, and found so again then. */
  damaged: (db: Database) => Promise<void>;
  /** The user begins anew, with what there is: nothing. */
  begin: (db: Database) => Promise<void>;
}

/** Watches nothing: for a database in memory. */
export const UNWATCHED: NotebookWatch = {
  opened: async () => undefined,
  used: () => undefined,
  damaged: async (db) => {
    db.guard.isReadOnly = true;
  },
  begin: async () => undefined,
};
