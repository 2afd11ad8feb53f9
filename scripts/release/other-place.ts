import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';

/** As unlike the usual as can be had without another machine: a zone a day ahead, a language with its own letters, a clock ahead. */
const OTHER_ENVIRONMENT: Readonly<Record<string, string>> = {
  TZ: 'Pacific/Kiritimati',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  NODE_ENV: 'development',
  NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'other-clock.mjs')).href}`,
};

/** How the dependencies come to the other place: as a reviewer installs them, or copied, which needs no network. */
export type Dependencies = 'installed' | 'copied';

/** The source package, unpacked somewhere else, ready to be built. Remove it at the end. */
export interface OtherPlace {
  folder: string;
  /** Runs a program there, in the other environment. Throws with its words where it fails. */
  run(command: string, args: readonly string[]): void;
  remove(): void;
}

/**
 * Unpacks a source package and gets it its dependencies.
 * @param sources path of the zip
 * @param root the repository, whose `node_modules` is copied where nothing is to be installed
 */
export function unpackElsewhere(
  sources: string,
  root: string,
  dependencies: Dependencies,
): OtherPlace {
  const base = mkdtempSync(join(tmpdir(), 'loopside-'));
  const folder = join(base, 'a reviewer’s folder', 'Größe');
  // Not by our own reader of zips, which may share a mistake with our own writer.
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(sources)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const runWith = (env: NodeJS.ProcessEnv, command: string, args: readonly string[]) => {
    const shell = process.platform === 'win32';
    const { status, error, stdout, stderr } = spawnSync(command, args, {
      cwd: folder,
      env,
      shell,
      encoding: 'utf8',
    });
    if (status !== 0) {
      const words = error?.message ?? `${stdout}\n${stderr}`;
      throw new Error(`${command} ${args.join(' ')} failed in ${folder}:\n${words}`);
    }
  };
  if (dependencies === 'installed') {
    runWith(process.env, 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  } else {
    copy(join(root, 'node_modules'), join(folder, 'node_modules'));
  }
  return {
    folder,
    run: (command, args) => runWith({ ...process.env, ...OTHER_ENVIRONMENT }, command, args),
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}

/** With the system's own program where there is one: Node's takes seven times as long. */
function copy(from: string, to: string): void {
  const { status } = spawnSync('cp', ['-R', '-P', from, to]);
  if (status !== 0) cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}
