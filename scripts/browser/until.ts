/** How long to keep asking, and how often. */
export interface UntilOptions {
  /** Give up after this many milliseconds. */
  timeout?: number;
  /** Pause between two questions, in milliseconds. */
  every?: number;
}

/** A value that counts as "not yet". */
export type NotYet = null | undefined | false | 0 | '';

/**
 * Asks `probe` until it answers with something truthy, and returns that. A probe that throws counts as "not yet":
 * frames and workers of a browser come and go while they are being asked. One that hangs, as a question to a page that is being replaced
 * may for ever, is given up and asked anew.
 */
export async function until<T>(
  what: string,
  probe: () => T | NotYet | Promise<T | NotYet>,
  { timeout = 20_000, every = 20 }: UntilOptions = {},
): Promise<T> {
  const deadline = Date.now() + timeout;
  let lastError: unknown;
  for (;;) {
    try {
      const answer = await within(Math.min(HANGS, deadline - Date.now()), probe);
      if (answer) return answer;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    if (Date.now() >= deadline) {
      const detail = lastError instanceof Error ? `: ${lastError.message}` : '';
      throw new Error(`Waited ${timeout} ms for ${what}${detail}`, { cause: lastError });
    }
    await sleep(Math.max(0, Math.min(every, deadline - Date.now())));
  }
}

/** A probe without an answer after so many milliseconds will never have one. */
const HANGS = 5_000;

/** Resolves after `ms` milliseconds. Prefer {@link until}; a fixed wait is for "nothing happened". */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Runs `work`, but rejects when it takes longer than `ms` milliseconds. */
export async function within<T>(ms: number, work: () => T | Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), Math.max(1, ms));
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
