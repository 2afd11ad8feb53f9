/**
 * `npm run pictures`: takes the pictures of README and guide anew, into docs/images, in a real Chromium. They look as those
 * that are there where the font Inter is installed (on Debian: fonts-inter). Those for the stores are made by `npm run package`.
 */
import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ensureBrowser } from './browser/install.ts';
import { buildExtension } from './extension.ts';
import { docsPictures } from './pictures/docs-pictures.ts';

await ensureBrowser('chromium');
await buildExtension('chrome');
for (const path of await docsPictures(join(import.meta.dirname, '../docs/images'))) {
  console.log(`${basename(path)}: ${Math.ceil(statSync(path).size / 1_000)} kB`);
}
