import type { Database } from '../database.ts';
import { guarded } from '../errors.ts';
import type { Slowness } from './keys.ts';
import { cipherOf, newDataKey } from './keys.ts';
import type { LockState } from './lock.ts';
import { SEALINGS } from './tables.ts';
import type { WrappedKey } from './wrapped.ts';
import { wrap } from './wrapped.ts';

/**
 * Locks all that is kept: seals every row, in one transaction, so that whatever ends it in the middle leaves everything as
 * it was. Nobody else may use the database meanwhile.
 * @returns the data key, for the session's memory, and the recovery key, for the user
 */
export async function turnOn(
  db: Database,
  passphrase: string,
  slowness?: Slowness,
): Promise<{ dataKey: Uint8Array; recoveryKey: string }> {
  const dataKey = newDataKey();
  const { wrapped, recoveryKey } = await wrap(dataKey, passphrase, slowness);
  await rewriteAll(db, { kind: 'open', cipher: cipherOf(dataKey) }, wrapped);
  return { dataKey, recoveryKey };
}

/** Opens all that is kept again, for good, in one transaction. It must be open at the time. */
export async function turnOff(db: Database): Promise<void> {
  await rewriteAll(db, { kind: 'off' }, null);
}

/** Wraps the same data key with another passphrase; the recovery key is another one too. */
export async function changePassphrase(
  db: Database,
  dataKey: Uint8Array,
  passphrase: string,
  slowness?: Slowness,
): Promise<string> {
  const { wrapped, recoveryKey } = await wrap(dataKey, passphrase, slowness);
  await guarded(() => db.facts.put({ key: 'lock', value: wrapped }));
  return recoveryKey;
}

/** Rows at a time: all of a table at once could be too much for the memory. */
const AT_ONCE = 2_000;

async function rewriteAll(
  db: Database,
  after: LockState,
  wrapped: WrappedKey | null,
): Promise<void> {
  const before = db.lock.state;
  const tables = Object.keys(SEALINGS).map((name) => db.table<object, unknown>(name));
  try {
    await guarded(() =>
      db.transaction('rw', [...tables, db.facts], async () => {
        for (const table of tables) {
          db.lock.state = before;
          const rows = await table.toArray();
          await table.clear();
          db.lock.state = after;
          for (let n = 0; n < rows.length; n += AT_ONCE) {
            await table.bulkPut(rows.slice(n, n + AT_ONCE));
          }
        }
        if (wrapped) await db.facts.put({ key: 'lock', value: wrapped });
        else await db.facts.delete('lock');
      }),
    );
    db.lock.state = after;
  } catch (error) {
    db.lock.state = before;
    throw error;
  }
}
