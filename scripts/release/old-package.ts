import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipOf } from './pack.ts';

/** Both packages of a state of the repository, as zips. */
export interface OldPackages {
  chrome: Uint8Array;
  firefox: Uint8Array;
}

/**
 * Builds the packages of an earlier commit as they would have been released: its files from git, in a folder of their own,
 * with the dependencies its own lockfile names, by the builder of that time. Needs git's history and npm.
 * @param root the repository
 */
export function buildOldPackages(root: string, commit: string): OldPackages {
  const folder = mkdtempSync(join(tmpdir(), 'loopside-old-'));
  run(root, 'git', ['worktree', 'add', '--detach', folder, commit]);
  try {
    run(folder, npm('npm'), ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    const build = (browser: 'chrome' | 'firefox') => {
      const wxt = join(folder, 'node_modules/wxt/bin/wxt.mjs');
      run(folder, process.execPath, [wxt, 'build', '--browser', browser, '--mode', 'production']);
      return zipOf(join(folder, `.output/${browser}-mv3`));
    };
    return { chrome: build('chrome'), firefox: build('firefox') };
  } finally {
    run(root, 'git', ['worktree', 'remove', '--force', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

function npm(name: string): string {
  return process.platform === 'win32' ? `${name}.cmd` : name;
}

function run(folder: string, command: string, args: readonly string[]): void {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NPM_CONFIG_INCLUDE: 'dev' },
    shell: command.endsWith('.cmd'),
    encoding: 'utf8',
  });
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')} failed:\n${error?.message ?? stdout + stderr}`);
  }
}
