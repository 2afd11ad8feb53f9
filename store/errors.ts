/** Why the store could not do it, in the user's terms. `unavailable` may pass by itself, `full` needs the user. */
export type StoreFault = 'unavailable' | 'full';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;

  constructor(fault: StoreFault, cause: unknown) {
    super(fault === 'full' ? 'There is no room left on the disk.' : 'The notes cannot be opened.', {
      cause,
    });
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
  }
  return 'unavailable';
}

function innerOf(error: Error): unknown {
  return 'inner' in error ? error.inner : error.cause;
}
