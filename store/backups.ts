import type { Database } from './database.ts';
import { guarded } from './errors.ts';
import { fact, setFact } from './facts.ts';

/** How much has changed since the last backup, and when that was. Milliseconds since 1970. */
export interface BackupState {
  unsaved: number;
  backedUp: number | null;
  remindAfter: number | null;
}

/** How things stand with the backup. */
export async function backupState(db: Database): Promise<BackupState> {
  const [unsaved, backedUp, remindAfter] = await Promise.all([
    guarded(() => db.unsaved.count()),
    fact(db, 'backedUp'),
    fact(db, 'remindAfter'),
  ]);
  return { unsaved, backedUp, remindAfter };
}

/** Something that has changed since the last backup; it has another mark as soon as it changes again. */
export interface Unsaved {
  key: string;
  mark: string;
}

/** What has changed since the last backup. */
export async function allUnsaved(db: Database): Promise<Unsaved[]> {
  return guarded(() => db.unsaved.toArray());
}

/** A backup was written that holds these changes; what has changed since it was begun is still missed. */
export async function backupDone(
  db: Database,
  saved: readonly Unsaved[],
  now: number,
): Promise<void> {
  await guarded(() =>
    db.transaction('rw', [db.unsaved, db.facts], async () => {
      const since = await db.unsaved.bulkGet(saved.map(({ key }) => key));
      const same = saved.filter(({ mark }, n) => since[n]?.mark === mark);
      await db.unsaved.bulkDelete(same.map(({ key }) => key));
      await setFact(db, 'backedUp', now);
    }),
  );
}

/** Changes after which a backup is worth asking for: about a month of weekly talks with a few people. */
const MANY = 25;

/** True where the user should be asked, quietly, whether to write a backup. */
export function isBackupDue({ unsaved, remindAfter }: BackupState, now: number): boolean {
  return unsaved >= MANY && (remindAfter === null || now >= remindAfter);
}
