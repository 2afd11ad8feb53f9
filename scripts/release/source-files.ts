import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Not of the source package: what is made from it, what npm brings, git's own, and the tests with their seven megabytes. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  '.git',
  '.output',
  '.wxt',
  '.cache',
  '.vitest',
  'artifacts',
  'node_modules',
  'tests',
]);

/** The files of the source package, as paths from the repository's root with forward slashes, sorted. */
export function sourceFiles(root: string): string[] {
  const exclude = (path: string) => LEFT_OUT.has(path) || path.endsWith('.log');
  // The second and third for names that begin with a dot, which `*` leaves out.
  const found = ['**/*', '.*', '.*/**'].flatMap((pattern) =>
    globSync(pattern, { cwd: root, exclude }),
  );
  return [...new Set(found.map((path) => path.replaceAll('\\', '/')))]
    .filter((path) => statSync(join(root, path)).isFile())
    .toSorted();
}
