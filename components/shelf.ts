import type { Occasion, System } from '../content/principle.ts';

/** A place in the library. */
export type Shelf =
  | { kind: 'principle'; id: string }
  | { kind: 'system'; system: System }
  | { kind: 'situation'; occasion: Occasion }
  | { kind: 'about' };
