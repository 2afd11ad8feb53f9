import os from 'node:os';

const STEPS = 100_000_000;

/**
 * What the figures were measured on: cores, system, and how long a fixed piece of work took just now, since a machine that is
 * shared is not always as fast. Times of two runs are to be compared by it.
 */
export function machine(): string {
  const begun = performance.now();
  let sum = 0;
  for (let step = 0; step < STEPS; step += 1) sum += step % 7;
  const took = Math.round(performance.now() - begun);
  if (sum === 0) throw new Error('The fixed work was left out.');
  return `${os.cpus().length} cores, ${os.platform()}, ${took} ms for a hundred million steps`;
}
