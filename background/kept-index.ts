import type { SearchableNote } from '../search/note.ts';
import { NoteIndex } from '../search/note-index.ts';
import type { Database } from '../store/database.ts';
import { areGone, readParts, unindexedNotes, writeParts } from '../store/index-parts.ts';
import { notesAfter, notesById } from '../store/notes.ts';
import { namesOf } from '../store/people.ts';
import type { Note } from '../store/rows.ts';
import { pause } from './pause.ts';

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
    // Nothing of closed notes stays in memory; asking for it fails below.
    if (db.lock.state.kind === 'closed') index = null;
    // Too much has changed at once to be put in note by note.
    if (await areGone(db)) index = null;
    const { changed, gone, all } = await unindexedNotes(db);
    index ??= NoteIndex.load(await readParts(db));
    if (!index) {
      index = await NoteIndex.ofMany(everything(db));
      await writeParts(db, index.records(), all);
    } else if (all.length > 0) {
      for (const id of gone) index.remove(id);
      for await (const notes of batches(db, changed)) {
        for (const note of notes) index.put(note);
      }
      await writeParts(db, index.records(), all);
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

/** Notes as the index wants them, some at a time. */
async function* batches(db: Database, ids: readonly string[]): AsyncGenerator<SearchableNote[]> {
  for (let n = 0; n < ids.length; n += AT_ONCE) {
    const notes = await notesById(db, ids.slice(n, n + AT_ONCE));
    yield await searchable(db, notes);
    if (ids.length > AT_ONCE) await pause();
  }
}

/** All notes, likewise. */
async function* everything(db: Database): AsyncGenerator<SearchableNote[]> {
  let last: string | null = null;
  for (;;) {
    const notes: Note[] = await notesAfter(db, last, AT_ONCE);
    last = notes.at(-1)?.id ?? null;
    if (last === null) return;
    yield await searchable(db, notes);
    await pause();
  }
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
