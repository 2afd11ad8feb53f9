import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { outputOf } from '../extension.ts';
import { readListing, unanswered } from './listing.ts';
import { manifestIn, textsIn } from './manifest.ts';
import { fileNameOf, PACKAGE_FOLDER, versionOf } from './pack.ts';
import { releaseNotes } from './release-notes.ts';
import { chromeForm, firefoxForm } from './store-texts.ts';

/**
 * Writes the release notes and what both stores are told, and returns the paths. Throws where a permission has no reason.
 * @param root the repository; both builds are in it already
 * @param pictures paths of those that were taken for the stores
 */
export function writeTexts(root: string, pictures: readonly string[]): string[] {
  const version = versionOf(root);
  const listing = readListing(root);
  const notes = releaseNotes(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version);
  const entryOf = (which: 'chrome' | 'firefox') => {
    const manifest = manifestIn(outputOf[which]);
    const open = unanswered(listing, manifest);
    if (open.length > 0) throw new Error(`listing/permissions.json: ${open.join(', ')}.`);
    return {
      listing,
      manifest,
      texts: textsIn(outputOf[which]),
      releaseNotes: notes,
      pictures: pictures.map((path) => basename(path)),
    };
  };
  const write = (rest: string, text: string) => {
    const path = join(root, PACKAGE_FOLDER, fileNameOf(version, rest));
    writeFileSync(path, text);
    return path;
  };
  return [
    write('release-notes.md', `${notes}\n`),
    write('chrome-web-store.md', chromeForm(entryOf('chrome'))),
    write('addons-mozilla-org.md', firefoxForm(entryOf('firefox'))),
  ];
}
