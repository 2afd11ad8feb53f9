import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The SHA-256 of each file, in hexadecimal, by its path with forward slashes. */
export type Digests = ReadonlyMap<string, string>;

/** The digests of all files below a folder, in the order of their paths. */
export function digestsOf(folder: string): Digests {
  const files = globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
  return new Map(files.map((path) => [path, digestOf(readFileSync(join(folder, path)))]));
}

/** The SHA-256 of some bytes, in hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What is not the same in two folders, one line a file; empty where they hold the same bytes under the same names. */
export function differences(one: Digests, other: Digests): string[] {
  const paths = [...new Set([...one.keys(), ...other.keys()])].toSorted();
  return paths.flatMap((path) => {
    if (!one.has(path)) return [`${path}: only in the second`];
    if (!other.has(path)) return [`${path}: only in the first`];
    return one.get(path) === other.get(path) ? [] : [`${path}: other bytes`];
  });
}
