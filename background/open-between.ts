import type { PromiseView } from '../messages/notebook-calls.ts';
import type { Meeting } from '../situation/meeting.ts';
import type { Database } from '../store/database.ts';
import { localDay } from '../notes/local-day.ts';
import { openPromisesWith } from '../store/promises.ts';
import type { Note, Topic } from '../store/rows.ts';
import { lastContactBefore } from '../store/timeline.ts';
import { openTopics } from '../store/topics.ts';

/** What stands between the user and the person a meeting is with. */
export interface Between {
  promises: PromiseView[];
  topics: Topic[];
  lastContact: string | null;
}

/**
 * What was promised in other meetings and is still open, what waits to be raised, and when the two last spoke before this
 * meeting. Nothing where nobody knows who it is with.
 * @param note of this meeting: its own promises stand in its text
 */
export async function openBetween(
  db: Database,
  { day, personId }: Meeting & { personId: string | null },
  note: Note | null,
  now: number,
): Promise<Between> {
  if (personId === null) return { promises: [], topics: [], lastContact: null };
  const today = localDay(now);
  const upTo = day === null || day > today ? today : day;
  const [promises, topics, lastContact] = await Promise.all([
    openPromisesWith(db, personId),
    openTopics(db, personId),
    lastContactBefore(db, personId, upTo, note?.id ?? null),
  ]);
  return {
    promises: promises
      .filter(({ noteId }) => noteId === null || noteId !== note?.id)
      .map((promise) => Object.assign(promise, { personName: null, lastContact })),
    topics,
    lastContact,
  };
}
