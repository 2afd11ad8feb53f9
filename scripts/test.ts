/**
 * `npm test`: format, lint, types, builds and what a store checks of them, unit tests, and the browser suite in Chromium and
 * Firefox. Installs the browsers where that needs no question. Stops at the first step that fails; a browser that is missing
 * is a failure in continuous integration and a loud skip elsewhere.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, ensureTools } from './browser/install.ts';
import { buildExtension } from './extension.ts';

const ROOT = join(import.meta.dirname, '..');
const CI = Boolean(process.env['CI']);
const results = { passed: 0, failed: 0, skipped: 0 };

await step('Format', () =>
  program('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
);
await step('Lint', () => program('oxlint/bin/oxlint', ['--quiet']));
await step('Types', () => program('typescript/bin/tsc', ['--noEmit']));
await step('Build', async () => {
  for (const build of ['chrome', 'firefox', 'demo'] as const) await buildExtension(build);
  process.env['LOOPSIDE_BUILT'] = '1';
});
await step('Lint of the add-on', () => script('lint-addon'));
await step('Tools', async () => {
  await ensureTools(['age', 'python3']);
});
await step('Unit tests', () => vitest('unit'));
await step('Browsers', browsers);
await step('Browser tests', () => vitest('browser'));

const { passed, failed, skipped } = results;
if (CI && skipped > 0)
  fail(`${skipped} browser tests were skipped, which continuous integration does not accept.`);
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);

async function step(name: string, action: () => void | Promise<void>): Promise<void> {
  const start = performance.now();
  console.log(`\n── ${name}`);
  try {
    await action();
  } catch (error) {
    fail(`${name} failed. ${error instanceof Error ? error.message : String(error)}`);
  }
  console.log(`   ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

async function browsers(): Promise<void> {
  for (const kind of ['chromium', 'firefox'] as const) {
    const found = await ensureBrowser(kind);
    if (found) console.log(`   ${found.name}: ${found.path}`);
    else if (CI) throw new Error(`No ${kind} could be found or installed.`);
    else console.log(`   NO ${kind.toUpperCase()}: ITS TESTS ARE SKIPPED`);
  }
  await ensureTools(['xvfb', 'xauth', 'xdotool']);
}

/** Runs another script of this folder; throws where it fails. */
function script(name: string): void {
  const path = join(import.meta.dirname, `${name}.ts`);
  const { status } = spawnSync(process.execPath, [path], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error('Its own words are above.');
}

/** Runs a dependency's program; throws where it fails. */
function program(file: string, args: readonly string[]): void {
  const path = join(ROOT, 'node_modules', file);
  const { status } = spawnSync(process.execPath, [path, ...args], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error('Its own words are above.');
}

/** Runs a project of the tests and adds up its results. */
function vitest(project: 'unit' | 'browser'): void {
  const report = join(ROOT, 'artifacts', `${project}.json`);
  mkdirSync(join(ROOT, 'artifacts'), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  let failure: unknown = null;
  try {
    program('vitest/vitest.mjs', ['run', '--project', project, ...reporters]);
  } catch (error) {
    failure = error;
  }
  if (existsSync(report)) {
    const counts = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    results.passed += counts['numPassedTests'] ?? 0;
    results.failed += counts['numFailedTests'] ?? 0;
    results.skipped += counts['numPendingTests'] ?? 0;
  }
  if (failure !== null) throw failure;
}

function fail(message: string): never {
  console.error(`\n${message}`);
  console.log(
    `\n${results.passed} passed, ${Math.max(results.failed, 1)} failed, ${results.skipped} skipped`,
  );
  process.exit(1);
}
