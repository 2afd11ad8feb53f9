import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { until } from './until.ts';

interface Process {
  pid: number;
  parent: number;
  /** Dead, but not yet collected by its parent. */
  zombie: boolean;
}

/** The process and everything it started, directly or not, that still runs. */
export function processTree(root: number): number[] {
  const all = runningProcesses();
  const tree = [root];
  // Grows while it is walked: children of children are found as they are added.
  for (const pid of tree) {
    for (const process_ of all) if (process_.parent === pid) tree.push(process_.pid);
  }
  return tree;
}

/**
 * Kills a browser as a power cut would: no chance to flush anything, the whole tree at once.
 * Resolves when all of it is gone, so that its profile can be used again.
 */
export async function killTree(root: number): Promise<void> {
  if (process.platform === 'win32') {
    ignoreErrors(() =>
      execFileSync('taskkill', ['/pid', String(root), '/T', '/F'], { stdio: 'ignore' }),
    );
    return;
  }
  const tree = processTree(root);
  // Browsers are started as leaders of their own group; the group also catches what was re-parented.
  ignoreErrors(() => process.kill(-root, 'SIGKILL'));
  for (const pid of tree) ignoreErrors(() => process.kill(pid, 'SIGKILL'));
  await until('killed processes to be gone', () => tree.every((pid) => !isAlive(pid)));
}

/** Does this process still run? A zombie does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (process.platform !== 'linux') return true;
  return readLinuxProcess(pid)?.zombie === false;
}

function runningProcesses(): Process[] {
  if (process.platform === 'linux') {
    // Straight from /proc: slim images have no `ps`.
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => readLinuxProcess(Number(name)))
      .filter((found) => found !== null);
  }
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' });
  return table.split('\n').flatMap((line) => {
    const [pid, parent, state] = line.trim().split(/\s+/);
    if (!pid || !parent) return [];
    return [{ pid: Number(pid), parent: Number(parent), zombie: state?.startsWith('Z') === true }];
  });
}

function readLinuxProcess(pid: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command stands in brackets and may hold spaces and brackets itself: read from the last one on.
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid, parent: Number(parent), zombie: state === 'Z' || state === 'X' };
  } catch {
    return null;
  }
}

function ignoreErrors(work: () => void): void {
  try {
    work();
  } catch {
    // Already gone: that is what was wanted.
  }
}
