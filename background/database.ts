import { Database } from '../store/database.ts';
import { StoreError } from '../store/errors.ts';

/**
 * The one connection to the database. It may be lost (a disk error, another version upgrading): the action is
 * then tried once more on a new connection before the failure is told.
 */
export function openDatabase(): <T>(action: (db: Database) => Promise<T>) => Promise<T> {
  let db = new Database();
  return async (action) => {
    const used = db;
    try {
      return await action(used);
    } catch (error) {
      const lost = error instanceof StoreError && error.fault === 'unavailable';
      if (!lost) throw error;
      // Several actions may find it lost at once: the first opens the new one for all.
      if (db === used) {
        db.close();
        db = new Database();
      }
      return action(db);
    }
  };
}

export type UseDatabase = ReturnType<typeof openDatabase>;
