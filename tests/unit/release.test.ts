/** What is handed to the stores: what is in it, and how two builds are compared. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { differences, digestsOf } from '../../scripts/release/digests.ts';
import { sourceFiles } from '../../scripts/release/source-files.ts';
import { importsOf, ROOT } from './support/repository.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loopside-release-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe('two builds', () => {
  it('are the same where every file is', () => {
    write('a/one.js', '1');
    const one = digestsOf(folder);
    expect(one.get('a/one.js')).toMatch(/^6b86b273/);
    expect(differences(one, digestsOf(folder))).toEqual([]);
  });

  it('are told apart by a byte, by a name, and by a file more or less', () => {
    for (const path of ['changed.js', 'gone.js', 'old-name.js']) write(path, 'same');
    const before = digestsOf(folder);
    for (const path of ['gone.js', 'old-name.js']) rmSync(join(folder, path));
    write('changed.js', 'samE');
    write('new-name.js', 'same');
    expect(differences(before, digestsOf(folder))).toEqual([
      'changed.js: other bytes',
      'gone.js: only in the first',
      'new-name.js: only in the second',
      'old-name.js: only in the first',
    ]);
  });
});

describe('the source package', () => {
  it('leaves out what is made, what npm brings, and the tests', () => {
    for (const path of [
      'package.json',
      '.prettierrc.json',
      '.ci/run',
      'sites/a.ts',
      'node_modules/a/index.js',
      '.output/chrome-mv3/a.js',
      '.wxt/types.d.ts',
      '.git/config',
      'tests/a.test.ts',
      'npm-debug.log',
    ]) {
      write(path, '');
    }
    expect(sourceFiles(folder)).toEqual([
      '.ci/run',
      '.prettierrc.json',
      'package.json',
      'sites/a.ts',
    ]);
  });

  it('holds all that the build reads', () => {
    const files = new Set(sourceFiles(ROOT));
    const built = [...files].filter((path) => /\.tsx?$/.test(path) && !path.startsWith('scripts/'));
    const missing = [...built, 'scripts/built-data.ts', 'scripts/page-chunks.ts']
      .flatMap(importsOf)
      .filter(({ path }) => path !== null && !files.has(path));
    expect(missing.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
    for (const path of [
      'package.json',
      'package-lock.json',
      'wxt.config.ts',
      'scripts/build-for-amo.mjs',
    ]) {
      expect(files).toContain(path);
    }
  });
});
