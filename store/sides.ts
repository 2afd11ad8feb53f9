import type { InterviewRole } from '../situation/situation.ts';
import type { Database } from './database.ts';
import { guarded } from './errors.ts';

/** On which side the user sits in this series, as they said; null where they have not. */
export async function sideIn(db: Database, series: string): Promise<InterviewRole | null> {
  return guarded(async () => (await db.sides.get(series))?.side ?? null);
}

/** Remembers it; null takes the answer back. */
export async function keepSide(
  db: Database,
  series: string,
  side: InterviewRole | null,
  now: number,
): Promise<void> {
  await guarded<unknown>(() =>
    side === null ? db.sides.delete(series) : db.sides.put({ series, side, saidAt: now }),
  );
}
