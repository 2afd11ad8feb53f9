import type { Browser } from 'puppeteer-core';
import { isAlive, killTree, processTree } from './processes.ts';
import { until, within } from './until.ts';

/** The two ways a browser ends. After either no process of it runs. */
export interface Endings {
  /** Ends it as a user would; kills it when it does not answer. */
  close(): Promise<void>;
  /** SIGKILL for the whole process tree: nothing gets flushed. */
  kill(): Promise<void>;
}

/** Makes the ways to end a browser; `tidyUp` runs after it is gone. */
export function endingsOf(browser: Browser, tidyUp: () => Promise<void>): Endings {
  const root = browser.process()?.pid;
  const kill = async (): Promise<void> => {
    if (root !== undefined) await killTree(root);
    await tidyUp();
  };
  const close = async (): Promise<void> => {
    const tree = root === undefined || !isAlive(root) ? [] : processTree(root);
    try {
      await within(10_000, () => browser.close());
      // The main process goes first; its helpers may still write to the profile for a moment.
      await until('the helpers to end', () => !tree.some(isAlive), { timeout: 3000 });
    } catch {
      // It hangs, or was killed before: what is left of it goes the hard way.
      for (const pid of tree.filter(isAlive)) await killTree(pid);
    }
    await tidyUp();
  };
  return { close, kill };
}
