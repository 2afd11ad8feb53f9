/** Chance that can be had again: the same seed gives the same numbers. */
export interface Random {
  /** A whole number from `least` up to and without `end`. */
  between: (least: number, end: number) => number;
  pick: <T>(all: readonly T[]) => T;
}

/** Mulberry32: small, and good enough to choose moments by. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, end: number) => least + Math.floor(next() * (end - least));
  return {
    between,
    pick: (all) => {
      const one = all[between(0, all.length)];
      if (one === undefined) throw new Error('Nothing to pick from.');
      return one;
    },
  };
}
