import type { LoopState } from '../../content/loop.ts';
import type { LoopStanding } from './standing.ts';

/**
 * Where a loop stands, as far as the choice of advice needs it. Null where nothing is known of it, so that no step follows;
 * also where it rests: who only takes is not to be asked how one can help.
 */
export function toLoopState(standing: LoopStanding): LoopState | null {
  if (standing.isUnbegun || standing.rests) return null;
  return {
    delivered: standing.delivered.length,
    goalStated: standing.stated.length > 0,
    step: standing.step,
    ...(standing.proposal?.answer === null && { isProposed: true }),
    ...(standing.isNew && { newManager: true }),
    ...(standing.isEarly && { askBackNow: true }),
  };
}
