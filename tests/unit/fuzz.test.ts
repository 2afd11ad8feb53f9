/** Two thousand inputs that nobody would think of, and all that failed before; `npm run fuzz` throws a hundred thousand. */
import { describe, expect, it } from 'vitest';
import { begun, lastOn, newBoard, put } from '../fuzz/board.ts';
import { fuzz } from '../fuzz/fuzz.ts';
import { keptFailures } from '../fuzz/seeds.ts';
import { sharedOut, TARGETS } from '../fuzz/shares.ts';
import { targets } from '../fuzz/targets/index.ts';

/** Always the same, so that a change is judged by what it changes; the command looks elsewhere each time. */
const SEED = 20_261_121;

describe('whatever is thrown at', () => {
  it('pages, messages, files, notes and searches is read or refused', async () => {
    const told = await fuzz({ runs: sharedOut(2_000), seed: SEED });
    const failed = told.filter(({ failed: one }) => one !== null);
    expect(failed.map((one) => `${one.target} (seed ${SEED}): ${one.failed?.error}`)).toEqual([]);
    const held = told.reduce((sum, one) => sum + one.held, 0);
    expect(held).toBeGreaterThanOrEqual(2_000);
  }, 180_000);
});

describe('the fuzzer', () => {
  it('shares inputs out over all targets there are', () => {
    expect(TARGETS.toSorted()).toEqual(Object.keys(targets).toSorted());
    const shared = sharedOut(100_000);
    expect([...shared.values()].reduce((sum, runs) => sum + runs, 0)).toBeGreaterThanOrEqual(
      100_000,
    );
    expect(sharedOut(10, ['searches'])).toEqual(new Map([['searches', 10]]));
  });

  it('keeps failures of targets there are', () => {
    const kept = TARGETS.flatMap(keptFailures);
    expect(kept.every(({ input, error }) => input !== undefined && error !== '')).toBe(true);
  });

  it('knows what a thread is at that does not answer', () => {
    const board = newBoard();
    expect([begun(board), lastOn(board)]).toEqual([0, null]);
    put(board, { text: '\uD800 ü' });
    expect([begun(board), lastOn(board)]).toEqual([1, { text: '\uD800 ü' }]);
  });
});
