import type { Table } from 'dexie';
import type { Act, Steps } from './act.ts';
import { actOf, touchSteps, whatChanged } from './act.ts';
import type { Database } from './database.ts';
import type { Table as UserTable } from '../transfer/everything.ts';
import { TABLES } from '../transfer/everything.ts';
import { guarded } from './errors.ts';
import { takeBack } from './take-back.ts';
import { eraseTraces } from './traces.ts';
import { touchTables } from './touched.ts';
import type { Message } from '../language/message.ts';

/** Tables of what the user wrote, said or was shown: what leaves with an export is what can be undone. */
export const USER_TABLES = TABLES;
export type { UserTable };

export type Row = Record<string, unknown>;
export type Key = string | string[];

/** What was done, for the list of what can be undone. */
export type ChangeKind =
  | 'note-deleted'
  | 'person-deleted'
  | 'promise-deleted'
  | 'topic-deleted'
  | 'template-deleted'
  | 'too-old'
  | 'people-merged'
  | 'person-split'
  | 'person-renamed'
  | 'imported'
  | 'record-added'
  | 'record-changed'
  | 'record-deleted'
  | 'calendar-read';

/** One thing the user did to several rows at once, with all it takes to undo it. What was deleted lies here: this is the bin. */
export interface Change {
  id: string;
  at: number;
  kind: ChangeKind;
  /** What it was done to, in the user's own terms: a name, a title. */
  label: string;
  /** Says so where there are no such words. */
  about?: Message[];
  removed: { table: UserTable; row: Row }[];
  /**
   * `was`: the fields that were changed, as they were. `text`: of a note whose text was changed, the new one. `gained`: fields
   * that an older row did not have.
   */
  changed: { table: UserTable; key: Key; was: Row; text?: string; gained?: string[] }[];
  made: { table: UserTable; key: Key }[];
  /** It undid another one; undoing it does that again. */
  isUndo: boolean;
}

/** Does several things in one transaction, so that they can be undone together. Null where nothing was done. */
export async function doing(
  db: Database,
  what: Pick<Change, 'kind' | 'label' | 'about'>,
  now: number,
  action: (act: Act) => Promise<void>,
): Promise<Change | null> {
  return guarded(() =>
    // Async, by which Dexie knows that it must wait for promises other than its own.
    db.transaction('rw', tablesOf(db), async () =>
      keeping(db, { ...what, isUndo: false }, now, action),
    ),
  );
}

/**
 * Undoes a change: what it took away is back, what it changed is as it was, what it made is gone. Nothing written since is
 * lost: a note that has been changed keeps its text, and the other text is put aside or among its earlier ones.
 * @returns the change that undoes this again; null where there was nothing to undo any more
 */
export async function undo(db: Database, id: string, now: number): Promise<Change | null> {
  return guarded(() =>
    db.transaction('rw', tablesOf(db), async () => {
      const change = await db.changes.get(id);
      if (!change) return null;
      await db.changes.delete(id);
      const { kind, label, about, isUndo } = change;
      const what = { kind, label, ...(about && { about }), isUndo: !isUndo };
      return keeping(db, what, now, (act) => takeBack(db, act, change, now));
    }),
  );
}

/** Keeps what an action does, in the same transaction, as a change. */
async function keeping(
  db: Database,
  what: Pick<Change, 'kind' | 'label' | 'about' | 'isUndo'>,
  at: number,
  action: (act: Act) => Promise<void>,
): Promise<Change | null> {
  const steps: Steps = new Map();
  await action(actOf(db, steps));
  const done = whatChanged(steps);
  if (done.removed.length + done.changed.length + done.made.length === 0) return null;
  await touchSteps(db, steps);
  const change: Change = { ...what, ...done, id: crypto.randomUUID(), at };
  await db.changes.put(change);
  return change;
}

/** What can still be undone, newest first. */
export async function allChanges(db: Database): Promise<Change[]> {
  return guarded(() => db.changes.orderBy('at').reverse().toArray());
}

/**
 * Erases what a change keeps: it cannot be undone any more. Of a person who was deleted with everything about them nothing is
 * left in other changes either.
 */
export async function eraseChange(db: Database, id: string): Promise<void> {
  await guarded(() =>
    db.transaction('rw', db.changes, async () => {
      const change = await db.changes.get(id);
      if (!change) return;
      await db.changes.delete(id);
      if (change.kind === 'person-deleted') await eraseTraces(db, change);
    }),
  );
}

/** Erases what was done before a moment. */
export async function eraseBefore(db: Database, moment: number): Promise<void> {
  await guarded(() => db.changes.where('at').below(moment).delete());
}

function tablesOf(db: Database): Table[] {
  return [...USER_TABLES.map((name) => db.table(name)), db.changes, ...touchTables(db)];
}
