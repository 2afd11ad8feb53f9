import { eraseBefore } from './changes.ts';
import type { Database } from './database.ts';
import { deleteBefore } from './deletions.ts';
import { fact, setFact } from './facts.ts';
import { tidyUpcoming } from './upcoming.ts';
import { localDay } from '../notes/local-day.ts';

/** How long what was deleted can be brought back, in milliseconds. */
export const KEPT_IN_BIN = 30 * 86_400_000;

/** How long after it a talk on the calendar is forgotten, in milliseconds. */
const TALK_KEPT = 30 * 86_400_000;

/**
 * What is due once a day: what lies in the bin for longer than it is kept is erased; notes older than the user wants to keep
 * go to the bin.
 * @param keepMonths null where notes are kept until they are deleted
 */
export async function tidy(db: Database, keepMonths: number | null, now: number): Promise<void> {
  const today = localDay(now);
  if ((await fact(db, 'tidied')) === today) return;
  await eraseBefore(db, now - KEPT_IN_BIN);
  await tidyUpcoming(db, now - TALK_KEPT);
  if (keepMonths !== null) await deleteBefore(db, monthsBefore(now, keepMonths), now);
  await setFact(db, 'tidied', today);
}

/** The day so many months before a moment; of a shorter month its last. */
export function monthsBefore(now: number, months: number): string {
  const then = new Date(now);
  const day = then.getDate();
  then.setDate(1);
  then.setMonth(then.getMonth() - months);
  const last = new Date(then.getFullYear(), then.getMonth() + 1, 0).getDate();
  then.setDate(Math.min(day, last));
  return localDay(then.getTime());
}
