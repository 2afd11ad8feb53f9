import type { Relation } from '../content/principle.ts';
import type { Change } from './changes.ts';
import { doing } from './changes.ts';
import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import { localDay } from '../notes/local-day.ts';
import { related } from './relations.ts';
import type { PastRelation, Person } from './rows.ts';
import { touch, touchNotesOf, touchTables } from './touched.ts';

/** The person with this address, or null. */
export async function findPerson(db: Database, address: string): Promise<Person | null> {
  const key = address.toLowerCase();
  return guarded(async () => (await db.people.where('addresses').equals(key).first()) ?? null);
}

/** The person kept under this id, or null. */
export async function personById(db: Database, id: string): Promise<Person | null> {
  return guarded(async () => (await db.people.get(id)) ?? null);
}

/** These people, by id. Who is gone is left out. */
export async function peopleById(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Person>> {
  const people = await guarded(() => db.people.bulkGet([...new Set(ids)]));
  return new Map(people.flatMap((person) => (person ? [[person.id, person]] : [])));
}

/** Everybody, in no order. */
export async function allPeople(db: Database): Promise<Person[]> {
  return guarded(() => db.people.toArray());
}

/** How somebody is named: by the id they are kept under; or by an address; or, where no page shows one, by name alone. */
export interface Who {
  id: string | null;
  name: string;
  /** Empty where none is known. */
  email: string;
}

/**
 * The person meant, made if new. A name alone is always somebody new: two people may share one, so only the user can say
 * that they are the same. Null where an id is meant that is gone.
 */
export async function personMeant(db: Database, who: Who, now: number): Promise<Person | null> {
  const { id, name, email } = who;
  if (id !== null) return personById(db, id);
  if (email !== '') return meetPerson(db, { address: email, name }, now);
  const person = newPerson(name, [], now);
  await writing(db, async () => {
    await db.people.add(person);
    await touch(db, 'people', [person.id]);
  });
  return person;
}

/** Those who are called just this, whatever its case. */
export async function peopleNamed(db: Database, name: string): Promise<Person[]> {
  const wanted = name.toLowerCase();
  // No index: in a locked database a name can be found only as it was written.
  return guarded(() =>
    db.people.filter((person) => person.name.toLowerCase() === wanted).toArray(),
  );
}

/** The person with this address, made if new; a name the calendar shows now replaces an older one, save one the user chose. */
export async function meetPerson(
  db: Database,
  { address, name }: { address: string; name: string },
  now: number,
): Promise<Person> {
  const key = address.toLowerCase();
  return writing(db, async () => {
    const known = await db.people.where('addresses').equals(key).first();
    if (known && (known.isNamed || known.name === name || !name)) return known;
    const person: Person = known ? { ...known, name, updatedAt: now } : newPerson(name, [key], now);
    await put(db, person, known);
    return person;
  });
}

/** Somebody as they are first met. */
export function newPerson(name: string, addresses: string[], now: number): Person {
  return {
    id: crypto.randomUUID(),
    name,
    isNamed: false,
    addresses,
    relation: null,
    since: null,
    past: [],
    createdAt: now,
    updatedAt: now,
  };
}

/** Remembers what a person is to the user from today on; null takes the answer back. */
export async function relatePerson(
  db: Database,
  id: string,
  relation: Relation | null,
  now: number,
): Promise<void> {
  await writing(db, async () => {
    const person = await db.people.get(id);
    if (person)
      await put(db, { ...related(person, relation, localDay(now)), updatedAt: now }, person);
  });
}

/** What the user may say of a person by hand. */
export interface PersonEdit {
  name?: string;
  addresses?: string[];
  /** Days of the roles they had and have. */
  since?: string | null;
  past?: PastRelation[];
}

/** Changes what is kept of a person, so that it can be undone. Null where they are gone, or nothing changes. */
export async function editPerson(
  db: Database,
  id: string,
  { addresses, ...edit }: PersonEdit,
  now: number,
): Promise<Change | null> {
  const person = await personById(db, id);
  if (!person) return null;
  const label = calledBy(person);
  return doing(db, { kind: 'person-renamed', label }, now, async (act) => {
    await act.change('people', id, {
      ...edit,
      ...(edit.name !== undefined && { isNamed: true }),
      ...(addresses && { addresses: [...new Set(addresses.map((one) => one.toLowerCase()))] }),
      updatedAt: now,
    });
  });
}

/** What these people are called, by id: their name, or else an address. Who is gone is left out. */
export async function namesOf(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const people = await peopleById(db, ids);
  return new Map([...people].map(([id, person]) => [id, calledBy(person)]));
}

/** What somebody is called: their name, or else an address. */
export function calledBy({ name, addresses }: Pick<Person, 'name' | 'addresses'>): string {
  return name || (addresses[0] ?? '');
}

async function put(db: Database, person: Person, before: Person | undefined): Promise<void> {
  await db.people.put(person);
  await touch(db, 'people', [person.id]);
  if (before && before.name !== person.name) await touchNotesOf(db, person.id);
}

function writing<T>(db: Database, action: () => Promise<T>): Promise<T> {
  return guarded(() => db.transaction('rw', [db.people, db.notes, ...touchTables(db)], action));
}
