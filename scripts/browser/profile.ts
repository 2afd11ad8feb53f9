import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A browser profile in a folder of its own. */
export interface Profile {
  dir: string;
  /** Deletes it. Close or kill the browser first. */
  remove(): Promise<void>;
}

const waiting = new Set<string>();
let watching = false;

/** Makes an empty profile folder. It is removed at the end of the process at the latest. */
export function freshProfile(): Profile {
  const dir = mkdtempSync(path.join(tmpdir(), 'loopside-profile-'));
  if (!watching) process.once('exit', removeAll);
  watching = true;
  waiting.add(dir);
  return {
    dir,
    async remove() {
      // A browser's helpers may write a last file after its main process ended.
      await rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      waiting.delete(dir);
    },
  };
}

function removeAll(): void {
  for (const dir of waiting) {
    try {
      rmSync(dir, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
    } catch {
      // The system's cleaning of the temporary folder gets it.
    }
  }
}
