import { Dexie } from 'dexie';
import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import { localDay } from './local-day.ts';
import type { Note } from './schema.ts';

/** One change of a note's text, as an editor sends it. */
export interface NoteChange {
  series: string;
  occurrence: string;
  day: string | null;
  kind: string;
  title: string;
  personId: string | null;
  text: string;
  /** The revision this editor's text grew from; 0 for a new note. */
  baseRev: number;
  /** The editor, one an opened page, and its own running count. */
  writer: string;
  seq: number;
}

export type SaveResult =
  | { kind: 'saved'; rev: number; seq: number }
  /** Somebody else wrote in between: nothing was overwritten, both texts are there. */
  | { kind: 'conflict'; stored: Pick<Note, 'text' | 'rev' | 'updatedAt'> };

/**
 * Writes a change, durably, or finds that another editor was faster. A change that has already been written
 * (sent again because its answer was lost) or was overtaken by a later one of the same editor counts as saved.
 */
export async function saveNote(db: Database, change: NoteChange, now: number): Promise<SaveResult> {
  const { baseRev, ...fields } = change;
  return guarded(() =>
    db.transaction('rw', db.notes, async (): Promise<SaveResult> => {
      const stored = await db.notes
        .where({ series: change.series, occurrence: change.occurrence })
        .first();
      const sameWriter = stored?.writer === change.writer;
      if (stored && sameWriter && change.seq <= stored.seq) {
        return { kind: 'saved', rev: stored.rev, seq: stored.seq };
      }
      if (stored && !sameWriter && stored.rev !== baseRev) {
        if (stored.text === change.text) return { kind: 'saved', rev: stored.rev, seq: change.seq };
        const { text, rev, updatedAt } = stored;
        return { kind: 'conflict', stored: { text, rev, updatedAt } };
      }
      const note: Note = {
        ...fields,
        id: stored?.id ?? crypto.randomUUID(),
        personId: change.personId ?? stored?.personId ?? null,
        order: change.day ?? stored?.order ?? localDay(now),
        rev: (stored?.rev ?? 0) + 1,
        createdAt: stored?.createdAt ?? now,
        updatedAt: now,
      };
      await db.notes.put(note);
      return { kind: 'saved', rev: note.rev, seq: change.seq };
    }),
  );
}

/** The note of one occurrence, or null. */
export async function findNote(
  db: Database,
  series: string,
  occurrence: string,
): Promise<Note | null> {
  return guarded(async () => (await db.notes.where({ series, occurrence }).first()) ?? null);
}

/** The notes of one occurrence under any of the series that begin like this. */
export async function notesOfSubject(
  db: Database,
  beginning: string,
  occurrence: string,
): Promise<Note[]> {
  return guarded(() =>
    db.notes
      .where('[series+occurrence]')
      .between([beginning, Dexie.minKey], [`${beginning}\uFFFF`, Dexie.maxKey])
      .filter((note) => note.occurrence === occurrence)
      .toArray(),
  );
}

/**
 * The note before this one with any text: the same person's latest, whatever the series, or else the series'
 * own. Notes of later days are left out, so that an old meeting shows what came before it.
 */
export async function previousNote(
  db: Database,
  meeting: { series: string; occurrence: string; personId: string | null; day: string | null },
  now: number,
): Promise<Note | null> {
  const upTo = meeting.day ?? localDay(now);
  const latest = (index: string, key: string) =>
    db.notes
      .where(index)
      .between([key, ''], [key, upTo], true, true)
      .reverse()
      .filter((note) => !isSame(note, meeting) && note.text.trim() !== '')
      .first();
  return guarded(async () => {
    const withPerson =
      meeting.personId === null ? undefined : await latest('[personId+order]', meeting.personId);
    return withPerson ?? (await latest('[series+order]', meeting.series)) ?? null;
  });
}

function isSame(note: Note, meeting: { series: string; occurrence: string }): boolean {
  return note.series === meeting.series && note.occurrence === meeting.occurrence;
}
