import type { Health } from '../messages/data-calls.ts';
import { StoreError } from '../store/errors.ts';
import type { StoreFault } from '../store/errors.ts';
import type { UseDatabase } from './database.ts';
import { readMark } from './notebook-watch.ts';

/** How the database is: asked by opening it, and by what was found while it was used. */
export async function healthOf(useDatabase: UseDatabase): Promise<Health> {
  const [fault, mark] = [await faultOf(useDatabase), await readMark()];
  return { fault, was: mark && { notes: mark.notes, people: mark.people, seenAt: mark.seenAt } };
}

async function faultOf(useDatabase: UseDatabase): Promise<StoreFault | null> {
  try {
    return await useDatabase(async (db) => (db.guard.isReadOnly ? 'damaged' : null));
  } catch (error) {
    if (error instanceof StoreError) return error.fault;
    throw error;
  }
}
