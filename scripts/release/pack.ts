import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeZip } from '../../transfer/zip/write-zip.ts';
import { outputOf } from '../extension.ts';
import { digestsOf } from './digests.ts';
import { sourceFiles } from './source-files.ts';

/** What is handed to the stores. */
export const PACKAGES = ['chrome', 'firefox', 'sources'] as const;
export type Package = (typeof PACKAGES)[number];

/** The name of a package's file in `.output`. */
export function fileNameOf(which: Package, version: string): string {
  return `loopside-${version}-${which}.zip`;
}

/**
 * Writes the three zips next to the builds and returns their paths. Names, order, dates and the compression are all of our
 * own writing, so the same files give the same bytes on every machine and Node.
 * @param root the repository; both builds are in it already
 */
export function pack(root: string): Record<Package, string> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const write = (which: Package, folder: string, paths: readonly string[]) => {
    const target = join(root, '.output', fileNameOf(which, version));
    const files = paths.map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
    writeFileSync(target, writeZip(files));
    return target;
  };
  const built = (which: 'chrome' | 'firefox') =>
    write(which, outputOf[which], [...digestsOf(outputOf[which]).keys()]);
  return {
    chrome: built('chrome'),
    firefox: built('firefox'),
    sources: write('sources', root, sourceFiles(root)),
  };
}
