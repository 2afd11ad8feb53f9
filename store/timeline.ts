import { Dexie } from 'dexie';
import type { EvidenceKind } from '../notes/evidence-lines.ts';
import { OWN_SERIES } from '../notes/own-notes.ts';
import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import type { Note, Person, PromiseMade, Topic } from './rows.ts';

/** Where a list of notes goes on: after this one. */
export interface From {
  order: string;
  id: string;
}

/** Notes, the latest first; those of one person, or all. */
export async function notesFrom(
  db: Database,
  personId: string | null,
  from: From | null,
  limit: number,
): Promise<Note[]> {
  if (personId === null) {
    const upTo = from ? [from.order, from.id] : [Dexie.maxKey, Dexie.maxKey];
    const notes = db.notes.where('[order+id]').below(upTo).reverse();
    return guarded(() => notes.limit(limit).toArray());
  }
  const upTo = from?.order ?? '\uFFFF';
  const notes = db.notes
    .where('[personId+order]')
    .between([personId, ''], [personId, upTo], true, true);
  // Within one index entry IndexedDB sorts by id, so that of one day those after `from` are the smaller ones.
  const isLater = ({ order, id }: Note) => !from || order < from.order || id < from.id;
  return guarded(() => notes.reverse().filter(isLater).limit(limit).toArray());
}

/** The day of the last talk with a person that took place, up to a day; null where there was none. */
export async function lastContact(
  db: Database,
  personId: string,
  upTo: string,
): Promise<string | null> {
  return lastContactBefore(db, personId, upTo, null);
}

/** The same, the talk of one note not counted. */
export async function lastContactBefore(
  db: Database,
  personId: string,
  upTo: string,
  noteId: string | null,
): Promise<string | null> {
  return guarded(async () => {
    const notes = db.notes
      .where('[personId+order]')
      .between([personId, ''], [personId, upTo], true, true);
    const isOne = (note: Note) => note.id !== noteId && tookPlace(note);
    return (await notes.reverse().filter(isOne).first())?.order ?? null;
  });
}

function tookPlace({ series, isSkipped, text }: Note): boolean {
  return !isSkipped && text.trim() !== '' && series !== OWN_SERIES;
}

/** A person and what stands between them and the user. */
export interface PersonOverview {
  person: Person;
  /** The day of the last talk noted, up to today; null without one. */
  lastOn: string | null;
  openMine: number;
  openTheirs: number;
  topics: number;
}

/** Everybody, in no order. */
export async function overviewOfPeople(db: Database, today: string): Promise<PersonOverview[]> {
  return reading(db, async () => {
    const [people, open, topics] = await Promise.all([
      db.people.toArray(),
      db.promises.where({ state: 'open' }).toArray(),
      db.topics.filter(({ state }) => state === 'open').toArray(),
    ]);
    const of =
      ({ id }: Person) =>
      (row: { personId: string | null }) =>
        row.personId === id;
    return Promise.all(
      people.map((person) =>
        overview(db, person, open.filter(of(person)), topics.filter(of(person)), today),
      ),
    );
  });
}

/** One person; null where they are gone. */
export async function overviewOfPerson(
  db: Database,
  id: string,
  today: string,
): Promise<PersonOverview | null> {
  return reading(db, async () => {
    const person = await db.people.get(id);
    if (!person) return null;
    const [open, topics] = await Promise.all([
      db.promises
        .where({ personId: id })
        .filter(({ state }) => state === 'open')
        .toArray(),
      db.topics.where({ personId: id, state: 'open' }).toArray(),
    ]);
    return overview(db, person, open, topics, today);
  });
}

async function overview(
  db: Database,
  person: Person,
  open: readonly PromiseMade[],
  topics: readonly Topic[],
  today: string,
): Promise<PersonOverview> {
  const lastOn = await lastContact(db, person.id, today);
  return {
    person,
    lastOn,
    openMine: open.filter(({ by }) => by === 'me').length,
    openTheirs: open.filter(({ by }) => by === 'them').length,
    topics: topics.length,
  };
}

/** How many notes there are on a person. */
export async function countNotes(db: Database, personId: string): Promise<number> {
  const notes = db.notes.where('[personId+order]').between([personId, ''], [personId, '\uFFFF']);
  return guarded(() => notes.count());
}

/** The series a person's notes are of, each with its latest title and how many notes; the latest first. */
export async function seriesOfPerson(
  db: Database,
  personId: string,
): Promise<{ series: string; title: string; notes: number }[]> {
  const notes = db.notes.where('[personId+order]').between([personId, ''], [personId, '\uFFFF']);
  const found = new Map<string, { series: string; title: string; notes: number }>();
  for (const { series, title } of await guarded(() => notes.reverse().toArray())) {
    const known = found.get(series);
    if (known) known.notes += 1;
    else found.set(series, { series, title, notes: 1 });
  }
  return [...found.values()];
}

function reading<T>(db: Database, action: () => Promise<T>): Promise<T> {
  const tables = [db.people, db.notes, db.promises, db.topics];
  return guarded(() => db.transaction('r', tables, action));
}

/** A stretch of days, both included. */
export interface Period {
  from: string;
  to: string;
}

/** The notes of a period with marked lines, the earliest first. */
export async function notesWithEvidence(
  db: Database,
  { from, to }: Period,
  kinds: readonly EvidenceKind[],
): Promise<Note[]> {
  const notes = await guarded(() =>
    db.notes
      .where('marks')
      .anyOf([...kinds])
      .distinct()
      .filter(({ order }) => order >= from && order <= to)
      .toArray(),
  );
  return notes.toSorted(byDay);
}

/** All notes on a person in a period, the earliest first. */
export async function notesOnPerson(
  db: Database,
  personId: string,
  { from, to }: Period,
): Promise<Note[]> {
  return guarded(() =>
    db.notes
      .where('[personId+order]')
      .between([personId, from], [personId, to], true, true)
      .toArray(),
  );
}

/** The first day there is a note of; null without any. */
export async function firstDay(db: Database): Promise<string | null> {
  return guarded(async () => (await db.notes.orderBy('[order+id]').first())?.order ?? null);
}

function byDay(a: Note, b: Note): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : a.createdAt - b.createdAt;
}
