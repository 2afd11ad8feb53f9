import { belongingsOf } from './belongings.ts';
import { firstWords } from '../notes/first-words.ts';
import type { Change } from './changes.ts';
import { doing } from './changes.ts';
import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import { noteById } from './notes.ts';
import { calledBy, personById } from './people.ts';
import { removeNotes } from './remove-notes.ts';

/** Puts a note into the bin, with the promises its lines make and the texts it once had. */
export async function deleteNote(db: Database, id: string, now: number): Promise<Change | null> {
  const note = await noteById(db, id);
  if (!note) return null;
  return doing(
    db,
    { kind: 'note-deleted', label: note.title.trim() || firstWords(note.text) },
    now,
    (act) => removeNotes(db, act, [id]),
  );
}

/** Puts everything about a person into the bin: who they are, notes, promises, what was to raise, what was said and shown. */
export async function deletePerson(db: Database, id: string, now: number): Promise<Change | null> {
  const person = await personById(db, id);
  if (!person) return null;
  const label = calledBy(person);
  return doing(db, { kind: 'person-deleted', label }, now, async (act) => {
    const all = await belongingsOf(db, id);
    const idsOf = (rows: readonly { id: string }[]) => rows.map((row) => row.id);
    await removeNotes(db, act, idsOf(all.notes));
    await act.removeAll('promises', idsOf(all.promises));
    await act.removeAll('topics', idsOf(all.topics));
    await act.removeAll('feedback', idsOf(all.feedback));
    await act.removeAll('loop', idsOf(all.loop));
    await act.removeAll('upcoming', idsOf(all.upcoming));
    // What the user did wrong, and what they grow by, is their own: it only names nobody any more.
    for (const one of idsOf(all.mistakes)) await act.change('mistakes', one, { personId: null });
    for (const one of idsOf(all.growth)) await act.change('growth', one, { personId: null });
    await act.removeAll(
      'counterparts',
      all.counterparts.map(({ series }) => series),
    );
    const series = new Set([...all.notes, ...all.counterparts].map((one) => one.series));
    await act.removeAll('sides', [...series]);
    for (const one of series) {
      const shown = db.showings.where('[series+order]').between([one, ''], [one, '\uFFFF']);
      await act.removeAll('showings', await shown.primaryKeys());
    }
    await act.remove('people', id);
  });
}

/** Puts the notes of days before this one into the bin, with all that hangs on them. */
export async function deleteBefore(db: Database, day: string, now: number): Promise<Change | null> {
  return doing(db, { kind: 'too-old', label: day }, now, async (act) => {
    const old = db.notes.where('[order+id]').below([day, '']);
    await removeNotes(db, act, await old.primaryKeys());
  });
}

/** Puts a promise into the bin. Its line, where it has one, stays: delete it there. */
export async function deletePromise(db: Database, id: string, now: number): Promise<Change | null> {
  const row = await guarded(() => db.promises.get(id));
  if (!row) return null;
  return doing(db, { kind: 'promise-deleted', label: row.text }, now, (act) =>
    act.remove('promises', id),
  );
}

/** Puts something that was to be raised into the bin. */
export async function deleteTopic(db: Database, id: string, now: number): Promise<Change | null> {
  const row = await guarded(() => db.topics.get(id));
  if (!row) return null;
  return doing(db, { kind: 'topic-deleted', label: row.text }, now, (act) =>
    act.remove('topics', id),
  );
}
