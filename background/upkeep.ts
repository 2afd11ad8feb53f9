import { StoreError } from '../store/errors.ts';
import { tidy } from '../store/tidy.ts';
import { writeAutomaticBackup } from './automatic-backup.ts';
import type { UseDatabase } from './database.ts';
import { ownSettings } from './own-settings.ts';
import { readSettings, writeSettings } from './settings.ts';

/** What is due: the bin is emptied of what is too old, a backup that writes itself is written. */
export async function upkeep(useDatabase: UseDatabase): Promise<void> {
  const { keepMonths, automaticBackup } = await readSettings();
  try {
    await useDatabase((db) => tidy(db, keepMonths, Date.now()));
    if (!automaticBackup) return;
    const trouble = await writeAutomaticBackup(
      useDatabase,
      automaticBackup,
      await ownSettings(),
      Date.now(),
    );
    await writeSettings({ backupTrouble: trouble });
  } catch (error) {
    // Locked notes, or a database that cannot be opened: whoever opens a page is told; the next alarm tries again.
    if (!(error instanceof StoreError)) throw error;
  }
}
