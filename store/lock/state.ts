import type { Database } from '../database.ts';
import { fact } from '../facts.ts';
import type { LockState } from './lock.ts';
import type { WrappedKey } from './wrapped.ts';

/** What is kept of the lock; null where it is off. */
export async function lockOf(db: Database): Promise<WrappedKey | null> {
  return fact(db, 'lock');
}

/** The state a database has with a data key at hand, or none. */
export async function stateFor(
  wrapped: WrappedKey | null,
  dataKey: Uint8Array | null,
): Promise<LockState> {
  if (!wrapped) return { kind: 'off' };
  if (!dataKey) return { kind: 'closed' };
  const { cipherOf } = await import('./keys.ts');
  return { kind: 'open', cipher: cipherOf(dataKey) };
}
