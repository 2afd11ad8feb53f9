import type { System } from '../content/principle.ts';
import type { BrowsedMoment } from '../content/situations.ts';

/** A place in the library. */
export type Shelf =
  | { kind: 'principle'; id: string }
  | { kind: 'system'; system: System }
  | { kind: 'situation'; occasion: BrowsedMoment }
  | { kind: 'about' };
