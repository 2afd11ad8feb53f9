import { marksIn } from '../notes/evidence-lines.ts';
import { OWN_SERIES } from '../notes/own-notes.ts';
import { nameOf } from '../systems/mistake/evidence.ts';
import type { Mistake, MistakeUpdate } from '../systems/mistake/mistake.ts';
import type { Act } from './act.ts';
import type { Change } from './changes.ts';
import { doing } from './changes.ts';
import type { Database } from './database.ts';
import { linesOfNote } from './lines-of-note.ts';
import { localDay } from '../notes/local-day.ts';
import { ITSELF } from './save-note.ts';
import { recordById } from './records.ts';
import type { Note } from './rows.ts';

/**
 * Keeps a message that owns the mistake, as it is to begin with, and the moment it promises the next word for: the two are
 * undone together. Null where the mistake is gone or nothing changes, as with all of these.
 */
export async function draftMistake(
  db: Database,
  id: string,
  { draft, nextAt }: Pick<Mistake, 'draft' | 'nextAt'>,
  now: number,
): Promise<Change | null> {
  return changing(db, id, now, () => ({ draft, nextAt }));
}

/** The user has owned it. One that is owned already stays owned since then. */
export async function ownMistake(
  db: Database,
  id: string,
  nextAt: number | null,
  now: number,
): Promise<Change | null> {
  return changing(db, id, now, ({ ownedAt }) =>
    ownedAt === null ? { ownedAt: now, nextAt } : null,
  );
}

/** An update was given; the next is due at `nextAt`, or it was the last. The very same sent twice is one. */
export async function giveUpdate(
  db: Database,
  id: string,
  update: Pick<MistakeUpdate, 'status' | 'plan' | 'nextAt'>,
  now: number,
): Promise<Change | null> {
  return changing(db, id, now, ({ updates, nextStatus, nextPlan }) => {
    const { status, plan, nextAt } = update;
    const last = updates.at(-1);
    const isTwice = last?.status === status && last.plan === plan && last.nextAt === nextAt;
    // Two last ones in the same words may both be meant.
    if (isTwice && nextAt !== null) return null;
    const given: MistakeUpdate = { id: crypto.randomUUID(), at: now, status, plan, nextAt };
    return {
      updates: [...updates, given],
      nextAt,
      // What was written on meanwhile is the next one's.
      nextStatus: nextStatus === status ? '' : nextStatus,
      nextPlan: nextPlan === plan ? '' : nextPlan,
    };
  });
}

/** The next update is due at another moment; null where none is to come. */
export async function extendUpdate(
  db: Database,
  id: string,
  nextAt: number | null,
  now: number,
): Promise<Change | null> {
  return changing(db, id, now, () => ({ nextAt }));
}

/** The words of a note. */
export type WrittenNote = Pick<Note, 'title' | 'text'>;

/**
 * Closes a mistake: no update is due any more, and a note of the user's own holds it as evidence. One that was closed before
 * has such a note; it is written anew unless the user has written in it since.
 * @param noteOf its words, in the user's language
 */
export async function closeMistake(
  db: Database,
  id: string,
  noteOf: (mistake: Mistake) => WrittenNote,
  now: number,
): Promise<Change | null> {
  return changing(db, id, now, async (mistake, act) => {
    if (mistake.closedAt !== null) return null;
    const before = mistake.noteId === null ? undefined : await db.notes.get(mistake.noteId);
    const note = evidenceNote(before ?? null, noteOf(mistake), now);
    // Its words are the user's by now.
    if (!before || before.writer === ITSELF) await putNote(db, act, before ?? null, note, now);
    return { closedAt: now, nextAt: null, noteId: note.id };
  });
}

/** Goes on with a mistake that was closed. Its note stays: it was owned all the same. */
export async function reopenMistake(db: Database, id: string, now: number): Promise<Change | null> {
  return changing(db, id, now, () => ({ closedAt: null }));
}

/** Changes a mistake as it is by then, in one transaction with whatever else `fieldsOf` does; nothing for null. */
async function changing(
  db: Database,
  id: string,
  now: number,
  fieldsOf: (
    mistake: Mistake,
    act: Act,
  ) => Partial<Mistake> | null | Promise<Partial<Mistake> | null>,
): Promise<Change | null> {
  const known = await recordById(db, 'mistakes', id);
  if (!known) return null;
  return doing(db, { kind: 'record-changed', label: nameOf(known) }, now, async (act) => {
    const mistake = await db.mistakes.get(id);
    const fields = mistake && (await fieldsOf(mistake, act));
    if (!fields || isAlready(mistake, fields)) return;
    await act.change('mistakes', id, { ...fields, updatedAt: now });
  });
}

function isAlready(mistake: Mistake, fields: Partial<Mistake>): boolean {
  return JSON.stringify({ ...mistake, ...fields }) === JSON.stringify(mistake);
}

/** The note of a mistake as it is now, in the place of the one there was. */
function evidenceNote(before: Note | null, { title, text }: WrittenNote, now: number): Note {
  const written = { title, text, marks: marksIn(text), updatedAt: now };
  if (before) return { ...before, ...written, rev: before.rev + 1 };
  const day = localDay(now);
  return {
    ...written,
    id: crypto.randomUUID(),
    // Nobody's: it is about the user, and in the notes on a report it would count as about them.
    personId: null,
    series: OWN_SERIES,
    occurrence: crypto.randomUUID(),
    day,
    order: day,
    kind: 'note',
    isSkipped: false,
    rev: 1,
    writer: ITSELF,
    seq: 0,
    createdAt: now,
  };
}

/** Writes a note, with the promises its lines make: somebody's cause may hold what is still to be done. */
async function putNote(
  db: Database,
  act: Act,
  before: Note | null,
  note: Note,
  now: number,
): Promise<void> {
  const kept = await db.promises.where({ noteId: note.id }).toArray();
  const { put, gone } = linesOfNote(note, before?.text ?? '', null, kept, now);
  await act.put('notes', note);
  await act.putAll('promises', put);
  await act.removeAll('promises', gone);
}
