import { Dexie } from 'dexie';
import { isWorthKeeping, tooMany } from '../notes/worth-keeping.ts';
import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import type { Note, Revision } from './rows.ts';

/** Keeps the text a note had, in the same transaction, where it is worth it. */
export async function keepBefore(
  db: Database,
  before: Note,
  after: Pick<Note, 'text' | 'writer'>,
  now: number,
): Promise<void> {
  if (before.text === after.text) return;
  const last = await ofNote(db, before.id).reverse().filter(isKept).first();
  const keptAt = last?.at ?? before.createdAt;
  if (!isWorthKeeping({ before, after, keptAt, now })) return;
  await keep(db, before);
  const kept = (await ofNote(db, before.id).toArray()).filter(isKept);
  await db.revisions.bulkDelete(tooMany(kept).map(({ id }) => id));
}

/** Keeps a text as one the note once had, in the same transaction. */
export async function keep(
  db: Database,
  { id, text, rev, writer, updatedAt }: Pick<Note, 'id' | 'text' | 'rev' | 'writer' | 'updatedAt'>,
): Promise<void> {
  const row: Revision = {
    id: crypto.randomUUID(),
    noteId: id,
    kind: 'kept',
    text,
    rev,
    writer,
    at: updatedAt,
  };
  await db.revisions.put(row);
}

/** Puts aside what an editor wrote while another was faster, in the same transaction: one text an editor, the latest. */
export async function putAside(
  db: Database,
  noteId: string,
  { text, baseRev, writer }: { text: string; baseRev: number; writer: string },
  now: number,
): Promise<string> {
  const id = asideId(noteId, writer);
  await db.revisions.put({ id, noteId, kind: 'aside', text, rev: baseRev, writer, at: now });
  return id;
}

/** What was put aside for an editor is in the note now, in the same transaction. */
export async function settle(db: Database, noteId: string, writer: string): Promise<void> {
  await db.revisions.delete(asideId(noteId, writer));
}

const asideId = (noteId: string, writer: string) => `${noteId}:${writer}`;

/** The user has decided against a text put aside: it is one of the note's earlier texts from now on. */
export async function settleAside(db: Database, id: string): Promise<void> {
  await guarded(() =>
    db.transaction('rw', db.revisions, async () => {
      const row = await db.revisions.get(id);
      if (row?.kind !== 'aside') return;
      await db.revisions.delete(id);
      await db.revisions.put({ ...row, id: crypto.randomUUID(), kind: 'kept' });
    }),
  );
}

/** Texts the note once had or was meant to have, newest first. */
export async function revisionsOf(db: Database, noteId: string): Promise<Revision[]> {
  return guarded(() => ofNote(db, noteId).reverse().toArray());
}

/** Texts of a note that wait for the user to decide, newest first. */
export async function asidesOf(db: Database, noteId: string): Promise<Revision[]> {
  return (await revisionsOf(db, noteId)).filter(({ kind }) => kind === 'aside');
}

function ofNote(db: Database, noteId: string) {
  return db.revisions.where('[noteId+at]').between([noteId, Dexie.minKey], [noteId, Dexie.maxKey]);
}

function isKept({ kind }: Revision): boolean {
  return kind === 'kept';
}
