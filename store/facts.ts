import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import type { WrappedKey } from './lock/wrapped.ts';

/** What the database knows of itself. */
export interface Facts {
  /** By which this notebook is known again, from the first time it was opened on. */
  notebook: string;
  /** The day it was last tidied. */
  tidied: string;
  /** When everything was last written to a backup, in milliseconds since 1970. */
  backedUp: number;
  /** The wrapped key of locked notes; not set where they are not locked. */
  lock: WrappedKey;
  /** Until when the user does not want to be reminded of a backup, in milliseconds since 1970. */
  remindAfter: number;
}

/** One fact; null where it has never been set. */
export async function fact<K extends keyof Facts>(db: Database, key: K): Promise<Facts[K] | null> {
  const row = await guarded(() => db.facts.get(key));
  return row ? (row.value as Facts[K]) : null;
}

/** Remembers a fact. */
export async function setFact<K extends keyof Facts>(
  db: Database,
  key: K,
  value: Facts[K],
): Promise<void> {
  await guarded(() => db.facts.put({ key, value }));
}
