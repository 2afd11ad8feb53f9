/** One target in a thread of its own, which can be ended from outside where an input never ends. */
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import '../../scripts/english.ts';
import type { Board } from './board.ts';
import { put } from './board.ts';
import { keptFailures } from './seeds.ts';
import { mustHold } from './target.ts';
import { targets } from './targets/index.ts';

/** What the thread is told. */
export interface Order {
  target: string;
  seed: number;
  runs: number;
  /** Where it says what it is at. */
  board: Board;
}

/** What it says at the end: how many inputs held, and the first that did not. */
export interface Outcome {
  held: number;
  failed: { error: string; input: unknown; isKept: boolean } | null;
}

/** Milliseconds for making an input that failed smaller. */
const SHRINKING = 20_000;

const { target: name, seed, runs, board } = workerData as Order;
parentPort?.postMessage(await run());

async function run(): Promise<Outcome> {
  const target = await targets[name]?.();
  if (!target) throw new Error(`There is no target ${name}.`);
  let held = 0;
  /** The first of all is slow: much is made when it is first needed. */
  let isFirst = true;
  let failedAt = Infinity;
  const holds = async (input: unknown) => {
    // So much for making it smaller.
    if (performance.now() - failedAt > SHRINKING) return;
    put(board, input);
    const begun = performance.now();
    try {
      await target.holds(input);
      const took = performance.now() - begun;
      const inTime = isFirst || took <= target.limit;
      isFirst = false;
      mustHold(inTime, `took ${Math.round(took)} ms, more than ${target.limit}`);
    } catch (error) {
      failedAt = Math.min(failedAt, performance.now());
      throw error;
    }
    held += 1;
  };
  for (const { input } of keptFailures(name)) {
    try {
      await holds(input);
    } catch (error) {
      return { held, failed: { error: wordsOf(error), input, isKept: true } };
    }
  }
  const details = await fc.check(fc.asyncProperty(target.input, holds), { seed, numRuns: runs });
  if (!details.failed) return { held, failed: null };
  const error = wordsOf(details.errorInstance);
  return { held, failed: { error, input: details.counterexample?.[0], isKept: false } };
}

function wordsOf(error: unknown): string {
  return error instanceof Error
    ? (error.stack ?? error.message).split('\n').slice(0, 6).join('\n')
    : String(error);
}
