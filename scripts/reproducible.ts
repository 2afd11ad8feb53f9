/**
 * `npm run reproducible`: the same files built twice must be the same bytes. Once here; once from the source package, unpacked
 * in a folder of another name, with another clock, time zone, language and environment, by `npm run build-for-amo` as a
 * reviewer does it, and by `npm run pack`.
 * `npm run reproducible -- --install`: the dependencies are not copied there but installed, by `npm ci`.
 */
import { basename, join } from 'node:path';
import { buildExtension } from './extension.ts';
import { differences, digestsOf } from './release/digests.ts';
import type { Digests } from './release/digests.ts';
import { unpackElsewhere } from './release/other-place.ts';
import { pack } from './release/pack.ts';

const ROOT = join(import.meta.dirname, '..');
const OUTPUT = join(ROOT, '.output');

await buildExtension('chrome');
await buildExtension('firefox');
const packages = pack(ROOT);
const here = forStores(digestsOf(OUTPUT));
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
  there.run(process.execPath, ['scripts/pack.ts']);
  const packed = digestsOf(join(there.folder, '.output'));
  tell('both builds and the three zips', differences(here, packed), here.size);
} finally {
  there.remove();
}

/** Both builds and the three zips; the demo's build, and zips of other versions, are for no store now. */
function forStores(digests: Digests): Digests {
  const zips = new Set(Object.values(packages).map((path) => basename(path)));
  const isFor = (path: string) => zips.has(path) || /^(?:chrome|firefox)-mv3\//.test(path);
  return new Map([...digests].filter(([path]) => isFor(path)));
}

function tell(what: string, found: readonly string[], files: number): void {
  if (found.length === 0 && files > 0) {
    console.log(`${what}: ${files} files, the same bytes twice`);
    return;
  }
  process.exitCode = 1;
  console.error(`${what}: NOT the same, ${found.length} of ${files} files\n${found.join('\n')}`);
}
