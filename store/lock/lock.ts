/**
 * What a locked database is read and written with. Known here only by what it does: its machinery is got ready where there
 * is a lock, and most people have none.
 */
export interface Cipher {
  /** Seals bytes so that they open only as what they are: `what` names the table and the row they belong to. */
  seal: (bytes: Uint8Array, what: string) => Uint8Array<ArrayBuffer>;
  /** Opens what was sealed. Throws where it was sealed with another key, or as something else. */
  unseal: (whole: Uint8Array, what: string) => Uint8Array;
  /** A keyed hash, as text: equal for equal values, and without the key it tells nothing of them. */
  hide: (field: string, value: string) => string;
}

/** Whether a database is locked, and with what it is read. */
export type LockState =
  | { kind: 'off' }
  /** Locked, and nobody has said the passphrase. */
  | { kind: 'closed' }
  | { kind: 'open'; cipher: Cipher };

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
