import type { LoopState } from '../content/loop.ts';
import type { Database } from '../store/database.ts';
import { localDay } from '../notes/local-day.ts';
import type { Person } from '../store/rows.ts';
import { toLoopState } from '../systems/loop/loop-state.ts';
import { standingWith } from './loop-view.ts';

/**
 * Where the Magic Loop stands with a manager, as far as the choice of advice needs it: by what the user recorded, and by
 * what they promised them. Null with anybody else, and where nothing has happened yet: then nothing is known, and no step
 * follows from it.
 * @param now milliseconds since 1970
 */
export async function loopWith(
  db: Database,
  person: Person,
  now: number = Date.now(),
): Promise<LoopState | null> {
  if (person.relation !== 'manager') return null;
  // The level decides on words and on the way, not on where the loop stands.
  const { standing } = await standingWith(db, person, null, localDay(now));
  return toLoopState(standing);
}
