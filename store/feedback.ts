import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import type { Feedback } from './schema.ts';

/** Keeps what the user said of a principle; returns the row, by whose id it can be taken back. */
export async function giveFeedback(
  db: Database,
  said: Omit<Feedback, 'id' | 'givenAt'>,
  now: number,
): Promise<Feedback> {
  const row: Feedback = { ...said, id: crypto.randomUUID(), givenAt: now };
  return guarded(async () => {
    await db.feedback.put(row);
    return row;
  });
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
