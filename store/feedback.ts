import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import type { Feedback } from './rows.ts';

/**
 * Keeps what the user said of a principle; returns the row, by whose id it can be taken back. The same said twice in
 * one meeting, as from two windows, is said once.
 */
export async function giveFeedback(
  db: Database,
  said: Omit<Feedback, 'id' | 'givenAt'>,
  now: number,
): Promise<Feedback> {
  return guarded(() =>
    db.transaction('rw', db.feedback, async () => {
      const known = await db.feedback
        .where({ principle: said.principle })
        .filter((row) => isSame(row, said))
        .first();
      if (known) return known;
      const row: Feedback = { ...said, id: crypto.randomUUID(), givenAt: now };
      await db.feedback.put(row);
      return row;
    }),
  );
}

function isSame(row: Feedback, said: Omit<Feedback, 'id' | 'givenAt'>): boolean {
  return (
    row.verdict === said.verdict &&
    row.series === said.series &&
    row.occurrence === said.occurrence &&
    row.personId === said.personId
  );
}

/** Takes it back. What is not there any more is no error. */
export async function withdrawFeedback(db: Database, id: string): Promise<void> {
  await guarded(() => db.feedback.delete(id));
}

/** Puts back what was withdrawn, as it was. */
export async function restoreFeedback(db: Database, row: Feedback): Promise<void> {
  await guarded(() => db.feedback.put(row));
}

/** Everything the user has said, newest first; principles this version does not know among them. */
export async function allFeedback(db: Database): Promise<Feedback[]> {
  return guarded(() => db.feedback.orderBy('givenAt').reverse().toArray());
}
