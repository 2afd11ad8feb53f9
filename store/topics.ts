import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import { localDay } from '../notes/local-day.ts';
import type { Topic } from './rows.ts';
import { isAgain } from './sent-again.ts';
import { touch, touchTables } from './touched.ts';

/**
 * Puts something to raise with a person into their inbox. The very same, sent again because its answer was lost, is one: the
 * row that is there is returned.
 */
export async function addTopic(
  db: Database,
  { personId, text }: Pick<Topic, 'personId' | 'text'>,
  now: number,
): Promise<Topic> {
  const row: Topic = {
    id: crypto.randomUUID(),
    personId,
    text,
    state: 'open',
    noteId: null,
    closedOn: null,
    createdAt: now,
    updatedAt: now,
  };
  return writing(db, async () => {
    const open = db.topics.where({ personId, state: 'open' });
    const same = await open.filter((one) => one.text === text && isAgain(one, now)).first();
    if (same) return same;
    await db.topics.add(row);
    await touch(db, 'topics', [row.id]);
    return row;
  });
}

/** Says that a topic was raised (in the meeting of a note), was dropped, or waits again. One that is gone is no error. */
export async function setTopic(
  db: Database,
  id: string,
  { state, noteId }: Pick<Topic, 'state' | 'noteId'>,
  now: number,
): Promise<void> {
  const closedOn = state === 'open' ? null : localDay(now);
  await writing(db, async () => {
    const changed = await db.topics.update(id, { state, noteId, closedOn, updatedAt: now });
    if (changed > 0) await touch(db, 'topics', [id]);
  });
}

/** Says a topic in other words. */
export async function rewordTopic(
  db: Database,
  id: string,
  text: string,
  now: number,
): Promise<void> {
  await writing(db, async () => {
    const changed = await db.topics.update(id, { text, updatedAt: now });
    if (changed > 0) await touch(db, 'topics', [id]);
  });
}

/** What waits to be raised with a person, the oldest first. */
export async function openTopics(db: Database, personId: string): Promise<Topic[]> {
  return topicsOf(db, personId, 'open');
}

/** A person's topics of one state, the oldest first. */
export async function topicsOf(
  db: Database,
  personId: string,
  state: Topic['state'],
): Promise<Topic[]> {
  const rows = await guarded(() => db.topics.where({ personId, state }).toArray());
  return rows.toSorted((a, b) => a.createdAt - b.createdAt);
}

function writing<T>(db: Database, action: () => Promise<T>): Promise<T> {
  return guarded(() => db.transaction('rw', [db.topics, ...touchTables(db)], action));
}
