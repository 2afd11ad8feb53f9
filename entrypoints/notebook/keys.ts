import type { NotebookPlace } from '../../messages/notebook-calls.ts';

/** What a key does, outside of fields. */
export type KeyAct =
  | { kind: 'go'; place: NotebookPlace }
  | { kind: 'move'; step: 1 | -1 }
  /** The next key says where to. */
  | { kind: 'go-where' }
  | { kind: 'search' }
  | { kind: 'help' }
  | { kind: 'new-note' };

const PLACES: ReadonlyMap<string, NotebookPlace> = new Map([
  ['p', { page: 'people' }],
  ['n', { page: 'notes' }],
  ['r', { page: 'promises' }],
  ['e', { page: 'evidence' }],
  ['y', { page: 'playbooks' }],
  ['b', { page: 'bin' }],
  ['d', { page: 'data' }],
]);

/**
 * What a key means; null where it means nothing.
 * @param key as an event names it: upper case is another key
 * @param isAfterG the key before was `g`, a moment ago
 * @param isInList the focus is on a line of a list: else arrows scroll, as they always do
 */
export function actOfKey(key: string, isAfterG: boolean, isInList: boolean): KeyAct | null {
  if (isAfterG) {
    const place = PLACES.get(key);
    return place ? { kind: 'go', place } : null;
  }
  switch (key) {
    case 'g':
      return { kind: 'go-where' };
    case '/':
      return { kind: 'search' };
    case '?':
      return { kind: 'help' };
    case 'n':
      return { kind: 'new-note' };
    case 'j':
      return { kind: 'move', step: 1 };
    case 'k':
      return { kind: 'move', step: -1 };
    case 'ArrowDown':
      return isInList ? { kind: 'move', step: 1 } : null;
    case 'ArrowUp':
      return isInList ? { kind: 'move', step: -1 } : null;
    default:
      return null;
  }
}

/**
 * Where a list goes to: the line after or before, stopping at its ends; from outside of it, its first or last line.
 * @param at the line now, -1 outside
 * @returns -1 for an empty list
 */
export function moveIn(count: number, at: number, step: 1 | -1): number {
  if (count === 0) return -1;
  if (at < 0) return step === 1 ? 0 : count - 1;
  return Math.min(Math.max(at + step, 0), count - 1);
}

/** For people: the keys and what they do. */
export const KEY_WORDS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['/'], does: 'Search' },
  { keys: ['n'], does: 'New note' },
  { keys: ['j', 'k'], does: 'Next and previous line of a list; in a list the arrows too' },
  { keys: ['Enter'], does: 'Open it' },
  { keys: ['g', 'p'], does: 'People' },
  { keys: ['g', 'n'], does: 'Notes' },
  { keys: ['g', 'r'], does: 'Promises' },
  { keys: ['g', 'e'], does: 'Evidence' },
  { keys: ['g', 'y'], does: 'Playbooks' },
  { keys: ['g', 'b'], does: 'Bin' },
  { keys: ['g', 'd'], does: 'Your data' },
  { keys: ['Ctrl Z'], does: 'Undo what was done last' },
  { keys: ['Esc'], does: 'Leave the search' },
  { keys: ['?'], does: 'This list' },
];
