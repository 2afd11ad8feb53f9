/** Installs the Debian packages SOGo needs, without letting any of their daemons start. */
import { execFile, type ExecFileOptions } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Asked by every package that wants to start a daemon; 101 forbids it. */
const POLICY = '/usr/sbin/policy-rc.d';

/** The packages that are not there. */
export async function missingPackages(): Promise<string[]> {
  const missing: string[] = [];
  for (const name of ['sogo', 'memcached', 'nginx-light']) {
    if (!(await isInstalled(name))) missing.push(name);
  }
  if (!postgresBin()) missing.push('postgresql-15');
  return missing;
}

export async function installPackages(log: (line: string) => void): Promise<void> {
  const missing = await missingPackages();
  if (!missing.length) return;
  log(`installing ${missing.join(', ')}`);
  const forbade = !existsSync(POLICY);
  if (forbade) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await apt(['install', ...missing]).catch(async () => {
      // Package lists may be missing or old.
      await apt(['update']);
      await apt(['install', ...missing]);
    });
  } finally {
    if (forbade) rmSync(POLICY, { force: true });
  }
}

async function isInstalled(name: string): Promise<boolean> {
  return run('dpkg-query', ['-W', '-f', '${Status}', name]).then(
    ({ stdout }) => stdout.includes('ok installed'),
    () => false,
  );
}

async function apt(args: string[]): Promise<void> {
  const options: ExecFileOptions = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  };
  // Others may be installing at this moment: wait for the lock instead of failing.
  const common = ['-o', 'DPkg::Lock::Timeout=900', '-y', '-q', '--no-install-recommends'];
  try {
    await run('apt-get', [...common, ...args], options);
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    throw new Error(`apt-get ${args.join(' ')} failed:\n${stderr.slice(-2000)}`, { cause: error });
  }
}

/** Where the newest installed PostgreSQL server has its programs; Debian keeps them out of PATH. */
export function postgresBin(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  const versions = readdirSync(root).toSorted((a, b) => Number(b) - Number(a));
  return versions
    .map((version) => `${root}/${version}/bin`)
    .find((bin) => existsSync(`${bin}/initdb`));
}
