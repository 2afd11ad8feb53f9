/** One thing that was measured, of one variant. */
export interface Figure {
  /** What was measured, as "own script at load". */
  what: string;
  unit: 'ms' | 'kB' | 'MB' | 'times';
  /** "empty", "Loopside", or what a peer was called. */
  variant: string;
  /** One value a round, or as many as were taken; never empty. */
  values: readonly number[];
}

/** What is said of a figure. */
export interface Summary {
  median: number;
  /** A tenth of the values is below the first, a tenth above the second. */
  low: number;
  high: number;
  count: number;
}

/** Median and spread; throws where there is no value, which is a fault of the measuring. */
export function summaryOf(values: readonly number[]): Summary {
  if (values.length === 0) throw new Error('A figure without a value: nothing was measured.');
  return {
    median: quantile(values, 0.5),
    low: quantile(values, 0.1),
    high: quantile(values, 0.9),
    count: values.length,
  };
}

/** The value below which this share of the values lies, between two values in proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
}

/** The values of all rounds in one figure each, in the order in which they first came. */
export function gathered(figures: readonly Figure[]): Figure[] {
  const all = new Map<string, Figure>();
  for (const figure of figures) {
    const key = JSON.stringify([figure.what, figure.variant]);
    const before = all.get(key)?.values ?? [];
    all.set(key, { ...figure, values: [...before, ...figure.values] });
  }
  return [...all.values()];
}
