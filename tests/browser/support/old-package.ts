import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

const FIXTURES = join(import.meta.dirname, '../../fixtures/packages');

/** The versions whose packages are kept, the oldest first. */
export const OLD_VERSIONS: readonly string[] = Object.keys(
  JSON.parse(readFileSync(join(FIXTURES, 'commits.json'), 'utf8')) as Record<string, string>,
);

/** The bytes of a version's package, as it was released. */
export function oldPackage(version: string, browser: 'chrome' | 'firefox'): Uint8Array {
  return readFileSync(join(FIXTURES, `${version}-${browser}.zip`));
}

/** Puts an old version's files into a folder, in the place of what is there. */
export function unpackOld(version: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of Object.entries(unzipSync(oldPackage(version, 'chrome')))) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** Puts a build into a folder, in the place of what is there: as an update does, the extension stays the same one. */
export function updateTo(build: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(build, folder, { recursive: true });
}
