import { browser } from '../messages/browser.ts';
import type { AutomaticBackup } from '../messages/data-calls.ts';
import { allUnsaved, backupDone, backupState } from '../store/backups.ts';
import { readEverything } from '../store/everything.ts';
import { localDay } from '../notes/local-day.ts';
import { seal } from '../transfer/age.ts';
import type { OwnSettings } from '../transfer/everything.ts';
import { writeJson } from '../transfer/write-json.ts';
import type { UseDatabase } from './database.ts';
import { FORBIDDEN } from '../messages/data-calls.ts';

const DAY = 86_400_000;

/**
 * Writes a backup into the downloads folder where one is due: something has changed, and the last one is old enough.
 * @returns why it could not be written: `FORBIDDEN`, or the browser's own words; null where it was, or none is due
 */
export async function writeAutomaticBackup(
  useDatabase: UseDatabase,
  { recipient, days }: AutomaticBackup,
  settings: OwnSettings,
  now: number,
): Promise<string | null> {
  const state = await useDatabase(backupState);
  const isDue =
    state.unsaved > 0 && (state.backedUp === null || now - state.backedUp >= days * DAY);
  if (!isDue) return null;
  if (!(await browser.permissions.contains({ permissions: ['downloads'] }))) {
    return FORBIDDEN;
  }
  const { json, unsaved } = await useDatabase(async (db) => ({
    unsaved: await allUnsaved(db),
    json: writeJson(await readEverything(db, settings)),
  }));
  try {
    const plain = new TextEncoder().encode(json);
    const bytes = recipient === null ? plain : await seal(plain, { recipient });
    const ending = recipient === null ? '' : '.age';
    await download(bytes, `Loopside/loopside-${localDay(now)}.json${ending}`);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  await useDatabase((db) => backupDone(db, unsaved, now));
  return null;
}

/** Waits until the browser has written it. */
async function download(bytes: Uint8Array, filename: string): Promise<void> {
  const url = addressOf(bytes);
  const id = await browser.downloads.download({ url, filename, conflictAction: 'overwrite' });
  for (;;) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') return;
    if (!item || item.state === 'interrupted') throw new Error(item?.error ?? 'it was stopped');
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
}

/** Chromium's background makes no addresses of bytes in memory; Firefox downloads none that hold their bytes. */
function addressOf(bytes: Uint8Array): string {
  if (import.meta.env.FIREFOX) return URL.createObjectURL(new Blob([bytes.slice()]));
  let binary = '';
  for (let n = 0; n < bytes.length; n += 32_768) {
    binary += String.fromCodePoint(...bytes.subarray(n, n + 32_768));
  }
  return `data:application/octet-stream;base64,${btoa(binary)}`;
}
