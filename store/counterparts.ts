import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import type { Person } from './schema.ts';

/** Who the user said the meetings of a series are with; null where they have not. */
export async function counterpartIn(db: Database, series: string): Promise<Person | null> {
  return guarded(async () => {
    const said = await db.counterparts.get(series);
    return (said && (await db.people.get(said.personId))) ?? null;
  });
}

/** Whom the user named for the series that begin like this, each once. */
export async function counterpartsOfSubject(db: Database, beginning: string): Promise<Person[]> {
  return guarded(async () => {
    const said = await db.counterparts.where('series').startsWith(beginning).toArray();
    const ids = [...new Set(said.map(({ personId }) => personId))];
    return (await db.people.bulkGet(ids)).filter((person) => person !== undefined);
  });
}

/** Remembers it; null takes the answer back. */
export async function keepCounterpart(
  db: Database,
  series: string,
  personId: string | null,
  now: number,
): Promise<void> {
  await guarded<unknown>(() =>
    personId === null
      ? db.counterparts.delete(series)
      : db.counterparts.put({ series, personId, saidAt: now }),
  );
}
