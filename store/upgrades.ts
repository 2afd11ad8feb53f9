import type { Transaction } from 'dexie';
import { marksIn } from '../notes/evidence-lines.ts';
import { linesOfNote } from './lines-of-note.ts';
import type { Note, Person, PromiseMade } from './rows.ts';

/** As rows were before version 4. */
type PersonBefore = Omit<Person, 'isNamed' | 'since' | 'past'>;
type NoteBefore = Omit<Note, 'marks' | 'isSkipped'>;

/**
 * What is done to the rows of the version before, by the version they come to. Runs in the transaction that changes the
 * tables: where it throws nothing has changed, and the old data stays. From version 4 on rows may be sealed, and the key is known
 * only once the database is open: no upgrade after it can touch a row, so what rows gain since may be missing from them.
 */
export const UPGRADES: Record<number, (transaction: Transaction) => Promise<void>> = {
  4: async (transaction) => {
    const people = transaction.table<PersonBefore, string>('people');
    const known = await people.toArray();
    const ofPerson = new Map(known.map((person) => [person.id, person]));
    await transaction
      .table<Person, string>('people')
      .bulkPut(
        known.map((person) => Object.assign(person, { isNamed: false, since: null, past: [] })),
      );

    const promises: PromiseMade[] = [];
    const ids: { id: string; mark: string }[] = [];
    await transaction
      .table<NoteBefore, string>('notes')
      .toCollection()
      .modify((before, ref) => {
        const note: Note = { ...before, marks: marksIn(before.text), isSkipped: false };
        const person = ofPerson.get(note.personId ?? '') ?? null;
        promises.push(...linesOfNote(note, '', person, [], note.updatedAt).put);
        ids.push({ id: note.id, mark: '' });
        ref.value = note;
      });
    await transaction.table<PromiseMade, string>('promises').bulkPut(promises);
    await transaction.table<{ id: string; mark: string }, string>('unindexed').bulkPut(ids);
    await transaction
      .table<{ key: string; mark: string }, string>('unsaved')
      .bulkPut(ids.map(({ id, mark }) => ({ key: `notes:${id}`, mark })));
  },
};
