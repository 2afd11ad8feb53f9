import type { Relation } from '../content/principle.ts';
import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import type { Person } from './schema.ts';

/** The person with this address, or null. */
export async function findPerson(db: Database, address: string): Promise<Person | null> {
  const key = address.toLowerCase();
  return guarded(async () => (await db.people.where('addresses').equals(key).first()) ?? null);
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
  if (id !== null) return guarded(async () => (await db.people.get(id)) ?? null);
  if (email !== '') return meetPerson(db, { address: email, name }, now);
  const person = newPerson(name, [], now);
  await guarded(() => db.people.add(person));
  return person;
}

/** Those who are called just this, whatever its case. */
export async function peopleNamed(db: Database, name: string): Promise<Person[]> {
  return guarded(() => db.people.where('name').equalsIgnoreCase(name).toArray());
}

/** The person with this address, made if new; a name the calendar shows now replaces an older one. */
export async function meetPerson(
  db: Database,
  { address, name }: { address: string; name: string },
  now: number,
): Promise<Person> {
  const key = address.toLowerCase();
  return guarded(() =>
    db.transaction('rw', db.people, async () => {
      const known = await db.people.where('addresses').equals(key).first();
      if (known && (known.name === name || !name)) return known;
      const person: Person = known
        ? { ...known, name, updatedAt: now }
        : newPerson(name, [key], now);
      await db.people.put(person);
      return person;
    }),
  );
}

function newPerson(name: string, addresses: string[], now: number): Person {
  const id = crypto.randomUUID();
  return { id, name, addresses, relation: null, createdAt: now, updatedAt: now };
}

/** Remembers what a person is to the user; null takes the answer back. */
export async function relatePerson(
  db: Database,
  id: string,
  relation: Relation | null,
  now: number,
): Promise<void> {
  await guarded(() => db.people.update(id, { relation, updatedAt: now }));
}

/** What these people are called, by id: their name, or else an address. Who is gone is left out. */
export async function namesOf(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const people = await guarded(() => db.people.bulkGet([...new Set(ids)]));
  return new Map(
    people.flatMap((person) =>
      person ? [[person.id, person.name || (person.addresses[0] ?? '')]] : [],
    ),
  );
}
