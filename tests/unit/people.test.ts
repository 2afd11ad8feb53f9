import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../store/database.ts';
import { findPerson, meetPerson, relatePerson } from '../../store/people.ts';
import { memoryDatabase } from './support/memory-database.ts';

const SAM = { address: 'Sam.Rivers@example.org', name: 'Sam Rivers' };

let db: Database;
beforeEach(() => {
  db = memoryDatabase();
});

describe('a person', () => {
  it('is made when met first, without a relation', async () => {
    expect(await meetPerson(db, SAM, 7)).toEqual({
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      name: 'Sam Rivers',
      addresses: ['sam.rivers@example.org'],
      isNamed: false,
      relation: null,
      since: null,
      past: [],
      createdAt: 7,
      updatedAt: 7,
    });
  });

  it('is made once, however often met, also at the same time', async () => {
    const met = await Promise.all([1, 2, 3].map((now) => meetPerson(db, SAM, now)));
    expect(new Set(met.map(({ id }) => id)).size).toBe(1);
    expect(await db.people.count()).toBe(1);
  });

  it('is found by the address in any case, and by no other', async () => {
    const { id } = await meetPerson(db, SAM, 1);
    expect((await findPerson(db, 'SAM.RIVERS@EXAMPLE.ORG'))?.id).toBe(id);
    expect((await meetPerson(db, { ...SAM, address: 'sam.rivers@EXAMPLE.org' }, 2)).id).toBe(id);
    expect(await findPerson(db, 'sam@example.org')).toBeNull();
    expect(await findPerson(db, '')).toBeNull();
  });

  it('is found by each of several addresses', async () => {
    const person = await meetPerson(db, SAM, 1);
    await db.people.put({ ...person, addresses: [...person.addresses, 'sam@old.example'] });
    expect((await findPerson(db, 'sam@old.example'))?.id).toBe(person.id);
    expect((await findPerson(db, SAM.address))?.id).toBe(person.id);
  });

  it('gets the name the calendar shows now', async () => {
    await meetPerson(db, SAM, 1);
    const renamed = await meetPerson(db, { ...SAM, name: 'Sam Lake' }, 2);
    expect(renamed).toMatchObject({ name: 'Sam Lake', createdAt: 1, updatedAt: 2 });
    expect(await findPerson(db, SAM.address)).toEqual(renamed);
  });

  it('keeps the name where the calendar shows none', async () => {
    await meetPerson(db, SAM, 1);
    await meetPerson(db, { ...SAM, name: '' }, 2);
    expect(await findPerson(db, SAM.address)).toMatchObject({ name: 'Sam Rivers', updatedAt: 1 });
  });
});

describe('what a person is to the user', () => {
  it('is remembered, also when the name changes', async () => {
    const { id } = await meetPerson(db, SAM, 1);
    await relatePerson(db, id, 'manager', 2);
    await meetPerson(db, { ...SAM, name: 'Sam Lake' }, 3);
    expect(await findPerson(db, SAM.address)).toMatchObject({
      relation: 'manager',
      name: 'Sam Lake',
    });
  });

  it('can be changed and taken back', async () => {
    const { id } = await meetPerson(db, SAM, 1);
    await relatePerson(db, id, 'manager', 2);
    await relatePerson(db, id, 'peer', 3);
    expect((await findPerson(db, SAM.address))?.relation).toBe('peer');
    await relatePerson(db, id, null, 4);
    expect(await findPerson(db, SAM.address)).toMatchObject({ relation: null, updatedAt: 4 });
  });
});
