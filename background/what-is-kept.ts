import type { LoopState, NextStep } from '../content/loop.ts';
import type { Memory } from '../content/memory.ts';
import { MEETINGS_BETWEEN, memoryOf } from '../content/memory.ts';
import type { Relation } from '../content/principle.ts';
import type { Counterpart, MomentView } from '../messages/app-channel.ts';
import type { Meeting } from '../situation/meeting.ts';
import type { InterviewRole } from '../situation/situation.ts';
import { counterpartIn } from '../store/counterparts.ts';
import type { Database } from '../store/database.ts';
import { StoreError } from '../store/errors.ts';
import { allFeedback } from '../store/feedback.ts';
import { findNote, previousNote } from '../store/notes.ts';
import { findPerson } from '../store/people.ts';
import { recordsOf } from '../store/records.ts';
import { asidesOf } from '../store/revisions.ts';
import type { Feedback, Note, Person, Revision } from '../store/rows.ts';
import { lastShown, shownNearby } from '../store/showings.ts';
import { sideIn } from '../store/sides.ts';
import { missingStep } from '../systems/next-level/standing.ts';
import {
  asKept,
  asNoted,
  asShown,
  candidatesOf,
  counterpartOf,
  othersIn,
  sameSubject,
} from './counterpart.ts';
import type { UseDatabase } from './database.ts';
import type { LoopWith } from './loop-with.ts';
import { loopWith } from './loop-with.ts';
import type { Moment } from './moments.ts';
import type { Between } from './open-between.ts';
import { openBetween } from './open-between.ts';
import { reviewedIn } from './reviewed.ts';

/** What is kept of a meeting and of the person it is with. */
export interface Kept extends Between {
  /** Under which its note is kept. */
  meeting: Meeting | null;
  /** Who the user said the series is with. */
  said: Counterpart | null;
  candidates: Counterpart[];
  /** Of the other person, where they are known. */
  personId: string | null;
  relation: Relation | null;
  side: InterviewRole | null;
  note: Note | null;
  asides: Revision[];
  last: Note | null;
  /** Whom a review is about. */
  reviewed: string | null;
  loop: LoopState | null;
  /** To name to them. */
  goal: string | null;
  /** What is missing toward the next level. */
  toward: NextStep | null;
  memory: Memory;
  /** Principles found useful in this very meeting, with the id of the feedback. */
  useful: ReadonlyMap<string, string>;
  fault: MomentView['fault'];
}

/** Reads all of it; where the database fails nothing, with the reason. */
export async function whatIsKept(
  useDatabase: UseDatabase,
  moment: Moment,
  now: number,
): Promise<Kept> {
  const shown = counterpartOf(moment.situation);
  const others = othersIn(moment);
  const shownMeeting = moment.meeting;
  const nothing: Kept = {
    meeting: shownMeeting,
    said: null,
    candidates: others.map(asShown),
    personId: null,
    relation: null,
    side: null,
    note: null,
    asides: [],
    last: null,
    promises: [],
    topics: [],
    lastContact: null,
    reviewed: null,
    loop: null,
    goal: null,
    toward: null,
    memory: { rests: [], returns: [] },
    useful: new Map(),
    fault: null,
  };
  if (!shownMeeting) return nothing;
  try {
    return await useDatabase(async (db) => {
      // Side by side what does not need each other: a transaction costs about a millisecond.
      const [of, candidates, reviewed, growth] = await Promise.all([
        keptOf(db, shownMeeting, shown, others, now),
        candidatesOf(db, others),
        reviewedIn(db, moment.reading, moment.situation),
        recordsOf(db, 'growth'),
      ]);
      return {
        ...of,
        candidates,
        reviewed,
        toward: missingStep(growth),
        fault: db.guard.isReadOnly ? ('damaged' as const) : null,
      };
    });
  } catch (error) {
    if (error instanceof StoreError) return { ...nothing, fault: error.fault };
    throw error;
  }
}

/** What hangs on the meeting and on who it is with. */
async function keptOf(
  db: Database,
  shownMeeting: Meeting,
  shown: Counterpart | null,
  others: ReturnType<typeof othersIn>,
  now: number,
): Promise<Omit<Kept, 'candidates' | 'reviewed' | 'toward' | 'fault'>> {
  const [kept, named, said] = await Promise.all([
    counterpartIn(db, shownMeeting.series),
    shown && findPerson(db, shown.email),
    allFeedback(db),
  ]);
  const chosen = kept ?? (await sameSubject(db, shownMeeting, others));
  const person = chosen ?? named;
  const meeting = await asNoted(db, shownMeeting, person);
  const here = { ...meeting, personId: person?.id ?? null };
  const withNote = async () => {
    const note = await findNote(db, meeting.series, meeting.occurrence);
    const [between, asides] = await Promise.all([
      openBetween(db, here, note, now),
      note ? asidesOf(db, note.id) : [],
    ]);
    return { note, asides, ...between };
  };
  const [ofNote, last, side, loop, memory] = await Promise.all([
    withNote(),
    previousNote(db, here, now),
    sideIn(db, meeting.series),
    loopOf(db, person, now),
    remembered(db, here, said, now),
  ]);
  return {
    meeting,
    said: chosen && asKept(chosen),
    personId: person?.id ?? null,
    relation: person?.relation ?? null,
    side,
    last,
    ...ofNote,
    ...loop,
    memory,
    useful: usefulHere(said, meeting),
  };
}

async function loopOf(db: Database, person: Person | null, now: number): Promise<LoopWith> {
  return person ? loopWith(db, person, now) : { loop: null, goal: null };
}

async function remembered(
  db: Database,
  here: Meeting & { personId: string | null },
  said: readonly Feedback[],
  now: number,
): Promise<Memory> {
  const useful = said.filter(({ verdict }) => verdict === 'useful');
  const [nearby, shown] = await Promise.all([
    shownNearby(db, here, MEETINGS_BETWEEN, now),
    lastShown(
      db,
      useful.map(({ principle }) => principle),
      here,
    ),
  ]);
  return memoryOf({ said, nearby, lastShown: shown }, here, now);
}

function usefulHere(
  said: readonly Feedback[],
  { series, occurrence }: Meeting,
): Map<string, string> {
  const here = said.filter(
    (one) => one.verdict === 'useful' && one.series === series && one.occurrence === occurrence,
  );
  return new Map(here.map(({ principle, id }) => [principle, id]));
}
