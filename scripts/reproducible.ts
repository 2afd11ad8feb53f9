/**
 * `npm run reproducible`: the same files built twice must be the same bytes. Once here; once from the source package, unpacked
 * in a folder of another name, with another clock, time zone, language and environment, by `npm run build-for-amo` as a
 * reviewer does it, and by `npm run package`, without the pictures: those depend on the browser that takes them.
 * `npm run reproducible -- --install`: the dependencies are not copied there but installed, by `npm ci`.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from './extension.ts';
import { differences, digestsOf } from './release/digests.ts';
import type { Digests } from './release/digests.ts';
import { unpackElsewhere } from './release/other-place.ts';
import { pack, PACKAGE_FOLDER } from './release/pack.ts';
import { writeTexts } from './release/write-texts.ts';

const ROOT = join(import.meta.dirname, '..');

rmSync(join(ROOT, PACKAGE_FOLDER), { recursive: true, force: true });
await buildExtension('chrome');
await buildExtension('firefox');
const packages = pack(ROOT);
writeTexts(ROOT, []);
const here = forStores(ROOT);
const there = unpackElsewhere(
  packages.sources,
  ROOT,
  process.argv.includes('--install') ? 'installed' : 'copied',
);
try {
  there.run('npm', ['run', 'build-for-amo']);
  const forAmo = digestsOf(join(there.folder, '.output'));
  const firefox = new Map([...here].filter(([path]) => path.startsWith('firefox-mv3/')));
  tell('build-for-amo', differences(firefox, forAmo), firefox.size);
  there.run(process.execPath, ['scripts/package.ts', '--without-pictures']);
  const packed = forStores(there.folder);
  tell('both builds and what is packed of them', differences(here, packed), here.size);
} finally {
  there.remove();
}

/** Both builds, the packages and the texts for the stores; the demo's build is for no store. */
function forStores(root: string): Digests {
  const built = [...digestsOf(join(root, '.output'))].filter(([path]) =>
    /^(?:chrome|firefox)-mv3\//.test(path),
  );
  const packed = [...digestsOf(join(root, PACKAGE_FOLDER))].filter(
    ([path]) => !path.endsWith('sha256.txt'),
  );
  return new Map([...built, ...packed]);
}

function tell(what: string, found: readonly string[], files: number): void {
  if (found.length === 0 && files > 0) {
    console.log(`${what}: ${files} files, the same bytes twice`);
    return;
  }
  process.exitCode = 1;
  console.error(`${what}: NOT the same, ${found.length} of ${files} files\n${found.join('\n')}`);
}
