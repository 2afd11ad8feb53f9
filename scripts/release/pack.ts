import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeZip } from '../../transfer/zip/write-zip.ts';
import { outputOf } from '../extension.ts';
import { digestsOf } from './digests.ts';
import { sourceFiles } from './source-files.ts';

/** What is handed to the stores. */
export type Package = 'chrome' | 'firefox' | 'sources';

/** Where all that goes to a store lies, from the repository's root. */
export const PACKAGE_FOLDER = 'artifacts/package';

const ENDINGS: Readonly<Record<Package, string>> = {
  chrome: 'chrome.zip',
  firefox: 'firefox.xpi',
  sources: 'sources.zip',
};

/** The one place where the version stands. @param root the repository */
export function versionOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** The name of a file in the folder of packages, as `loopside-0.2.0-chrome.zip`. @param rest what follows the version */
export function fileNameOf(version: string, rest: string): string {
  return `loopside-${version}-${rest}`;
}

/**
 * Writes the three zips and returns their paths. Names, order, dates and the compression are all of our own writing, so the
 * same files give the same bytes on every machine and Node.
 * @param root the repository; both builds are in it already
 */
export function pack(root: string): Record<Package, string> {
  const version = versionOf(root);
  mkdirSync(join(root, PACKAGE_FOLDER), { recursive: true });
  const write = (which: Package, bytes: Uint8Array) => {
    const target = join(root, PACKAGE_FOLDER, fileNameOf(version, ENDINGS[which]));
    writeFileSync(target, bytes);
    return target;
  };
  return {
    chrome: write('chrome', zipOf(outputOf.chrome)),
    firefox: write('firefox', zipOf(outputOf.firefox)),
    sources: write('sources', zipOf(root, sourceFiles(root))),
  };
}

/** A zip of these files of a folder; of all of them where none are named. @param paths from the folder */
export function zipOf(folder: string, paths = [...digestsOf(folder).keys()]): Uint8Array {
  return writeZip(paths.map((path) => ({ path, bytes: readFileSync(join(folder, path)) })));
}
