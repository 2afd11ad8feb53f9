import type { Random } from './random.ts';

/** Something that breaks, and how it is tried. */
export interface Fault {
  /** As in the table of dangers: `D4`; with a letter where one danger is tried in several ways. */
  id: string;
  /** What breaks, in a few words. */
  name: string;
  browser: 'Chromium' | 'Firefox';
  /** How often it is tried where nobody says otherwise. */
  times: number;
  /** Characters at the end of what was typed that may be gone: they were not acknowledged yet. */
  mayLose: number;
  run: (count: Count, setting: Setting) => Promise<void>;
}

/** How often to try, and where chance comes from. */
export interface Setting {
  times: number;
  random: Random;
}

/** What a fault has done so far. */
export class Count {
  tried = 0;
  /** Writes of which the extension has said that they are on the disk. */
  acknowledged = 0;
  /** Of those, how many were not there afterwards. */
  lost = 0;
  /** The longest end of a typed text that was not there afterwards, in characters. */
  longest = 0;
  /** Whatever else was not as it must be, in sentences. */
  readonly wrong: string[] = [];

  /** Notes what was typed and what was there afterwards: the end of it may be missing, nothing else. */
  typed(typed: string, stored: string): void {
    if (!typed.startsWith(stored)) {
      this.wrong.push(
        `what is there is not the beginning of what was typed: “${stored.slice(-40)}”`,
      );
    }
    this.longest = Math.max(this.longest, typed.length - stored.length);
  }

  /** Notes that something acknowledged is there or not. */
  kept(isThere: boolean, what: string): void {
    this.acknowledged += 1;
    if (isThere) return;
    this.lost += 1;
    this.wrong.push(`gone: ${what}`);
  }

  /** Notes a sentence where something is not as it must be. */
  must(isSo: boolean, what: string): void {
    if (!isSo) this.wrong.push(what);
  }

  /** Whether the extension has held. */
  held(mayLose: number): boolean {
    return this.lost === 0 && this.wrong.length === 0 && this.longest <= mayLose;
  }
}
