import type { Upcoming } from '../systems/reminders/upcoming.ts';
import type { Change } from './changes.ts';
import { doing } from './changes.ts';
import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import { calledBy, findPerson, personById } from './people.ts';
import { touch, touchTables } from './touched.ts';
import { message } from '../language/message.ts';

/** A 1:1 as it was seen on a calendar. */
export type SeenTalk = Pick<
  Upcoming,
  'series' | 'occurrence' | 'title' | 'personId' | 'name' | 'email' | 'startsAt' | 'endsAt'
>;

/** What a calendar file says of 1:1s. */
export interface CalendarTalks {
  talks: readonly Omit<SeenTalk, 'personId'>[];
  /** Everything the file knows: what it knows and does not name among the talks is none. */
  uids: ReadonlySet<string>;
}

/**
 * Remembers a 1:1 that was seen, or where it has been moved to. The same talk read from a file before is this one from now on;
 * of a series the user refused nothing is remembered.
 * @returns whether anything is otherwise than before
 */
export async function seeUpcoming(db: Database, seen: SeenTalk, now: number): Promise<boolean> {
  return writing(db, async () => {
    const { series, occurrence, startsAt } = seen;
    const known = await db.upcoming.where({ series, occurrence }).first();
    if (known && (known.source === 'refused' || isAlready(known, seen))) return false;
    if (!known && (await refusedSeries(db)).has(series)) return false;
    const atOnce = known ? [] : await db.upcoming.where({ startsAt }).toArray();
    const twin = atOnce.find((one) => isSameTalk(one, seen));
    if (twin?.source === 'seen' || twin?.source === 'refused') return false;
    const before = known ?? twin;
    const row: Upcoming = {
      ...seen,
      id: before?.id ?? crypto.randomUUID(),
      source: 'seen',
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
    };
    await db.upcoming.put(row);
    await touch(db, 'upcoming', [row.id]);
    return true;
  });
}

/** What was taken for a 1:1 has turned out to be none: others were invited. Tells whether there was such a row. */
export async function forgetUpcoming(
  db: Database,
  { series, occurrence }: Pick<Upcoming, 'series' | 'occurrence'>,
): Promise<boolean> {
  return writing(db, async () => {
    const row = await db.upcoming.where({ series, occurrence }).first();
    if (row?.source !== 'seen') return false;
    await db.upcoming.delete(row.id);
    await touch(db, 'upcoming', [row.id]);
    return true;
  });
}

/**
 * Takes over the 1:1s of a calendar file, in one change that can be undone. What an earlier file said of the same events and
 * this one does not is gone; what was seen on a calendar counts once; what the user refused stays refused.
 * @returns null where nothing is otherwise than before
 */
export async function putCalendar(
  db: Database,
  { talks, uids }: CalendarTalks,
  now: number,
): Promise<Change | null> {
  const about = [message('count.talk', { n: talks.length })];
  return doing(db, { kind: 'calendar-read', label: '', about }, now, async (act) => {
    const rows = await db.upcoming.toArray();
    const people = await peopleOf(db, talks);
    const refused = await refusedSeries(db);
    const old = new Map(
      rows.filter(({ source }) => source === 'file').map((row) => [keyOf(row), row]),
    );
    const seen = Map.groupBy(
      rows.filter(({ source }) => source === 'seen'),
      ({ startsAt }) => startsAt,
    );
    const kept = new Set<string>();
    const changed: Upcoming[] = [];
    for (const found of talks) {
      const talk = { ...found, personId: people.get(found.email) ?? null };
      const isSeen = seen.get(talk.startsAt)?.some((one) => isSameTalk(one, talk)) === true;
      if (refused.has(talk.series) || isSeen) continue;
      const before = old.get(keyOf(talk));
      if (before) kept.add(before.id);
      if (before && isAlready(before, talk)) continue;
      const id = before?.id ?? crypto.randomUUID();
      const createdAt = before?.createdAt ?? now;
      changed.push({ ...talk, id, source: 'file', createdAt, updatedAt: now });
    }
    const gone = [...old.values()].filter(
      ({ id, series, endsAt }) => endsAt > now && uids.has(series) && !kept.has(id),
    );
    await act.removeAll(
      'upcoming',
      gone.map(({ id }) => id),
    );
    await act.putAll('upcoming', changed);
  });
}

