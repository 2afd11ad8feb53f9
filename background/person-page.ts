import type { PersonPage, PromiseView } from '../messages/notebook-calls.ts';
import type { Database } from '../store/database.ts';
import { namesOf } from '../store/people.ts';
import { promisesWith } from '../store/promises.ts';
import type { PromiseMade, Topic } from '../store/rows.ts';
import { countNotes, lastContact, overviewOfPerson } from '../store/timeline.ts';
import { topicsOf } from '../store/topics.ts';

/** Everything the page of one person shows but the notes; null where they are gone. */
export async function personPage(
  db: Database,
  id: string,
  today: string,
): Promise<PersonPage | null> {
  const overview = await overviewOfPerson(db, id, today);
  if (!overview) return null;
  const [notes, promises, waiting, raised, dropped] = await Promise.all([
    countNotes(db, id),
    promisesWith(db, id),
    topicsOf(db, id, 'open'),
    topicsOf(db, id, 'raised'),
    topicsOf(db, id, 'dropped'),
  ]);
  return {
    ...overview,
    notes,
    promises: await promiseViews(db, promises, today),
    waiting,
    past: [...raised, ...dropped].toSorted(byClosing),
  };
}

/** Promises with the name of the other person and the day of the last talk with them, up to a day. */
export async function promiseViews(
  db: Database,
  promises: readonly PromiseMade[],
  upTo: string,
): Promise<PromiseView[]> {
  const ids = [...new Set(promises.flatMap(({ personId }) => personId ?? []))];
  const [names, days] = await Promise.all([
    namesOf(db, ids),
    Promise.all(ids.map(async (id) => [id, await lastContact(db, id, upTo)] as const)),
  ]);
  const contact = new Map(days);
  return promises.map((promise) => ({
    ...promise,
    personName: names.get(promise.personId ?? '') ?? null,
    lastContact: contact.get(promise.personId ?? '') ?? null,
  }));
}

function byClosing(a: Topic, b: Topic): number {
  return b.updatedAt - a.updatedAt;
}
