/** Inputs that once failed: kept in the repository, and tried again before anything new. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'seeds');

export interface Failure {
  target: string;
  /** Of the run that found it. */
  seed: number;
  /** What did not hold. */
  error: string;
  /** As small as it could be made. */
  input: unknown;
}

/** Those kept for one target, oldest name first. */
export function keptFailures(target: string): Failure[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Failure)
    .filter((failure) => failure.target === target);
}

/** Keeps one, and returns the name of its file: the same for the same input. */
export function keep(failure: Failure): string {
  const input = JSON.stringify(failure.input);
  const name = `${failure.target}-${createHash('sha256').update(input).digest('hex').slice(0, 10)}.json`;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, name), `${JSON.stringify(failure, null, 2)}\n`);
  return name;
}
