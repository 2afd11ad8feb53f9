/**
 * `npm run package`: all that a release needs, in artifacts/package: both builds packed, the sources, the release notes, what
 * the stores are told, their pictures, and the SHA-256 of each file. The folder holds this version alone.
 * `-- --without-pictures`: needs no browser.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ensureBrowser } from './browser/install.ts';
import { buildExtension } from './extension.ts';
import { digestOf } from './release/digests.ts';
import { fileNameOf, pack, PACKAGE_FOLDER, versionOf } from './release/pack.ts';
import { writeTexts } from './release/write-texts.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, PACKAGE_FOLDER);
const withPictures = !process.argv.includes('--without-pictures');

rmSync(FOLDER, { recursive: true, force: true });
await buildExtension('chrome');
await buildExtension('firefox');
const packages = Object.values(pack(ROOT));
const pictures = withPictures ? await takePictures() : [];
const texts = writeTexts(ROOT, pictures);
const sums = [...packages, ...texts, ...pictures].map(
  (path) => `${digestOf(readFileSync(path))}  ${basename(path)}`,
);
writeFileSync(join(FOLDER, fileNameOf(versionOf(ROOT), 'sha256.txt')), `${sums.join('\n')}\n`);
console.log(`${sums.join('\n')}\n\nAll of it is in ${PACKAGE_FOLDER}.`);

/** Loaded only here: pictures are taken by the tests' own means, which are not in the source package. */
async function takePictures(): Promise<string[]> {
  await ensureBrowser('chromium');
  const { storePictures } = await import('./pictures/store-pictures.ts');
  return storePictures(FOLDER, versionOf(ROOT));
}
