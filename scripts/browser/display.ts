import { spawn } from 'node:child_process';
import { findCommand } from './find.ts';
import { until } from './until.ts';

/** A screen nobody looks at, for browsers that need a window. */
export interface Display {
  /** For the environment variable DISPLAY: `:99`. */
  name: string;
  close(): Promise<void>;
}

/** Can a browser open a window here without help? */
export function hasDisplay(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
}

/** Starts an X server in memory on a free display; null when Xvfb is not installed. */
export async function startDisplay(): Promise<Display | null> {
  const command = findCommand('Xvfb');
  if (!command) return null;
  // It picks a free number by itself and writes it to the descriptor it was given: no race with other servers.
  const server = spawn(
    command,
    ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
    server.once('error', () => resolve());
  });
  const stop = (): void => {
    server.kill('SIGTERM');
  };
  process.once('exit', stop);
  let number = '';
  server.stdio[3]?.on('data', (part: Buffer) => {
    number += part.toString();
  });
  const close = async (): Promise<void> => {
    process.off('exit', stop);
    stop();
    await ended;
  };
  try {
    await until('Xvfb to start', () => number.endsWith('\n') || server.exitCode !== null);
    if (server.exitCode !== null) throw new Error(`Xvfb ended with code ${server.exitCode}`);
  } catch (error) {
    await close();
    throw error;
  }
  return { name: `:${number.trim()}`, close };
}
