import type { Act } from './act.ts';
import type { Change, Row, UserTable } from './changes.ts';
import type { Database } from './database.ts';
import type { Note, PromiseMade, Revision } from './rows.ts';

/**
 * Puts rows back, in the same transaction. Where a meeting has got another note since, that one stays: the text of the one
 * put back waits beside it, with its earlier ones. What hangs on a note that is away stays away too.
 */
export async function putBack(
  db: Database,
  act: Act,
  removed: Change['removed'],
  now: number,
): Promise<void> {
  const rows = Map.groupBy(removed, ({ table }) => table);
  const of = <R>(table: UserTable) => (rows.get(table) ?? []).map(({ row }) => row as unknown as R);
  const instead = new Map<string, Note>();
  for (const note of of<Note>('notes')) {
    const { id, series, occurrence } = note;
    const there = await db.notes.where({ series, occurrence }).first();
    if (there) instead.set(id, there);
  }
  // Notes first: others hang on them.
  const tables = [...rows.keys()].toSorted((a, b) => Number(b === 'notes') - Number(a === 'notes'));
  for (const table of tables) {
    switch (table) {
      case 'notes':
        await act.putAll(
          table,
          of<Note>(table).filter(({ id }) => !instead.has(id)),
        );
        await putAsides(act, of<Note>(table), instead, now);
        break;
      case 'revisions': {
        const revisions = of<Revision>(table).map((row) => ofNote(row, instead.get(row.noteId)));
        await putHanging(db, act, table, revisions);
        break;
      }
      case 'promises':
        await putHanging(db, act, table, await stillMeant(db, of<PromiseMade>(table), instead));
        break;
      case 'people':
      case 'topics':
      case 'templates':
      case 'feedback':
      case 'counterparts':
      case 'sides':
      case 'showings':
      case 'goals':
      case 'loop':
      case 'mistakes':
      case 'growth':
      case 'ideas':
      case 'thinking':
      case 'stories':
      case 'upcoming':
        await act.putAll(table, of<Row>(table));
        break;
    }
  }
}

/** Puts back what hangs on notes. */
async function putHanging(
  db: Database,
  act: Act,
  table: 'revisions' | 'promises',
  rows: readonly (Revision | PromiseMade)[],
): Promise<void> {
  const ids = [...new Set(rows.flatMap(({ noteId }) => noteId ?? []))];
  const there = new Set(await db.notes.where('id').anyOf(ids).primaryKeys());
  const isAway = ({ noteId }: Revision | PromiseMade) => noteId !== null && !there.has(noteId);
  act.leaveAway(table, rows.filter(isAway));
  await act.putAll(
    table,
    rows.filter((row) => !isAway(row)),
  );
}

/** The texts for whose notes there is no place any more wait beside the notes there are. */
async function putAsides(
  act: Act,
  notes: readonly Note[],
  instead: ReadonlyMap<string, Note>,
  now: number,
): Promise<void> {
  for (const { id, text, rev, writer } of notes) {
    const there = instead.get(id);
    if (!there || text.trim() === '' || there.text.includes(text)) continue;
    const aside: Revision = {
      id: crypto.randomUUID(),
      noteId: there.id,
      kind: 'aside',
      text,
      rev,
      writer,
      at: now,
    };
    await act.put('revisions', aside);
  }
}

/** Promises whose note stays away: the open ones are in the text that waits; of the others only what is not there yet. */
async function stillMeant(
  db: Database,
  promises: readonly PromiseMade[],
  instead: ReadonlyMap<string, Note>,
): Promise<PromiseMade[]> {
  const kept: PromiseMade[] = [];
  for (const row of promises) {
    const there = instead.get(row.noteId ?? '');
    const isInText = there && row.state === 'open' && row.line !== null;
    const known = there ? await db.promises.where({ noteId: there.id }).toArray() : [];
    const isThere = known.some(({ line, state }) => line === row.line && state === row.state);
    if (!isInText && !isThere) kept.push(ofNote(row, there));
  }
  return kept;
}

function ofNote<R extends { noteId: string | null }>(row: R, note: Note | undefined): R {
  return note ? { ...row, noteId: note.id } : row;
}
