#!/usr/bin/env node
/**
 * The way in for every npm script: makes sure of a Node that can run the rest and of the dependencies, then runs
 * the task. Plain JavaScript without imports from outside Node, since nothing may be installed yet.
 *
 *   node scripts/run.mjs <task> [arguments]
 *
 * A task is a file of this folder (scripts/<task>.ts) or a program of a dependency.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** These read JSON and print JSON: nothing else may be built or said. */
const CLI = new Set(['classify', 'advise', 'lookup']);
/** What jsdom and Vitest ask for; TypeScript files run as they are from here on. */
const LEAST_NODE = [24, 15];
/** Fetched by npm where this machine's Node is older. */
const OWN_NODE = 'node@24.21.0';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [task, ...args] = process.argv.slice(2);

if (!isNewEnough(process.versions.node)) rerunUnderOwnNode();
installDependencies();
await runTask();

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = LEAST_NODE;
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

function rerunUnderOwnNode() {
  if (process.env.LOOPSIDE_OWN_NODE) {
    fail(
      `Loopside needs Node ${LEAST_NODE.join('.')} or newer and could not get it by npx. Install it: nodejs.org`,
    );
  }
  const npx = npmProgram('npx');
  const self = fileURLToPath(import.meta.url);
  const command = [
    '--yes',
    '--loglevel=error',
    '--package',
    OWN_NODE,
    'node',
    self,
    ...process.argv.slice(2),
  ];
  const env = { ...process.env, LOOPSIDE_OWN_NODE: '1' };
  process.exit(spawn(npx, command, env));
}

/** Installs what the lockfile says, once for each state of the lockfile. */
function installDependencies() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const state = createHash('sha256').update(lock).digest('hex');
  const mark = join(root, 'node_modules', '.loopside-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === state) return;
  process.stderr.write('Installing dependencies (npm ci) …\n');
  const npm = npmProgram('npm');
  const command = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const status = spawn(npm, command, process.env, ['ignore', 2, 2]);
  if (status !== 0)
    fail('npm ci failed; its own words are above. Check the network and try again.');
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, state);
}

async function runTask() {
  if (!task || !/^[\w-]+$/.test(task)) fail('Name a task: node scripts/run.mjs start');
  process.chdir(root);
  if (!existsSync(join(root, '.wxt', 'tsconfig.json')) && !CLI.has(task))
    program('wxt', ['prepare']);
  const script = join(root, 'scripts', `${task}.ts`);
  if (!existsSync(script)) process.exit(program(task, args));
  process.argv.splice(2, 1);
  await import(pathToFileURL(script).href);
}

/** Runs a dependency's program and returns its exit code. */
function program(name, programArgs) {
  const manifest = packageOf(name);
  if (!manifest) fail(`There is no task and no program "${name}".`);
  return spawn(process.execPath, [manifest, ...programArgs], process.env);
}

function packageOf(name) {
  const owner = { tsc: 'typescript' }[name] ?? name;
  const path = join(root, 'node_modules', owner, 'package.json');
  if (!existsSync(path)) return null;
  const { bin } = JSON.parse(readFileSync(path, 'utf8'));
  const file = typeof bin === 'string' ? bin : bin?.[name];
  return file ? join(dirname(path), file) : null;
}

/** npm's programs are shell scripts on Windows, which only a shell starts. */
function npmProgram(name) {
  return process.platform === 'win32' ? `${name}.cmd` : name;
}

/** Runs a program to its end and returns its exit code. */
function spawn(command, commandArgs, env, stdio = [0, 1, 2]) {
  const { status, signal, error } = spawnSync(command, commandArgs, {
    env,
    stdio,
    shell: process.platform === 'win32' && command.endsWith('.cmd'),
  });
  if (error) fail(`${command} could not be started: ${error.message}`);
  if (signal) process.kill(process.pid, signal);
  return status ?? 1;
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
