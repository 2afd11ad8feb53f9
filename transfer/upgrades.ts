/** The version of the files this Loopside writes. docs/file-formats.md says when it grows. */
export const VERSION = 1;

/** From a version's `contents` to those of the next: the first entry takes version 1 to 2. */
const UPGRADES: readonly ((contents: unknown) => unknown)[] = [];

/**
 * What an older file holds, in the form of today.
 * @param version from 1 to `VERSION`
 */
export function upgraded(contents: unknown, version: number): unknown {
  return UPGRADES.slice(version - 1).reduce((older, upgrade) => upgrade(older), contents);
}
