/** Child processes that never outlive their purpose: ended by pid, by a time limit, and with this process. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const GRACE = 8_000;

export interface Daemon {
  name: string;
  /** The system user it runs as; without one it stays root. */
  user?: string;
  /** It must stay in the foreground. */
  command: readonly string[];
  env?: NodeJS.ProcessEnv;
  /** What ends it in order. PostgreSQL waits for its clients on TERM, and does not on INT. */
  signal?: NodeJS.Signals;
  /**
   * sogod ends only after its workers, and they only after one more request each: end them for it. They hold
   * nothing that has to be written.
   */
  endWorkers?: boolean;
}

interface Child extends Daemon {
  pid: number;
}

export class Processes {
  readonly #children: Child[] = [];
  readonly #logs: string;
  readonly #lifetime: number;

  constructor(logs: string, lifetimeSeconds: number) {
    this.#logs = logs;
    this.#lifetime = lifetimeSeconds;
  }

  /** Output goes to `<logs>/<name>.log`. */
  start(daemon: Daemon): void {
    const { name, user, command, env } = daemon;
    const output = openSync(join(this.#logs, `${name}.log`), 'a');
    // setpriv: TERM when this process dies, however it dies. timeout: ends it when its time is over, and
    // hands every signal on.
    const guard = ['--pdeathsig', 'TERM', 'timeout', '--kill-after=5', String(this.#lifetime)];
    const child = spawn('setpriv', [...guard, ...asUser(user, command)], {
      detached: true,
      stdio: ['ignore', output, output],
      env: { ...process.env, ...env },
      cwd: this.#logs,
    });
    closeSync(output);
    child.on('error', () => {}); // there is no pid then
    child.unref();
    if (child.pid === undefined) throw new Error(`${name} could not be started`);
    this.#children.push({ ...daemon, pid: child.pid });
  }

  /** Throws with the end of its log when one of them has ended by itself. */
  check(): void {
    const dead = this.#children.find(({ pid }) => !stateOf(pid));
    if (dead) throw new Error(`${dead.name} ended too early:\n${this.log(dead.name)}`);
  }

  log(name: string): string {
    try {
      return readFileSync(join(this.#logs, `${name}.log`), 'utf8').slice(-2000);
    } catch {
      return '(no log)';
    }
  }

  /** Last started first: the web server before what it stands on, the database at the end. */
  async stop(): Promise<void> {
    for (let child = this.#children.pop(); child; child = this.#children.pop()) {
      const family = askToEnd(child);
      const end = Date.now() + GRACE;
      do await wait(20);
      while (goesOn(family, child) && Date.now() < end);
      kill(family);
    }
  }

  /** The same where nothing may be awaited any more: in the `exit` event. */
  stopNow(): void {
    const clock = new Int32Array(new SharedArrayBuffer(4));
    for (let child = this.#children.pop(); child; child = this.#children.pop()) {
      const family = askToEnd(child);
      const end = Date.now() + GRACE;
      do Atomics.wait(clock, 0, 0, 20);
      while (goesOn(family, child) && Date.now() < end);
      kill(family);
    }
  }
}

/** The command as another system user, with that user's groups. */
export function asUser(user: string | undefined, command: readonly string[]): string[] {
  if (!user) return [...command];
  return ['setpriv', '--reuid', user, '--regid', user, '--init-groups', ...command];
}

function askToEnd({ pid, signal = 'SIGTERM' }: Child): Process[] {
  const family = familyOf(pid);
  if (stateOf(pid)) signalTo(pid, signal);
  return family;
}

/** False as soon as all of them have ended. The first in the family is timeout, the second the daemon itself. */
function goesOn(family: readonly Process[], { pid, endWorkers }: Child): boolean {
  if (endWorkers) kill(familyOf(pid).slice(2));
  return family.some(isAlive);
}

function kill(family: readonly Process[]): void {
  for (const one of family) if (isAlive(one)) signalTo(one.pid, 'SIGKILL');
}

/** A pid alone may be somebody else's a moment later; with the time it was started it is one process. */
interface Process {
  pid: number;
  started: string;
}

/** A process and all it started. Its workers need not be of its group (sogod's, PostgreSQL's are not). */
function familyOf(root: number): Process[] {
  const all = readdirSync('/proc').flatMap((entry) => {
    const pid = Number(entry); // NaN for what is not a process
    const stat = pid ? statOf(pid) : undefined;
    return stat ? [{ pid, parent: stat.parent, started: stat.started }] : [];
  });
  const family = all.filter(({ pid }) => pid === root);
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member.pid));
  return family;
}

function isAlive({ pid, started }: Process): boolean {
  return stateOf(pid) !== undefined && statOf(pid)?.started === started;
}

/** Undefined for a process that has ended, waited for or not (a zombie). */
function stateOf(pid: number): string | undefined {
  const state = statOf(pid)?.state;
  return state === 'Z' ? undefined : state;
}

function statOf(pid: number) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may itself hold blanks and brackets.
    const [state, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent), started: rest[17] ?? '' };
  } catch {
    return undefined;
  }
}

/** It may have ended in the meantime. */
function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Nobody there to receive it.
  }
}
