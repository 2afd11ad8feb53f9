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
  await db.revisions.put(asKept(before));
  const kept = (await ofNote(db, before.id).toArray()).filter(isKept);
  await db.revisions.bulkDelete(tooMany(kept).map(({ id }) => id));
}

/** The text of a note as one it once had. */
export function asKept({
  id,
  text,
  rev,
  writer,
  updatedAt,
}: Pick<Note, 'id' | 'text' | 'rev' | 'writer' | 'updatedAt'>): Revision {
  return { id: crypto.randomUUID(), noteId: id, kind: 'kept', text, rev, writer, at: updatedAt };
}

/**
 * The count of what each editor had put aside last, for a connection: letters sent together may arrive in another order, and
 * none is on its way any more once the connection has gone.
 */
const arrived = new WeakMap<Database, Map<string, number>>();

/** Puts aside what an editor wrote while another was faster, in the same transaction: one text an editor, the latest. */
export async function putAside(
  db: Database,
  noteId: string,
  { text, baseRev, writer, seq }: { text: string; baseRev: number; writer: string; seq: number },
  now: number,
): Promise<string> {
  const id = asideId(noteId, writer);
  const counts = arrived.get(db) ?? new Map<string, number>();
  arrived.set(db, counts);
  if (seq < (counts.get(id) ?? 0)) return id;
  counts.set(id, seq);
  const before = await db.revisions.get(id);
  // Letters typed on are as little worth keeping as in a note; a text that was replaced is.
  if (before && isWorthKeeping({ before, after: { text, writer }, keptAt: now, now })) {
    await keepAside(db, before);
  }
  await db.revisions.put({ id, noteId, kind: 'aside', text, rev: baseRev, writer, at: now });
  return id;
}

/**
 * An editor whose text was put aside has written the note since, in the same transaction: nobody needs to decide any more.
 * Where it went on with another text than that one, that one is among the earlier ones.
 */
export async function settle(
  db: Database,
  { id, text }: Pick<Note, 'id' | 'text'>,
  writer: string,
): Promise<void> {
  const aside = await db.revisions.get(asideId(id, writer));
  if (!aside) return;
  if (text.includes(aside.text)) await db.revisions.delete(aside.id);
  else await keepAside(db, aside);
}

/** Makes a text put aside one of the earlier ones. */
async function keepAside(db: Database, aside: Revision): Promise<void> {
  await db.revisions.delete(aside.id);
  await db.revisions.put({ ...aside, id: crypto.randomUUID(), kind: 'kept' });
}

const asideId = (noteId: string, writer: string) => `${noteId}:${writer}`;

/** The user has decided against a text put aside: it is one of the note's earlier texts from now on. */
export async function settleAside(db: Database, id: string): Promise<void> {
  await guarded(() =>
    db.transaction('rw', db.revisions, async () => {
      const row = await db.revisions.get(id);
      if (row?.kind === 'aside') await keepAside(db, row);
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
