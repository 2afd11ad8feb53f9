import type { Input, Output } from '../messages/app-channel.ts';
import type { Done, NotebookCalls, NoteView, RevisionView } from '../messages/notebook-calls.ts';
import { allChanges, eraseChange, undo } from '../store/changes.ts';
import type { Change } from '../store/changes.ts';
import type { Database } from '../store/database.ts';
import { deleteNote, deletePerson, deletePromise, deleteTopic } from '../store/deletions.ts';
import { mergePeople, splitPerson } from '../store/merging.ts';
import { findNote, noteById } from '../store/notes.ts';
import { skipNote } from '../store/save-note.ts';
import { editPerson, namesOf, personById, personMeant } from '../store/people.ts';
import {
  makePromise,
  openPromises,
  promisesOfNote,
  setDue,
  setPromise,
} from '../store/promises.ts';
import { asidesOf, revisionsOf, settleAside } from '../store/revisions.ts';
import type { Note, Revision } from '../store/rows.ts';
import { deleteTemplate, putTemplate, templatesFor } from '../store/templates.ts';
import { notesFrom, overviewOfPeople, seriesOfPerson } from '../store/timeline.ts';
import { addTopic, rewordTopic, setTopic } from '../store/topics.ts';
import { localDay } from '../notes/local-day.ts';
import { asChange, asDone } from './change-view.ts';
import type { UseDatabase } from './database.ts';
import { gathered } from './evidence.ts';
import { openNotebook } from './open-notebook.ts';
import { personPage, promiseViews } from './person-page.ts';
import type { SearchNotes } from './search-notes.ts';
import { announce } from './tabs.ts';
import { broughtTemplates } from './brought-templates.ts';

type Handlers = { [N in keyof NotebookCalls]: (input: Input<N>) => Promise<Output<N>> };

/**
 * Answers the calls about what the user keeps.
 * @param replan sets the next alarm anew: a person who goes or comes back may be one to be reminded of
 */
export function notebookDesk(
  useDatabase: UseDatabase,
  searchNotes: SearchNotes,
  replan: () => Promise<void>,
): Handlers {
  /** Does something that others must hear of. */
  const doing = async <T>(action: (db: Database, now: number) => Promise<T>): Promise<T> => {
    const done = await useDatabase((db) => action(db, Date.now()));
    await announce();
    return done;
  };

  /** Does something that can be undone. */
  const undoable = async (
    action: (db: Database, now: number) => Promise<Change | null>,
  ): Promise<Done | null> => {
    const change = await doing(action);
    if (change) await replan();
    return change && asDone(change);
  };

  /** Does something that undoes itself by being done the other way round. */
  const plainly = async (
    action: (db: Database, now: number) => Promise<unknown>,
  ): Promise<null> => {
    await doing(action);
    return null;
  };

  return {
    'notebook.open': async (place) => {
      await openNotebook(place);
      return null;
    },

    'note.get': ({ id }) =>
      useDatabase(async (db) => {
        const note = await noteById(db, id);
        if (!note) return null;
        const [[view], person, promises, asides] = await Promise.all([
          noteViews(db, [note]),
          note.personId === null ? null : personById(db, note.personId),
          promisesOfNote(db, id),
          asidesOf(db, id),
        ]);
        if (!view) return null;
        return {
          note: view,
          relation: person?.relation ?? null,
          promises,
          asides: asides.map(asShown),
        };
      }),
    'note.skip': ({ id, isSkipped }) => plainly((db) => skipNote(db, id, isSkipped)),
    'note.delete': ({ id }) => undoable((db, now) => deleteNote(db, id, now)),
    'note.revisions': ({ id }) =>
      useDatabase(async (db) => (await revisionsOf(db, id)).map(asShown)),
    'aside.settle': ({ id }) => plainly((db) => settleAside(db, id)),
    'note.list': ({ personId, from, limit }) =>
      useDatabase(async (db) => noteViews(db, await notesFrom(db, personId, from, limit))),
    search: (what) => searchNotes(what),

    'promise.make': (said) => plainly((db, now) => makePromise(db, said, now)),
    'promise.set': ({ id, ...how }) => plainly((db, now) => setPromise(db, id, how, now)),
    'promise.due': ({ id, due }) => plainly((db, now) => setDue(db, id, due, now)),
    'promise.delete': ({ id }) => undoable((db, now) => deletePromise(db, id, now)),
    'promise.list': () =>
      useDatabase(async (db) => promiseViews(db, await openPromises(db), localDay(Date.now()))),

    'topic.add': ({ who, text }) =>
      doing(async (db, now) => {
        const person = await personMeant(db, who, now);
        // Whoever wrote it must not believe that it is kept.
        if (!person) throw new Error('The person of a topic is gone.');
        const { id, personId } = await addTopic(db, { personId: person.id, text }, now);
        return { id, personId };
      }),
    'topic.set': ({ id, state, note }) =>
      plainly(async (db, now) => {
        const raisedIn = note && (await findNote(db, note.series, note.occurrence));
        await setTopic(db, id, { state, noteId: raisedIn?.id ?? null }, now);
      }),
    'topic.reword': ({ id, text }) => plainly((db, now) => rewordTopic(db, id, text, now)),
    'topic.delete': ({ id }) => undoable((db, now) => deleteTopic(db, id, now)),

    'person.list': () => useDatabase((db) => overviewOfPeople(db, localDay(Date.now()))),
    'person.get': ({ id }) => useDatabase((db) => personPage(db, id, localDay(Date.now()))),
    'person.series': ({ id }) => useDatabase((db) => seriesOfPerson(db, id)),
    'person.edit': ({ id, ...edit }) => undoable((db, now) => editPerson(db, id, edit, now)),
    'person.merge': (people) => undoable((db, now) => mergePeople(db, people, now)),
    'person.split': async ({ id, ...part }) => {
      const split = await doing((db, now) => splitPerson(db, id, part, now));
      return split && { ...asDone(split.change), personId: split.personId };
    },
    'person.delete': ({ id }) => undoable((db, now) => deletePerson(db, id, now)),

    evidence: ({ period, about }) =>
      useDatabase((db) => gathered(db, period, about, localDay(Date.now()))),

    'change.list': () => useDatabase(async (db) => (await allChanges(db)).map(asChange)),
    'change.undo': ({ id }) => undoable((db, now) => undo(db, id, now)),
    'change.erase': ({ id }) => plainly((db) => eraseChange(db, id)),

    'template.list': ({ kind }) => useDatabase((db) => templatesFor(db, kind, broughtTemplates())),
    'template.put': (template) => plainly((db, now) => putTemplate(db, template, now)),
    'template.delete': ({ id }) => undoable((db, now) => deleteTemplate(db, id, now)),
  };
}

function asShown({ id, kind, text, at }: Revision): RevisionView {
  return { id, kind, text, at };
}

async function noteViews(db: Database, notes: readonly Note[]): Promise<NoteView[]> {
  const names = await namesOf(
    db,
    notes.flatMap(({ personId }) => personId ?? []),
  );
  return notes.map((note) => ({ ...note, personName: names.get(note.personId ?? '') ?? null }));
}
