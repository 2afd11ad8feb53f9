import { meetingOf } from '../../situation/meeting.ts';
import { peopleOf } from '../../situation/people.ts';
import { phaseOf } from '../../situation/phase.ts';
import type { Situation } from '../../situation/situation.ts';
import { counterpartIn } from '../../store/counterparts.ts';
import type { Database } from '../../store/database.ts';
import { StoreError } from '../../store/errors.ts';
import { calledBy, findPerson } from '../../store/people.ts';
import { forgetUpcoming, seeUpcoming } from '../../store/upcoming.ts';
import type { UseDatabase } from '../database.ts';
import type { Moment } from '../moments.ts';
import { readSettings } from '../settings.ts';
import { replan } from './plan.ts';

/**
 * Remembers a 1:1 that is to come, as a page shows it, and plans anew. Nothing is remembered while reminders are off, nor
 * while the notes are locked.
 */
export async function remember(useDatabase: UseDatabase, moment: Moment): Promise<void> {
  if (!moment.reading?.event || !(await readSettings()).reminders) return;
  try {
    const isOther = await useDatabase((db) => rememberUpcoming(db, moment, Date.now()));
    if (isOther) await replan(useDatabase);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
}

/**
 * Remembers what a page shows: a 1:1 that is to come, or that what was one is none any more. Tells
 * whether anything is otherwise than before.
 */
export async function rememberUpcoming(
  db: Database,
  { reading, situation, meeting, origin }: Moment,
  now: number,
): Promise<boolean> {
  if (!reading?.event || reading.event.call !== undefined) return false;
  if (situation.kind !== 'one_on_one') {
    // Guests arrive after their event: until they have, it only looks like no 1:1.
    const areMore = reading.event.guests !== 'unknown' && peopleOf(reading.event).length > 2;
    if (situation.kind === 'none' && !areMore) return false;
    const wouldBe = meetingOf(reading, A_TALK, origin);
    return wouldBe ? forgetUpcoming(db, wouldBe) : false;
  }
  const times = timesOf(reading, situation, now);
  if (!meeting || !times) return false;
  const shown = situation.counterpart;
  const said = await counterpartIn(db, meeting.series);
  const person = said ?? (shown?.email ? await findPerson(db, shown.email) : null);
  const { series, occurrence, title } = meeting;
  const name = said ? calledBy(said) : (shown?.name ?? '');
  const email = (said ? said.addresses[0] : shown?.email) ?? '';
  const talk = { series, occurrence, title, personId: person?.id ?? null, name, email, ...times };
  return seeUpcoming(db, talk, now);
}

/** What names the meeting a reading would be, if it were a 1:1. */
const A_TALK: Situation = {
  kind: 'one_on_one',
  confidence: 'likely',
  counterpart: null,
  because: [],
};

/**
 * When a talk that is to come begins and ends, in milliseconds since 1970; null where it has begun, or the page tells its day
 * alone. What begins during the whole of a day is not "during" at its beginning, by which the two are told apart.
 */
function timesOf(
  reading: NonNullable<Moment['reading']>,
  situation: Situation,
  now: number,
): { startsAt: number; endsAt: number } | null {
  const { phase, until: startsAt } = phaseOf(reading, situation, now);
  if (phase !== 'before' || startsAt === null) return null;
  const then = phaseOf(reading, situation, startsAt);
  if (then.phase !== 'during' || then.until === null) return null;
  return { startsAt, endsAt: then.until };
}