/**
 * The 1:1s that end after a moment, the earliest first; series of which the user refused one left out. Who was not known yet when a talk was
 * seen is known by their address.
 */
export async function upcomingFrom(db: Database, moment: number): Promise<Upcoming[]> {
  return guarded(async () => {
    const rows = await db.upcoming.orderBy('startsAt').toArray();
    const refused = refusedAmong(rows);
    const open = rows.filter(({ series, endsAt }) => !refused.has(series) && endsAt > moment);
    const people = await peopleOf(db, open);
    return open.map((row) =>
      Object.assign(row, { personId: row.personId ?? people.get(row.email) ?? null }),
    );
  });
}

/** Forgets talks that ended before a moment; not what the user refused, which counts for those to come. */
export async function tidyUpcoming(db: Database, before: number): Promise<void> {
  await guarded(() =>
    db.upcoming
      .where('startsAt')
      .below(before)
      .filter(({ source, endsAt }) => source !== 'refused' && endsAt < before)
      .delete(),
  );
}

/** Sets how many minutes before a talk with somebody to remind of it; null as before any. Null where they are gone. */
export async function setLead(
  db: Database,
  personId: string,
  leadMinutes: number | null,
  now: number,
): Promise<Change | null> {
  const person = await personById(db, personId);
  if (!person || (person.leadMinutes ?? null) === leadMinutes) return null;
  return doing(db, { kind: 'person-renamed', label: calledBy(person) }, now, (act) =>
    act.change('people', personId, { leadMinutes, updatedAt: now }),
  );
}

function keyOf({ series, occurrence }: Pick<Upcoming, 'series' | 'occurrence'>): string {
  return JSON.stringify([series, occurrence]);
}

/** The same time, with the same person; where one of the two names nobody, under the same title. */
function isSameTalk(one: SeenTalk, other: SeenTalk): boolean {
  if (one.startsAt !== other.startsAt) return false;
  if (one.personId !== null && one.personId === other.personId) return true;
  if (one.email !== '' && other.email !== '') return one.email === other.email;
  return one.title === other.title;
}

function isAlready(row: Upcoming, talk: SeenTalk): boolean {
  return FIELDS.every((field) => row[field] === talk[field]);
}

const FIELDS = ['title', 'personId', 'name', 'email', 'startsAt', 'endsAt'] as const;

/** A refusal of one counts for all of its series. */
async function refusedSeries(db: Database): Promise<ReadonlySet<string>> {
  return refusedAmong(await db.upcoming.filter(({ source }) => source === 'refused').toArray());
}

function refusedAmong(rows: readonly Upcoming[]): ReadonlySet<string> {
  const refused = rows.filter(({ source }) => source === 'refused');
  return new Set(refused.map(({ series }) => series));
}

/** Who of those the talks are with is known, by address. */
async function peopleOf(
  db: Database,
  talks: readonly Pick<Upcoming, 'email'>[],
): Promise<ReadonlyMap<string, string>> {
  const emails = [...new Set(talks.map(({ email }) => email))].filter((email) => email !== '');
  // One by one: where the notes are locked addresses are kept as hashes, and looking for several at once leans on their order.
  const people = await Promise.all(
    emails.map(async (email) => [email, await findPerson(db, email)] as const),
  );
  return new Map(
    people.flatMap(([email, person]) => (person ? [[email, person.id] as const] : [])),
  );
}

function writing<T>(db: Database, action: () => Promise<T>): Promise<T> {
  return guarded(() => db.transaction('rw', [db.upcoming, ...touchTables(db)], action));
}
