import type { LoopState } from '../content/loop.ts';
import type { Database } from '../store/database.ts';
import { localDay } from '../notes/local-day.ts';
import type { Person } from '../store/rows.ts';
import { toLoopState } from '../systems/loop/loop-state.ts';
import { saidFirst, standingWith } from './loop-view.ts';

/** What the choice of advice needs of the loop with somebody. */
export interface LoopWith {
  /** Null with anybody but a manager, and where nothing has happened yet: then nothing is known, and no step follows from it. */
  loop: LoopState | null;
  /** The goal to name to them, in the user's words: one they know before others. */
  goal: string | null;
}

/**
 * Where the Magic Loop stands with a manager, by what the user recorded, and by what they promised them.
 * @param now milliseconds since 1970
 */
export async function loopWith(db: Database, person: Person, now: number): Promise<LoopWith> {
  if (person.relation !== 'manager') return { loop: null, goal: null };
  // The level decides on words and on the way, not on where the loop stands.
  const { standing, goals } = await standingWith(db, person, null, localDay(now));
  return { loop: toLoopState(standing), goal: saidFirst(goals, standing)[0]?.text ?? null };
}
