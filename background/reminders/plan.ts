import type { Database } from '../../store/database.ts';
import { StoreError } from '../../store/errors.ts';
import { peopleById } from '../../store/people.ts';
import { recordsOf } from '../../store/records.ts';
import { upcomingFrom } from '../../store/upcoming.ts';
import { ASKED_FOR } from '../../systems/reminders/due.ts';
import { leadOf } from '../../systems/reminders/lead.ts';
import type { Schedule } from '../../systems/reminders/schedule.ts';
import type { UseDatabase } from '../database.ts';
import { readSettings } from '../settings.ts';
import { keepSchedule } from './kept.ts';
import { wake } from './wake.ts';

/**
 * Plans anew what is to be said and when: to be called when the browser starts, and after any change of talks to come, of
 * mistakes, of people or of the settings. Where the notes cannot be read what was planned before stays.
 */
export async function replan(useDatabase: UseDatabase): Promise<void> {
  const { leadMinutes } = await readSettings();
  try {
    const schedule = await useDatabase(async (db) => {
      return scheduleIn(db, leadMinutes, Date.now());
    });
    await keepSchedule(schedule);
  } catch (error) {
    // Locked, or not to be opened: whoever opens a page is told.
    if (!(error instanceof StoreError)) throw error;
  }
  await wake();
}

/** What is to come, and what has just been. */
export async function scheduleIn(db: Database, usual: number, now: number): Promise<Schedule> {
  const [upcoming, mistakes] = await Promise.all([
    upcomingFrom(db, now - ASKED_FOR),
    recordsOf(db, 'mistakes'),
  ]);
  const people = await peopleById(
    db,
    upcoming.flatMap(({ personId }) => personId ?? []),
  );
  return {
    talks: upcoming.map(({ id, personId, startsAt, endsAt }) => ({
      id,
      startsAt,
      endsAt,
      leadMinutes: leadOf(people.get(personId ?? '')?.leadMinutes, usual),
    })),
    updates: mistakes.flatMap(({ id, closedAt, nextAt }) =>
      closedAt === null && nextAt !== null ? [{ id, nextAt }] : [],
    ),
  };
}
