/**
 * `npm run fuzz`: throws inputs that nobody would think of at all that reads what is not ours: pages, messages, files.
 *
 *   npm run fuzz -- [--runs 100000] [--only readers,messages] [--seed 42]
 *
 * What fails is made as small as it can be and kept in tests/fuzz/seeds, which the tests try first from then on.
 */
import { parseArgs } from 'node:util';
import { fuzz } from '../tests/fuzz/fuzz.ts';
import { sharedOut, TARGETS } from '../tests/fuzz/shares.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    only: { type: 'string', default: TARGETS.join() },
    seed: { type: 'string', default: `${Date.now() % 2 ** 31}` },
  },
});
const only = values.only.split(',');
const unknown = only.filter((name) => !TARGETS.includes(name));
if (unknown.length > 0) {
  throw new Error(`There is no ${unknown.join()}; there are ${TARGETS.join(', ')}.`);
}
const seed = Number(values.seed);
const start = performance.now();
console.log(`seed ${seed}`);
const told = await fuzz({ runs: sharedOut(Number(values.runs), only), seed, say: console.log });
const held = told.reduce((sum, one) => sum + one.held, 0);
const failed = told.filter((one) => one.failed !== null);
console.log(`${held} inputs held in ${((performance.now() - start) / 1_000).toFixed(0)} s`);
if (failed.length > 0) {
  console.error(`FAILED: ${failed.map(({ target }) => target).join(', ')}`);
  process.exitCode = 1;
}
