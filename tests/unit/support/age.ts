/** The `age` command of Debian: what is locked here must open there. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCommand } from '../../../scripts/browser/find.ts';

/** `npm test` installs both where that needs no question. */
export const hasAge = findCommand('age') !== null && findCommand('python3') !== null;
export const noAge = hasAge ? '' : ' (SKIPPED: no age command, or no python3 to speak to it)';

/** age asks the terminal for a passphrase, never its input: this gives it one, and answers each question alike. */
const TERMINAL = `
import os, pty, sys
passphrase, command = sys.argv[1].encode(), sys.argv[2:]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
said = b""
while True:
    try:
        part = os.read(terminal, 1024)
    except OSError:
        break
    if not part:
        break
    said += part
    if said.rstrip().endswith(b":"):
        os.write(terminal, passphrase + b"\\n")
        said = b""
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

/**
 * Runs `age` on these bytes and gives what it wrote; throws where it refused.
 * @param passphrase what to answer when it asks; null where it must not ask
 */
export function age(
  args: readonly string[],
  bytes: Uint8Array,
  passphrase: string | null = null,
): Uint8Array {
  return inFolder((folder) => {
    const [from, to] = [join(folder, 'in'), join(folder, 'out')];
    writeFileSync(from, bytes);
    const command = ['age', ...args, '-o', to, from];
    if (passphrase === null) execFileSync('age', command.slice(1), { stdio: 'pipe' });
    else
      execFileSync('python3', ['-c', TERMINAL, passphrase, ...command], {
        stdio: 'pipe',
        timeout: 30_000,
      });
    return Uint8Array.from(readFileSync(to));
  });
}

/** Opens these bytes with an identity. */
export function ageOpen(identity: string, bytes: Uint8Array): Uint8Array {
  return inFolder((folder) => {
    const key = join(folder, 'key');
    writeFileSync(key, `${identity}\n`);
    return age(['-d', '-i', key], bytes);
  });
}

/** What `age-keygen` writes: an identity with comments. */
export function ageKeygen(): { text: string; recipient: string } {
  const text = execFileSync('age-keygen', { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  return { text, recipient: /age1[0-9a-z]+/.exec(text)?.[0] ?? '' };
}

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'loopside-age-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
