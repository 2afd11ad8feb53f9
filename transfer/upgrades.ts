/** The version of the files this Loopside writes. docs/file-formats.md says when it grows. */
export const VERSION = 2;

/** From a version's `contents` to those of the next: the first entry takes version 1 to 2. */
const UPGRADES: readonly ((contents: unknown) => unknown)[] = [withSystems];

/**
 * What an older file holds, in the form of today.
 * @param version from 1 to `VERSION`
 */
export function upgraded(contents: unknown, version: number): unknown {
  return UPGRADES.slice(version - 1).reduce((older, upgrade) => upgrade(older), contents);
}

/** Version 2 has the systems, and how often to look back at the next level. */
function withSystems(contents: unknown): unknown {
  if (!isRecord(contents) || !isRecord(contents['settings'])) return contents;
  return { ...contents, settings: { growthMonths: null, ...contents['settings'] } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
