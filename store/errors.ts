/**
 * Why the store could not do it, in the user's terms. `unavailable` may pass by itself; `full` and `locked` need the user;
 * `newer`: a later Loopside has written the database; `upgrade`: it could not be brought to this version, and is as it was.
 * `damaged`: something in it cannot be read, and nothing is written any more; `missing`: it is empty, and was not before.
 */
export type StoreFault =
  'unavailable' | 'full' | 'locked' | 'newer' | 'upgrade' | 'damaged' | 'missing';

/** An upgrade that failed; the database is as it was before. */
export class UpgradeFailed extends Error {
  override readonly name = 'UpgradeFailed';
}

/** A later version of Loopside has made this database what it is. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

/** A row that is there and cannot be read: it was changed on the disk. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;

  constructor(fault: StoreFault, cause: unknown) {
    super(`the notes are ${fault}`, { cause });
    this.fault = fault;
  }
}

/** Runs a database action; whatever it throws comes out as a StoreError with the original as its cause. */
export async function guarded<T>(action: () => PromiseLike<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError(faultOf(error), error);
  }
}

/** Dexie wraps the browser's errors, one in the other. */
function faultOf(error: unknown): StoreFault {
  for (let e = error; e instanceof Error; e = innerOf(e)) {
    if (e.name === 'QuotaExceededError' || /quota|disk.*(full|space)/i.test(e.message))
      return 'full';
    if (e.name === 'Locked') return 'locked';
    if (e.name === 'VersionError' || e.name === 'NewerDatabase') return 'newer';
    if (e.name === 'UpgradeFailed') return 'upgrade';
    // The second is Chromium's, for a row whose file is gone.
    if (e.name === 'Unreadable' || e.name === 'NotReadableError') return 'damaged';
    if (e.name === 'ReadOnly') return 'damaged';
  }
  return 'unavailable';
}

function innerOf(error: Error): unknown {
  return 'inner' in error ? error.inner : error.cause;
}
