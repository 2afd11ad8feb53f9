import { marksIn } from '../notes/evidence-lines.ts';
import { localDay } from '../notes/local-day.ts';
import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import { linesOfNote } from './lines-of-note.ts';
import { keepBefore, putAside, settle } from './revisions.ts';
import type { Note } from './rows.ts';
import { touch, touchTables } from './touched.ts';

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
  /** `id`: of the note, which a new one has only now. */
  | { kind: 'saved'; id: string; rev: number; seq: number }
  /** Somebody else wrote in between: nothing was overwritten. `aside`: where this change's text lies. */
  | { kind: 'conflict'; stored: Pick<Note, 'text' | 'rev' | 'updatedAt'>; aside: string };

/**
 * Writes a change, durably, or finds that another editor was faster; the text is then put aside, for the user to decide. A
 * change that has already been written (sent again because its answer was lost) or was overtaken by a later one of the same
 * editor counts as saved.
 */
export async function saveNote(db: Database, change: NoteChange, now: number): Promise<SaveResult> {
  const { personId, ...rest } = change;
  return saveNoteWith(db, async () => personId, rest, now);
}

/**
 * The same where it is still to be found who the meeting is with.
 * @param findPersonId finds or makes them, in the same transaction
 */
export async function saveNoteWith(
  db: Database,
  findPersonId: () => Promise<string | null>,
  change: Omit<NoteChange, 'personId'>,
  now: number,
): Promise<SaveResult> {
  const { baseRev, ...fields } = change;
  const { series, occurrence } = change;
  return writing(db, async (): Promise<SaveResult> => {
    // The note first: a transaction within this one, for who it is with, would make it wait.
    const [stored, personId] = await Promise.all([
      db.notes.where({ series, occurrence }).first(),
      findPersonId(),
    ]);
    const sameWriter = stored?.writer === change.writer;
    if (stored && sameWriter && change.seq <= stored.seq) {
      return { kind: 'saved', id: stored.id, rev: stored.rev, seq: stored.seq };
    }
    if (stored && !sameWriter && stored.rev !== baseRev) {
      if (stored.text === change.text) {
        await settle(db, stored, change.writer);
        return { kind: 'saved', id: stored.id, rev: stored.rev, seq: change.seq };
      }
      const aside = await putAside(db, stored.id, change, now);
      const { text, rev, updatedAt } = stored;
      return { kind: 'conflict', stored: { text, rev, updatedAt }, aside };
    }
    const note: Note = {
      ...fields,
      id: stored?.id ?? crypto.randomUUID(),
      personId: personId ?? stored?.personId ?? null,
      order: change.day ?? stored?.order ?? localDay(now),
      marks: marksIn(change.text),
      isSkipped: stored?.isSkipped ?? false,
      rev: (stored?.rev ?? 0) + 1,
      createdAt: stored?.createdAt ?? now,
      updatedAt: now,
    };
    await write(db, stored ?? null, note, now);
    // Only who was overtaken has a text put aside.
    if (stored && !sameWriter) await settle(db, note, change.writer);
    return { kind: 'saved', id: note.id, rev: note.rev, seq: change.seq };
  });
}

/** The one who writes where the extension itself changes a text, as when a promise in it is ticked elsewhere. */
export const ITSELF = 'loopside';

/** Changes a note's text from elsewhere than an editor; editors that are open on it find out by its revision. */
export async function rewriteNote(
  db: Database,
  id: string,
  rewritten: (text: string) => string,
  now: number,
): Promise<void> {
  await writing(db, async () => {
    const before = await db.notes.get(id);
    const text = before && rewritten(before.text);
    if (!before || text === undefined || text === before.text) return;
    const rev = before.rev + 1;
    const change = { text, marks: marksIn(text), rev, writer: ITSELF, seq: 0, updatedAt: now };
    await write(db, before, { ...before, ...change }, now);
  });
}

/** Says that a talk did not take place, or that it did after all. */
export async function skipNote(db: Database, id: string, isSkipped: boolean): Promise<void> {
  await writing(db, async () => {
    const changed = await db.notes.update(id, { isSkipped });
    if (changed > 0) await touch(db, 'notes', [id]);
  });
}

/** Follows a meeting that was moved to another day: its note is sorted there from now on. */
export async function followMeeting(
  db: Database,
  { series, occurrence, day }: Pick<Note, 'series' | 'occurrence' | 'day'>,
): Promise<void> {
  if (day === null) return;
  await writing(db, async () => {
    const note = await db.notes.where({ series, occurrence }).first();
    if (!note || note.day === day) return;
    await db.notes.update(note.id, { day, order: day });
    await db.promises.where({ noteId: note.id }).modify({ madeOn: day });
    await touch(db, 'notes', [note.id]);
  });
}

/** A note as it is now takes the place of how it was, with all that hangs on its text. */
async function write(db: Database, before: Note | null, note: Note, now: number): Promise<void> {
  await Promise.all([
    before && keepBefore(db, before, note, now),
    db.notes.put(note),
    touch(db, 'notes', [note.id]),
  ]);
  // Most letters are typed elsewhere than in a task: then nothing needs to be looked up.
  const isSameWith = before?.personId === note.personId && before.order === note.order;
  if (isSameWith && tasksOf(before.text) === tasksOf(note.text)) return;
  if (!before && tasksOf(note.text) === '') return;
  const person = note.personId === null ? null : ((await db.people.get(note.personId)) ?? null);
  const kept = await db.promises.where({ noteId: note.id }).toArray();
  const { put, gone } = linesOfNote(note, before?.text ?? '', person, kept, now);
  await db.promises.bulkPut(put);
  await db.promises.bulkDelete(gone);
  await touch(db, 'promises', [...put.map(({ id }) => id), ...gone]);
}

/** The lines of a text that may be tasks, as they stand. */
function tasksOf(text: string): string {
  if (!text.includes('[')) return '';
  return text
    .split(/\r\n?|\n/u)
    .filter((line) => line.includes('[') || FENCE.test(line))
    .join('\n');
}

/** What begins or ends code, in which nothing is a task. */
const FENCE = /^\s*(?:`{3}|~{3})/u;

function writing<T>(db: Database, action: () => Promise<T>): Promise<T> {
  const tables = [db.notes, db.promises, db.revisions, db.people, ...touchTables(db)];
  return guarded(() => db.transaction('rw', tables, action));
}
