/**
 * `npm run test:upgrade`: from each released version to today's, whole: builds its packages again from git, as they were
 * released, holds those that are kept in tests/fixtures/packages against them byte by byte, and runs the tests of the upgrade.
 * Needs git's history and npm; `npm test` runs the same tests with the packages that are kept.
 * `-- --keep 0.2.0`: first keeps the packages of that version, from the commit its tag names.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './release/digests.ts';
import { buildOldPackages } from './release/old-package.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'tests/fixtures/packages');
const INDEX = join(FOLDER, 'commits.json');

const at = process.argv.indexOf('--keep');
if (at !== -1) keep(process.argv[at + 1] ?? '');
const different = Object.entries(commits()).flatMap(([version, commit]) =>
  compare(version, commit),
);
if (different.length > 0) {
  console.error(`Not what its commit gives: ${different.join(', ')}.`);
  process.exitCode = 1;
} else {
  const tests = ['tests/browser/upgrade.test.ts', 'tests/browser/firefox-upgrade.test.ts'];
  const script = join(import.meta.dirname, 'test-browser.ts');
  const { status } = spawnSync(process.execPath, [script, ...tests], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}

/** The commit of each version whose packages are kept, the oldest first. */
function commits(): Record<string, string> {
  return JSON.parse(readFileSync(INDEX, 'utf8')) as Record<string, string>;
}

function keep(version: string): void {
  const { status, stdout } = spawnSync('git', ['rev-parse', `v${version}^{commit}`], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`There is no tag v${version}.`);
  const commit = stdout.trim();
  const built = buildOldPackages(ROOT, commit);
  for (const browser of ['chrome', 'firefox'] as const) {
    writeFileSync(join(FOLDER, `${version}-${browser}.zip`), built[browser]);
  }
  writeFileSync(INDEX, `${JSON.stringify({ ...commits(), [version]: commit }, null, 2)}\n`);
}

/** Names of the kept packages that are not what their commit gives. */
function compare(version: string, commit: string): string[] {
  const built = buildOldPackages(ROOT, commit);
  return (['chrome', 'firefox'] as const)
    .map((browser) => ({ name: `${version}-${browser}.zip`, bytes: built[browser] }))
    .filter(({ name, bytes }) => {
      const kept = digestOf(readFileSync(join(FOLDER, name)));
      console.log(
        `${name} ${kept}: ${kept === digestOf(bytes) ? 'the same again' : 'NOT the same'}`,
      );
      return kept !== digestOf(bytes);
    })
    .map(({ name }) => name);
}
