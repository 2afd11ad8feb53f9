/** The shapes of the calls about how one gets to Loopside; see `reach-calls.ts`. */
import * as v from 'valibot';
import { nothing } from './shapes.ts';

/** One entry a call, as in `ReachCalls`. */
export const reachInputs = {
  'keys.get': nothing,
  'keys.change': nothing,
  'menu.get': nothing,
  'menu.set': v.strictObject({ on: v.boolean() }),
  'jot.begun': nothing,
  'jot.people': nothing,
  'welcome.open': nothing,
} as const;
