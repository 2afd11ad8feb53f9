import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { browserVariables, chosenBrowser, findBrowser, findCommand, thisMachine } from './find.ts';
import type { BrowserKind, FoundBrowser, Machine } from './find.ts';

/** Tools that tests use: for a window, and to open what Loopside writes with programs of others. */
export type Tool = 'xvfb' | 'xauth' | 'xdotool' | 'age' | 'python3';

/** What an installation touches. Passed in, so that tests install nothing. */
export interface Installer {
  machine: Machine;
  isRoot: boolean;
  isDebianLike: boolean;
  /** Is there a file at this path? */
  isThere: (file: string) => boolean;
  /** Tells the person at the terminal. */
  say: (line: string) => void;
  /** Runs a command; never rejects. */
  run: (command: string, args: readonly string[]) => Promise<{ ok: boolean; output: string }>;
}

/** Debian calls every package as here; the command it brings may be called otherwise. */
const toolCommands: Readonly<Record<Tool, string>> = {
  xvfb: 'Xvfb',
  xauth: 'xauth',
  xdotool: 'xdotool',
  age: 'age',
  python3: 'python3',
};

const browserPackages: Readonly<Record<BrowserKind, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

const browserTitles: Readonly<Record<BrowserKind, string>> = {
  chromium: 'Chromium, Chrome or Edge',
  firefox: 'Firefox',
};

/** The real thing: this machine, its terminal, its apt-get. */
export function thisInstaller(): Installer {
  return {
    machine: thisMachine(),
    isRoot: process.getuid?.() === 0,
    isDebianLike: process.platform === 'linux' && existsSync('/etc/debian_version'),
    isThere: existsSync,
    say: (line) => process.stderr.write(`${line}\n`),
    run: runQuietly,
  };
}

/**
 * Finds a browser, and installs one when that needs no question: as root on a Debian-like Linux, as in a container.
 * Otherwise says what to do and gives null. Set LOOPSIDE_NO_INSTALL=1 to never install anything.
 */
export async function ensureBrowser(
  kind: BrowserKind,
  installer: Installer = thisInstaller(),
): Promise<FoundBrowser | null> {
  const { machine, say } = installer;
  const found = findBrowser(kind, machine);
  if (found) return found;
  const chosen = chosenBrowser(kind, machine.env);
  if (chosen) {
    say(`${chosen.variable} is set to ${chosen.value}, but there is no program of that name.`);
    return null;
  }
  const aptPackage = browserPackages[kind];
  const title = browserTitles[kind];
  const variable = browserVariables[kind].at(-1) ?? '';
  if (await install([aptPackage], installer, `No ${title} found.`)) {
    const installed = findBrowser(kind, machine);
    if (installed) return installed;
  }
  const byHand = machine.platform === 'linux' ? ` (on Debian: apt-get install ${aptPackage})` : '';
  say(`No ${title} found. Install one${byHand}, or set ${variable} to the path of its program.`);
  return null;
}

/** Makes sure that these tools are there, in the same way; gives the ones that are still missing. */
export async function ensureTools(
  tools: readonly Tool[],
  installer: Installer = thisInstaller(),
): Promise<Tool[]> {
  const missing = (): Tool[] =>
    tools.filter((tool) => !findCommand(toolCommands[tool], installer.machine));
  const before = missing();
  if (before.length === 0) return [];
  await install(before, installer, `Not installed: ${before.join(', ')}.`);
  const after = missing();
  if (after.length > 0) {
    installer.say(
      `Some tests need ${after.join(', ')} (on Debian: apt-get install ${after.join(' ')}).`,
    );
  }
  return after;
}

/** Where Debian's Chromium has its languages, all but English in a package of their own. Every other Chromium brings them all. */
const DEBIANS_LANGUAGES = '/usr/lib/chromium/locales';

/** Makes sure, in the same way, that a Chromium there can be German; false where it cannot. */
export async function ensureGerman(installer: Installer = thisInstaller()): Promise<boolean> {
  const { isThere } = installer;
  const isMissing = () =>
    isThere(`${DEBIANS_LANGUAGES}/en-US.pak`) && !isThere(`${DEBIANS_LANGUAGES}/de.pak`);
  if (isMissing()) await install(['chromium-l10n'], installer, 'Chromium has no German.');
  return !isMissing();
}

async function install(
  packages: readonly string[],
  { machine, isRoot, isDebianLike, say, run }: Installer,
  why: string,
): Promise<boolean> {
  const aptGet = findCommand('apt-get', machine);
  if (!isRoot || !isDebianLike || !aptGet || machine.env['LOOPSIDE_NO_INSTALL']) return false;
  say(`${why} Installing ${packages.join(' and ')} with apt-get; this takes a minute or so.`);
  // Another apt-get may be at work, as in a container that has just started: wait for it rather than fail.
  const options = ['-o', 'DPkg::Lock::Timeout=180', '-o', 'Acquire::Retries=3', '-q', '-y'];
  let output = '';
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    // A list that cannot be refreshed is no reason to stop: the package may be known from before.
    await run(aptGet, [...options, 'update']);
    const result = await run(aptGet, [
      ...options,
      'install',
      '--no-install-recommends',
      ...packages,
    ]);
    if (result.ok) return true;
    output = result.output;
    if (attempt === 1) say('That did not work; trying once more.');
  }
  say(`apt-get could not install ${packages.join(' and ')}. It said:`);
  for (const line of output.trim().split('\n').slice(-5)) say(`  ${line}`);
  return false;
}

function runQuietly(
  command: string,
  args: readonly string[],
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
    });
    let output = '';
    const keep = (part: Buffer): void => {
      // Only the end of it is ever shown.
      output = (output + part.toString()).slice(-10_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}
