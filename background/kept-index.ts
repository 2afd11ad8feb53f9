import type { SearchableNote } from '../search/note.ts';
import { NoteIndex } from '../search/note-index.ts';
import type { Database } from '../store/database.ts';
import { readParts, unindexedNotes, writeParts } from '../store/index-parts.ts';
import { noteIds, notesById } from '../store/notes.ts';
import { namesOf } from '../store/people.ts';
import type { Note } from '../store/rows.ts';

/** So many notes are put in at once; then others are answered, since a background that is busy saves no letter. */
const AT_ONCE = 500;

/**
 * The search index: in memory, on the disk in parts for the next time the background starts, and brought up to date with
 * the notes changed since whenever it is asked for.
 */
export function keptIndex(): (db: Database) => Promise<NoteIndex> {
  let index: NoteIndex | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const current = async (db: Database): Promise<NoteIndex> => {
    const { changed, gone } = await unindexedNotes(db);
    index ??= NoteIndex.load(await readParts(db));
    const isNew = index === null;
    const into = index ?? NoteIndex.of([]);
    const ids = isNew ? await noteIds(db) : changed;
    for (const id of gone) into.remove(id);
    const put: Pick<Note, 'id' | 'rev'>[] = [];
    for (let n = 0; n < ids.length; n += AT_ONCE) {
      const notes = await notesById(db, ids.slice(n, n + AT_ONCE));
      for (const note of await searchable(db, notes)) into.put(note);
      put.push(...notes.map(({ id, rev }) => ({ id, rev })));
      if (ids.length > AT_ONCE) await pause();
    }
    index = into;
    if (put.length + gone.length > 0) {
      await writeParts(db, into.records(), [...put, ...gone.map((id) => ({ id, rev: null }))]);
    }
    return into;
  };
  // One after the other: two at once would put the same notes twice, and write over each other.
  return (db) => {
    const next = last.then(
      () => current(db),
      () => current(db),
    );
    last = next;
    return next;
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

async function searchable(db: Database, notes: readonly Note[]): Promise<SearchableNote[]> {
  const names = await namesOf(
    db,
    notes.flatMap(({ personId }) => personId ?? []),
  );
  return notes.map(({ id, text, title, personId, kind, order }) => ({
    id,
    text,
    title,
    personId,
    kind,
    order,
    personName: names.get(personId ?? '') ?? '',
  }));
}
