/**
 * `npm test`: format, lint, types, builds and what a store checks of them, unit tests, and the browser suite in Chromium and
 * Firefox. Installs the browsers where that needs no question. Stops at the first step that fails; a browser that is missing
 * is a failure in continuous integration and a loud skip elsewhere.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, ensureGerman, ensureTools } from './browser/install.ts';
import { buildExtension } from './extension.ts';
import { bothTries, failedTests, worthASecondTry } from './failed-once.ts';
import type { RunReport } from './failed-once.ts';

const ROOT = join(import.meta.dirname, '..');
const CI = Boolean(process.env['CI']);
const results = { passed: 0, failed: 0, skipped: 0 };
/** Tests that passed at their second try only. */
const failedOnce: string[] = [];

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
await step('Unit tests', unitTests);
await step('Browsers', browsers);
await step('Browser tests', browserTests);

const { passed, failed, skipped } = results;
if (CI && skipped > 0)
  fail(`${skipped} browser tests were skipped, which continuous integration does not accept.`);
for (const name of failedOnce) console.log(`FAILED ONCE, passed at the second try: ${name}`);
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
  await ensureGerman();
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

/** The unit tests: what fails, fails. */
function unitTests(): void {
  const { failure, report } = vitest('unit');
  add(report);
  if (failure !== null) throw failure;
}

/** The browser tests: a few files that fail are tried once more, and what failed once is named at the end. */
function browserTests(): void {
  const first = vitest('browser');
  const files = first.report ? worthASecondTry(first.report) : [];
  if (first.failure === null || files.length === 0 || !first.report) {
    add(first.report);
    if (first.failure !== null) throw first.failure;
    return;
  }
  console.log(`\nA second try of ${files.length} of the files, whole:`);
  const second = vitest('browser', files);
  add(second.report && bothTries(first.report, second.report));
  if (second.failure !== null) throw second.failure;
  failedOnce.push(...failedTests(first.report));
}

/** Runs a project of the tests, or some files of it. The report is null where there was not even one. */
function vitest(
  project: 'unit' | 'browser',
  files: readonly string[] = [],
): { failure: unknown; report: RunReport | null } {
  const path = join(ROOT, 'artifacts', `${project}${files.length > 0 ? '-again' : ''}.json`);
  mkdirSync(join(ROOT, 'artifacts'), { recursive: true });
  rmSync(path, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  let failure: unknown = null;
  try {
    program('vitest/vitest.mjs', ['run', '--project', project, ...reporters, ...files]);
  } catch (error) {
    failure = error;
  }
  const report = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as RunReport) : null;
  return { failure, report };
}

function add(report: RunReport | null): void {
  results.passed += report?.numPassedTests ?? 0;
  results.failed += report?.numFailedTests ?? 0;
  results.skipped += report?.numPendingTests ?? 0;
}

function fail(message: string): never {
  console.error(`\n${message}`);
  console.log(
    `\n${results.passed} passed, ${Math.max(results.failed, 1)} failed, ${results.skipped} skipped`,
  );
  process.exit(1);
}
