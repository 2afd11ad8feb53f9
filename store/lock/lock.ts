import type { Keys } from './keys.ts';

/** Whether a database is locked, and with what it is read. */
export type LockState =
  | { kind: 'off' }
  /** Locked, and nobody has said the passphrase. */
  | { kind: 'closed' }
  | { kind: 'open'; keys: Keys };

/** The database is locked, and the passphrase has not been said. */
export class Locked extends Error {
  override readonly name = 'Locked';

  constructor() {
    super('The notes are locked.');
  }
}

/** The state of one connection's lock, which its middleware asks. */
export class Lock {
  state: LockState = { kind: 'off' };
}
