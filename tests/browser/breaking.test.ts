/** Each kind of fault of `npm run faults` once or twice, so that what holds it is not lost unnoticed; the command tries them often. */
import { describe, expect, test } from 'vitest';
import { FAULTS } from '../../scripts/faults/all.ts';
import { Count } from '../../scripts/faults/fault.ts';
import { randomFrom } from '../../scripts/faults/random.ts';
import { browserFor } from './rig/helpers.ts';

const { skip, reason } = browserFor('chromium');

/** How often each is tried. The others are tried in tests of their own, or take too long for every change. */
const TIMES: Readonly<Record<string, number>> = {
  D1: 2,
  D2q: 1,
  D7k: 1,
  D8: 10,
  D9: 10,
  D13: 10,
  D15: 1,
  D15r: 1,
  D16: 3,
};

describe.skipIf(skip)(`what breaks, and what is lost, in Chromium${reason}`, () => {
  const chosen = FAULTS.filter(({ id }) => id in TIMES);

  test.each(chosen.map((fault) => [`${fault.id}: ${fault.name}`, fault] as const))(
    '%s',
    async (_name, { id, mayLose, run }) => {
      const count = new Count();
      await run(count, { times: TIMES[id] ?? 1, random: randomFrom(1) });
      expect(count.wrong).toEqual([]);
      expect(count.lost).toBe(0);
      expect(count.longest).toBeLessThanOrEqual(mayLose);
      expect(count.tried).toBeGreaterThan(0);
    },
  );
});
