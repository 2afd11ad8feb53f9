import type { Everything } from './everything.ts';
import type { Message } from '../language/message.ts';
import { message } from '../language/message.ts';

/** Something in a file that could not be taken as it is. */
export interface Problem {
  /** `notes[12].day`, a path inside the zip, `line 7`; empty where it is the file as a whole. */
  where: string;
  what: Message;
}

/** What reading a file gives: what can be taken of it and what not, or why nothing can. */
export type Read =
  { ok: true; everything: Everything; dropped: Problem[] } | { ok: false; problems: Problem[] };

/** So many are named; nobody reads more. */
const MOST_NAMED = 100;

/** Collects problems in the order they are found: the first hundred by name, the rest by number. */
export class Problems {
  readonly #named: Problem[] = [];
  #more = 0;

  /** Adds one. */
  add(where: string, what: Message): void {
    if (this.#named.length < MOST_NAMED) this.#named.push({ where, what });
    else this.#more += 1;
  }

  /** All of them; what is not named is counted in one last entry. */
  list(): Problem[] {
    if (this.#more === 0) return [...this.#named];
    return [...this.#named, { where: '', what: message('transfer.moreOfThis', { n: this.#more }) }];
  }
}

/** A file of which nothing can be taken, with the reason. */
export function refused(what: Message, where = ''): Extract<Read, { ok: false }> {
  return { ok: false, problems: [{ where, what }] };
}
