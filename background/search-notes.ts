import type { Hit, SearchFilter } from '../messages/notebook-calls.ts';
import { firstWords } from '../notes/first-words.ts';
import type { Filter } from '../search/note.ts';
import { saysAll } from '../search/query.ts';
import { snippetOf } from '../search/snippet.ts';
import type { Database } from '../store/database.ts';
import { notesById } from '../store/notes.ts';
import { namesOf } from '../store/people.ts';
import { notesWithOpenPromises } from '../store/promises.ts';
import type { Note } from '../store/rows.ts';
import type { UseDatabase } from './database.ts';
import { keptIndex } from './kept-index.ts';

export type SearchNotes = (what: {
  query: string;
  filter: SearchFilter;
  limit: number;
}) => Promise<{ hits: Hit[]; total: number }>;

/** How many notes are read for a phrase at most, which only their texts can tell. */
const MOST_READ = 500;

/** The search over all notes, its index kept in memory as long as the background lives. */
export function noteSearch(useDatabase: UseDatabase): SearchNotes {
  const current = keptIndex();
  return ({ query, filter, limit }) =>
    useDatabase(async (db) => {
      const index = await current(db);
      const only = filter.openPromises ? await notesWithOpenPromises(db) : null;
      const asked = { ...narrowed(filter), ...(only && { only }) };
      const isPhrase = query.includes('"');
      const found = index.search(query, asked, isPhrase ? MOST_READ : limit);
      const read = await notesById(db, found.ids);
      const notes = read.filter(({ text, title }) => saysAll(found.phrases, [title, text]));
      const total = found.phrases.length > 0 ? notes.length : found.total;
      return { hits: await hitsOf(db, notes.slice(0, limit), found.terms), total };
    });
}

function narrowed({ personId, kind, from, to }: SearchFilter): Filter {
  return {
    ...(personId !== undefined && { personIds: new Set([personId]) }),
    ...(kind !== undefined && { kinds: new Set([kind]) }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

async function hitsOf(
  db: Database,
  notes: readonly Note[],
  terms: readonly string[],
): Promise<Hit[]> {
  const names = await namesOf(
    db,
    notes.flatMap(({ personId }) => personId ?? []),
  );
  return notes.map(({ id, title, order, kind, personId, text }) => ({
    id,
    title: title.trim() || firstWords(text),
    day: order,
    kind,
    personName: names.get(personId ?? '') ?? null,
    snippet: snippetOf(text, terms).parts.map(({ text: part, marked }) => ({ text: part, marked })),
  }));
}
