import type { Act, Change } from './changes.ts';
import { doing } from './changes.ts';
import type { Database } from './database.ts';
import { calledBy } from './people.ts';
import type { Note } from './rows.ts';

/** Puts a note into the bin, with the promises its lines make and the texts it once had. */
export async function deleteNote(db: Database, id: string, now: number): Promise<Change | null> {
  const note = await db.notes.get(id);
  if (!note) return null;
  return doing(db, { kind: 'note-deleted', label: note.title }, now, (act) =>
    removeNotes(db, act, [note]),
  );
}

/** Puts everything about a person into the bin: who they are, notes, promises, what was to raise, what was said and shown. */
export async function deletePerson(db: Database, id: string, now: number): Promise<Change | null> {
  const person = await db.people.get(id);
  if (!person) return null;
  const label = calledBy(person);
  return doing(db, { kind: 'person-deleted', label }, now, async (act) => {
    const notes = await db.notes
      .where('[personId+order]')
      .between([id, ''], [id, '\uFFFF'])
      .toArray();
    await removeNotes(db, act, notes);
    for (const { id: one } of await db.promises.where({ personId: id }).toArray()) {
      await act.remove('promises', one);
    }
    for (const { id: one } of await ofPerson(db, id)) await act.remove('topics', one);
    const said = await db.counterparts.where({ personId: id }).toArray();
    for (const { series } of said) await act.remove('counterparts', series);
    for (const row of await db.feedback.toArray()) {
      if (row.personId === id) await act.remove('feedback', row.id);
    }
    const series = new Set([...notes, ...said].map((one) => one.series));
    for (const one of series) {
      await act.remove('sides', one);
      const shown = db.showings.where('[series+order]').between([one, ''], [one, '\uFFFF']);
      for (const row of await shown.toArray()) {
        await act.remove('showings', [row.series, row.occurrence]);
      }
    }
    await act.remove('people', id);
  });
}

/** Puts the notes of days before this one into the bin, with all that hangs on them. */
export async function deleteBefore(db: Database, day: string, now: number): Promise<Change | null> {
  return doing(db, { kind: 'too-old', label: day }, now, async (act) => {
    const old = db.notes.where('[order+id]').below([day, '']);
    await removeNotes(db, act, await old.toArray());
  });
}

/** Puts a promise into the bin. Its line, where it has one, stays: delete it there. */
export async function deletePromise(db: Database, id: string, now: number): Promise<Change | null> {
  const row = await db.promises.get(id);
  if (!row) return null;
  return doing(db, { kind: 'promise-deleted', label: row.text }, now, (act) =>
    act.remove('promises', id),
  );
}

/** Puts something that was to be raised into the bin. */
export async function deleteTopic(db: Database, id: string, now: number): Promise<Change | null> {
  const row = await db.topics.get(id);
  if (!row) return null;
  return doing(db, { kind: 'topic-deleted', label: row.text }, now, (act) =>
    act.remove('topics', id),
  );
}

async function removeNotes(db: Database, act: Act, notes: readonly Note[]): Promise<void> {
  for (const { id } of notes) {
    for (const row of await db.promises.where({ noteId: id }).toArray()) {
      await act.remove('promises', row.id);
    }
    const revisions = db.revisions.where('[noteId+at]').between([id, -Infinity], [id, Infinity]);
    for (const row of await revisions.toArray()) await act.remove('revisions', row.id);
    await act.remove('notes', id);
  }
}

function ofPerson(db: Database, personId: string) {
  return db.topics
    .where('[personId+state]')
    .between([personId, ''], [personId, '\uFFFF'])
    .toArray();
}
