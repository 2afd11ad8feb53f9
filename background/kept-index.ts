import type { SearchableNote } from '../search/note.ts';
import { NoteIndex } from '../search/note-index.ts';
import type { Database } from '../store/database.ts';
import { readParts, unindexedNotes, writeParts } from '../store/index-parts.ts';
import { allNotes } from '../store/notes.ts';
import { namesOf } from '../store/people.ts';
import type { Note } from '../store/rows.ts';

/** So many changed notes, as after an import, are dealt with faster by making the index anew. */
const MANY = 5_000;

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
    if (!index || changed.length > MANY)
      index = NoteIndex.of(await searchable(db, await allNotes(db)));
    else {
      for (const id of gone) index.remove(id);
      for (const note of await searchable(db, changed)) index.put(note);
    }
    if (changed.length + gone.length > 0) {
      await writeParts(db, index.records(), [...changed, ...gone.map((id) => ({ id, rev: null }))]);
    }
    return index;
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
