/** The longest name of a file or folder, its ending included: UTF-16 units for Windows, bytes for Linux. */
export const LONGEST = { units: 120, bytes: 200 } as const;

/** Pages end like this; a folder has the room all the same, since it is called like a page. */
export const ENDING = '.md';

/** What no system, no link of Obsidian and no eye can take: also marks that turn the direction of what follows. */
const UNSAFE =
  /[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]+/gu;

/** Names that mean a device on Windows, whatever stands after a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/iu;

/**
 * A name for a file on Windows, macOS and Linux, without its ending, that reads like the words it is made of.
 * @param instead for words of which nothing is left
 * @param after what is to stand behind it, within the length that names may have
 */
export function safeName(words: string, instead: string, after = ''): string {
  const plain = words.normalize('NFC').replaceAll(UNSAFE, '-').replaceAll(/\s+/gu, ' ');
  const bare = shortened(plain.replace(/^[. ]+/u, ''), after).replace(/(?<![. ])[. ]+$/u, '');
  const name = bare.replaceAll('-', '').trim() === '' ? instead : bare;
  return `${name.replace(DEVICE, '_$&')}${after}`;
}

function shortened(name: string, after: string): string {
  // One unit for the mark that may come before a device's name.
  const units = LONGEST.units - ENDING.length - after.length - 1;
  const bytes = LONGEST.bytes - ENDING.length - after.length - 1;
  const encoder = new TextEncoder();
  if (name.length <= units && encoder.encode(name).length <= bytes) return name;
  let short = '';
  let used = 0;
  for (const character of name) {
    used += encoder.encode(character).length;
    if (short.length + character.length > units || used > bytes) break;
    short += character;
  }
  return short;
}

/** Names of one folder, no two the same on systems that do not tell upper from lower case. */
export class FolderNames {
  /** By the name without regard to case, the number the next of that name gets. */
  readonly #next = new Map<string, number>();

  /** The name for these words: with " (2)" where another has it already. */
  take(words: string, instead: string): string {
    const first = safeName(words, instead);
    let name = first;
    let number = this.#next.get(folded(first)) ?? 1;
    while (this.#next.has(folded(name))) {
      number += 1;
      name = safeName(words, instead, ` (${number})`);
    }
    this.#next.set(folded(first), number);
    if (name !== first) this.#next.set(folded(name), 1);
    return name;
  }
}

function folded(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}
