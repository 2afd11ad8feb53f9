/**
 * `npm run looks`: takes pictures of everything that is seen of Loopside, at 320, 400 and 1280 pixels, in each way a user's system
 * can ask for, and compares them with the approved ones in tests/looks. Says what changed in artifacts/looks/index.html, and fails
 * where anything did. See CONTRIBUTING.md.
 *
 *   npm run looks -- --only sidebar --look dark     some of them
 *   npm run looks -- --approve                      what is seen is right from now on
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { furnish } from '../tests/browser/support/furnished.ts';
import { SURFACES } from '../tests/browser/support/surfaces.ts';
import { ensureBrowser } from './browser/install.ts';
import { buildExtension } from './extension.ts';
import { openDarkroom } from './looks/darkroom.ts';
import type { LooksOptions } from './looks/options.ts';
import { readOptions } from './looks/options.ts';
import type { Looked } from './looks/report.ts';
import { isOpen, reportPage } from './looks/report.ts';
import { clear, take } from './looks/take.ts';
import { openStudio } from './pictures/studio.ts';

const ROOT = join(import.meta.dirname, '..');
const folders = { approved: join(ROOT, 'tests/looks'), seen: join(ROOT, 'artifacts/looks') };

const options = askedFor();
if (options) {
  await ensureBrowser('chromium');
  if (process.env['LOOPSIDE_BUILT'] !== '1') await buildExtension('chrome');
  const looked = await lookAt(options);
  const report = join(folders.seen, 'index.html');
  writeFileSync(report, reportPage(looked));
  const open = looked.filter(isOpen);
  console.log(
    open.length === 0
      ? `${looked.length} pictures, none changed: ${report}`
      : `${open.length} of ${looked.length} pictures changed or are new. Look at ${report}; where it is right, add --approve.`,
  );
  process.exitCode = open.length === 0 ? 0 : 1;
}

/** Null where the arguments make no sense, which is said. */
function askedFor(): LooksOptions | null {
  try {
    return readOptions(
      process.argv.slice(2),
      SURFACES.map(({ name }) => name),
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
    return null;
  }
}

async function lookAt({ only, looks, isApproved }: LooksOptions): Promise<Looked[]> {
  clear(folders);
  mkdirSync(folders.approved, { recursive: true });
  const studio = await openStudio();
  try {
    const room = await furnish(studio);
    const darkroom = await openDarkroom(studio.stage.chromium.browser);
    const looked: Looked[] = [];
    for (const surface of SURFACES.filter(({ name }) => only.includes(name))) {
      looked.push(...(await take(room, surface, { folders, darkroom, looks, isApproved })));
      console.log(surface.name);
    }
    await darkroom.close();
    return looked;
  } finally {
    await studio.end();
  }
}
