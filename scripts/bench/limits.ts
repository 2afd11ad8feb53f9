import type { Figure } from './figure.ts';
import { quantile, summaryOf } from './figure.ts';

/** What a figure of Loopside is held to. */
export interface Limit {
  what: string;
  /** The most the figure may be; where `over` names a variant, the most its ratio to that one, or its distance from it, may be. */
  most: number;
  of: 'median' | 'p95';
  against?: { variant: string; by: 'ratio' | 'distance' };
}

export interface Verdict {
  limit: Limit;
  /** What was measured, in the terms of the limit; null where it was not. */
  measured: number | null;
  isHeld: boolean;
}

/** The figures Loopside is held to, as its design states them: times in ms, sizes in kB. */
export const LIMITS: readonly Limit[] = [
  { what: 'script put into the page, gzip', most: 6, of: 'median' },
  { what: 'load: own script', most: 1, of: 'median' },
  { what: 'load: main thread', most: 1.05, of: 'median', against: ratioToEmpty() },
  { what: 'storm of 10,000 changes: own script', most: 2, of: 'median' },
  {
    what: 'storm of 10,000 changes: main thread',
    most: 1.1,
    of: 'median',
    against: ratioToEmpty(),
  },
  { what: 'event opened → advice visible, frame ready', most: 60, of: 'median' },
  { what: 'event opened → advice visible, frame loaded for it', most: 150, of: 'median' },
  {
    what: 'popup: first result painted',
    most: 20,
    of: 'median',
    against: { variant: 'empty', by: 'distance' },
  },
  { what: 'popup: key → results painted', most: 16, of: 'median' },
  { what: 'change typed → acknowledged', most: 5, of: 'median' },
  { what: 'change typed → acknowledged, worker asleep', most: 60, of: 'median' },
  { what: 'search a letter, 10,000 notes', most: 10, of: 'median' },
  { what: 'search a letter, 100,000 notes', most: 50, of: 'median' },
  { what: 'history of a person, 10,000 notes', most: 10, of: 'median' },
  { what: 'history of a person, 100,000 notes', most: 10, of: 'median' },
];

/** Each limit beside what was measured; a figure that is missing is not held. */
export function verdictsOn(figures: readonly Figure[]): Verdict[] {
  return LIMITS.map((limit) => {
    const measured = inTermsOf(limit, figures);
    return { limit, measured, isHeld: measured !== null && measured <= limit.most };
  });
}

function inTermsOf({ what, of, against }: Limit, figures: readonly Figure[]): number | null {
  const valueOf = (variant: string): number | null => {
    const values = figures.find((one) => one.what === what && one.variant === variant)?.values;
    if (!values) return null;
    return of === 'median' ? summaryOf(values).median : quantile(values, 0.95);
  };
  const ours = valueOf(OURS);
  if (ours === null || !against) return ours;
  const other = valueOf(against.variant);
  if (other === null) return null;
  return against.by === 'ratio' ? ours / other : ours - other;
}

/** What Loopside is called among the variants. */
export const OURS = 'Loopside';

function ratioToEmpty() {
  return { variant: 'empty', by: 'ratio' } as const;
}
