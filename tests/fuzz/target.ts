import type fc from 'fast-check';

/** A part of the product, what is thrown at it, and what must hold whatever it is. */
export interface Target {
  name: string;
  /** Milliseconds one input may take on a busy machine, what is tried with the answer included. */
  limit: number;
  /** Plain data: a failure is kept as JSON. */
  input: fc.Arbitrary<unknown>;
  /** Throws where something does not hold. */
  holds: (input: unknown) => void | Promise<void>;
}

/** A target, its input typed where it is written. */
export function targetOf<Input>(
  target: Omit<Target, 'input' | 'holds'> & {
    input: fc.Arbitrary<Input>;
    holds: (input: Input) => void | Promise<void>;
  },
): Target {
  return { ...target, holds: (input) => target.holds(input as Input) };
}

/** Said where something does not hold; the words are kept with the input. */
export function mustHold(isSo: boolean, what: string): asserts isSo {
  if (!isSo) throw new Error(what);
}

/** Does a piece of work of the product's alone, and throws where it takes more than so many milliseconds. */
export function inTime<T>(most: number, work: () => T): T {
  const begun = performance.now();
  const done = work();
  const took = performance.now() - begun;
  mustHold(took <= most, `took ${Math.round(took)} ms, more than ${most}`);
  return done;
}
