import type { LoopState } from '../content/loop.ts';
import type { Database } from '../store/database.ts';
import { promisesWith } from '../store/promises.ts';
import { relationOn } from '../store/relations.ts';
import type { Person } from '../store/rows.ts';

/**
 * Where the Magic Loop stands with a manager, as far as promises tell: what the user promised them and delivered, on a day
 * they were their manager, is a delivered ask. Null with anybody else, and where nothing has been delivered yet: then
 * nothing is known, and no step follows from it.
 */
export async function loopWith(db: Database, person: Person): Promise<LoopState | null> {
  if (person.relation !== 'manager') return null;
  const promises = await promisesWith(db, person.id);
  const delivered = promises.filter(
    ({ by, state, closedOn }) =>
      by === 'me' &&
      (state === 'done' || state === 'told') &&
      closedOn !== null &&
      relationOn(person, closedOn) === 'manager',
  ).length;
  return delivered === 0 ? null : { delivered, goalStated: false };
}
