import type { Relation } from '../content/principle.ts';
import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import type { Person } from './schema.ts';

/** The person with this address, or null. */
export async function findPerson(db: Database, address: string): Promise<Person | null> {
  const key = address.toLowerCase();
  return guarded(async () => (await db.people.where('addresses').equals(key).first()) ?? null);
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
        : {
            id: crypto.randomUUID(),
            name,
            addresses: [key],
            relation: null,
            createdAt: now,
            updatedAt: now,
          };
      await db.people.put(person);
      return person;
    }),
  );
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
