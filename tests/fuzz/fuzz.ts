import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { begun, lastOn, newBoard } from './board.ts';
import type { Board } from './board.ts';
import { keep } from './seeds.ts';
import type { Order, Outcome } from './worker.ts';

export interface Asked {
  /** Names of targets and how many inputs each gets. */
  runs: ReadonlyMap<string, number>;
  seed: number;
  /** Told of each target that is done. */
  say?: (line: string) => void;
}

/** What one target came to. */
export interface Told extends Outcome {
  target: string;
  /** Milliseconds. */
  took: number;
  /** The file the failure is kept in. */
  file: string | null;
}

/** An input that takes so long, in ms, never ends: the slowest target has ten seconds, and shrinking begins each anew. */
const NEVER = 60_000;

/** Runs the targets, as many at a time as there are processors, and keeps what fails. */
export async function fuzz({ runs, seed, say = () => {} }: Asked): Promise<Told[]> {
  const waiting = [...runs].toReversed();
  const told: Told[] = [];
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const one = await runTarget(next[0], next[1], seed);
      told.push(one);
      say(lineOf(one));
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  return told;
}

async function runTarget(target: string, runs: number, seed: number): Promise<Told> {
  const start = performance.now();
  const board = newBoard();
  const { held, failed } = await outcomeOf({ target, runs, seed, board });
  const took = performance.now() - start;
  const isNew = failed && !failed.isKept;
  const file = isNew ? keep({ target, seed, error: failed.error, input: failed.input }) : null;
  return { target, held, failed, took, file };
}

/** Of a thread of its own, ended where it makes no way any more. */
function outcomeOf(order: Order): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(import.meta.dirname, 'worker.ts'), { workerData: order });
    const watch = watched(order.board, () => {
      void worker.terminate();
      const error = `did not end within ${NEVER} ms`;
      resolve({
        held: begun(order.board) - 1,
        failed: { error, input: lastOn(order.board), isKept: false },
      });
    });
    worker.once('message', (outcome: Outcome) => {
      clearInterval(watch);
      resolve(outcome);
      void worker.terminate();
    });
    worker.once('error', (error) => {
      clearInterval(watch);
      reject(new Error(`${order.target}: ${error.stack ?? error.message}`, { cause: error }));
    });
  });
}

function watched(board: Board, onStill: () => void): NodeJS.Timeout {
  let [count, since] = [begun(board), performance.now()];
  const watch = setInterval(() => {
    const now = begun(board);
    if (now !== count) [count, since] = [now, performance.now()];
    else if (performance.now() - since > NEVER) {
      clearInterval(watch);
      onStill();
    }
  }, 250);
  return watch;
}

function lineOf({ target, held, took, failed, file }: Told): string {
  const seconds = `${(took / 1_000).toFixed(1)} s`;
  if (!failed) return `${target}: ${held} inputs held, ${seconds}`;
  const where = file === null ? 'a kept one' : `kept as ${file}`;
  return `${target}: FAILED after ${held} inputs, ${seconds}, ${where}\n${failed.error}`;
}
