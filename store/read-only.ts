import { Dexie } from 'dexie';
import type { DBCore, Middleware } from 'dexie';

/** Nothing may be written: something in the database cannot be read. */
export class ReadOnly extends Error {
  override readonly name = 'ReadOnly';

  constructor() {
    super('Nothing is written to a damaged database.');
  }
}

/** Whether one connection may write, and whether it has. */
export class WriteGuard {
  isReadOnly = false;
  /** Something has been written since this was last set to false. */
  hasWritten = false;
}

/** Refuses every write to a database that is damaged, whoever asks, so that nothing of it is written over. */
export function readOnlyMiddleware(guard: WriteGuard): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'read-only',
    // Above the lock: what is refused need not be sealed first.
    level: -9,
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) => {
            // Dexie's own: a transaction would not wait for another.
            if (guard.isReadOnly) return Dexie.Promise.reject(new ReadOnly());
            guard.hasWritten = true;
            return table.mutate(request);
          },
        };
      },
    }),
  };
}
