import type { NotebookPlace } from '../../messages/notebook-calls.ts';
import type { PlainKey } from '../../language/message.ts';
import { say } from '../../language/say.ts';

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

/** For people: the keys, some with a name in the user's language, and what they do. */
export const KEY_WORDS: readonly { keys: readonly KeyName[]; does: PlainKey }[] = [
  { keys: ['/'], does: 'key.search' },
  { keys: ['n'], does: 'key.newNote' },
  { keys: ['j', 'k'], does: 'key.move' },
  { keys: ['key.enter'], does: 'key.open' },
  { keys: ['g', 'p'], does: 'notebook.people' },
  { keys: ['g', 'n'], does: 'notebook.notes' },
  { keys: ['g', 'r'], does: 'notebook.promises' },
  { keys: ['g', 'e'], does: 'notebook.evidence' },
  { keys: ['g', 'y'], does: 'notebook.playbooks' },
  { keys: ['g', 'b'], does: 'notebook.bin' },
  { keys: ['g', 'd'], does: 'notebook.data' },
  { keys: ['key.undo'], does: 'key.undoes' },
  { keys: ['key.escape'], does: 'key.leave' },
  { keys: ['?'], does: 'key.help' },
];

type KeyName = NamedKey | '/' | '?' | 'b' | 'd' | 'e' | 'g' | 'j' | 'k' | 'n' | 'p' | 'r' | 'y';
type NamedKey = 'key.enter' | 'key.undo' | 'key.escape';

/** What stands on a key. */
export function keyWords(key: KeyName): string {
  return isNamed(key) ? say(key) : key;
}

function isNamed(key: KeyName): key is NamedKey {
  return key.startsWith('key.');
}
