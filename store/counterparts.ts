import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import { promisesToFollow } from './follow-text.ts';
import type { Person } from './rows.ts';
import { touch, touchTables } from './touched.ts';

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

/** Remembers it; null takes the answer back. Notes of the series that were nobody's are that person's then. */
export async function keepCounterpart(
  db: Database,
  series: string,
  personId: string | null,
  now: number,
): Promise<void> {
  await guarded<unknown>(() =>
    db.transaction('rw', tablesOf(db), async () => {
      if (personId === null) return db.counterparts.delete(series);
      await db.counterparts.put({ series, personId, saidAt: now });
      const notes = db.notes.where('[series+order]').between([series, ''], [series, '\uFFFF']);
      const ids = await notes.filter((note) => note.personId === null).primaryKeys();
      await db.notes.where('id').anyOf(ids).modify({ personId });
      // Whose promise a line is can be told only now that the other person has a name.
      for (const id of ids) {
        const { put } = await promisesToFollow(db, id, now);
        await db.promises.bulkPut(put);
      }
      return touch(db, 'notes', ids);
    }),
  );
}

function tablesOf(db: Database) {
  return [db.counterparts, db.notes, db.promises, db.people, ...touchTables(db)];
}
