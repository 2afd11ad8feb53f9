import { advise } from '../content/advise.ts';
import type { Memory } from '../content/memory.ts';
import { MEETINGS_BETWEEN, memoryOf } from '../content/memory.ts';
import type { Relation } from '../content/principle.ts';
import type { LoopState } from '../content/loop.ts';
import type { Counterpart, MomentView, Place } from '../messages/app-channel.ts';
import type { PromiseView } from '../messages/notebook-calls.ts';
import type { Attendee, Reading } from '../sites/reading.ts';
import type { Meeting } from '../situation/meeting.ts';
import { phaseOf } from '../situation/phase.ts';
import type { InterviewRole, Situation } from '../situation/situation.ts';
import type { Database } from '../store/database.ts';
import { StoreError } from '../store/errors.ts';
import { allFeedback } from '../store/feedback.ts';
import { asidesOf } from '../store/revisions.ts';
import { findNote, previousNote } from '../store/notes.ts';
import { counterpartIn } from '../store/counterparts.ts';
import { findPerson } from '../store/people.ts';
import type { Feedback, Note, Revision, Topic } from '../store/rows.ts';
import { lastShown, shownNearby } from '../store/showings.ts';
import { sideIn } from '../store/sides.ts';
import {
  asKept,
  asNoted,
  asShown,
  candidatesOf,
  counterpartOf,
  isSame,
  isSelfKnown,
  othersIn,
  sameSubject,
  withWhom,
} from './counterpart.ts';
import type { UseDatabase } from './database.ts';
import { frameState } from './frame-state.ts';
import { loopWith } from './loop-with.ts';
import { openBetween } from './open-between.ts';
import type { Moment } from './moments.ts';
import type { Now } from './settings.ts';

/**
 * Everything the sidebar shows of a moment. Where the database fails the advice is there all the same, and
 * `fault` says what is wrong with the notes.
 */
export async function momentView(
  place: Place,
  moment: Moment,
  settings: Now,
  useDatabase: UseDatabase,
  now: number,
): Promise<MomentView> {
  const { reading } = moment;
  const shown = counterpartOf(moment.situation);
  const kept = await whatIsKept(useDatabase, moment.meeting, shown, othersIn(moment), now);
  const person = kept.said ?? shown;
  const situation = withWhom(onSide(moment.situation, kept.side), kept.said);
  const { phase, until } = phaseOf(reading, situation, now);
  const advice = advise({
    situation: situation.kind,
    role: 'role' in situation ? situation.role : null,
    relation: kept.relation,
    phase,
    level: settings.level,
    ...(kept.loop && { loop: kept.loop }),
    ...invitationOf(reading),
    ...kept.memory,
  });
  const frame = frameState(moment, settings);
  return {
    situation,
    meeting: kept.meeting,
    person: person && { ...person, relation: kept.relation },
    candidates: kept.candidates.filter((one) => !isSame(one, person)),
    isSaid: kept.said !== null,
    mayBeMe: kept.said === null && shown !== null && !isSelfKnown(moment),
    side: isSideOpen(moment.situation) ? { said: kept.side } : null,
    phaseEnds: until,
    advice: advice.map(({ id, because }) => ({ id, because, useful: kept.useful.get(id) ?? null })),
    note: kept.note && shownNote(kept.note),
    asides: kept.asides.map(({ id, kind, text, at }) => ({ id, kind, text, at })),
    promises: kept.promises,
    topics: kept.topics,
    lastContact: kept.lastContact,
    last: kept.last && {
      text: kept.last.text,
      day: kept.last.day,
      title: kept.last.title,
      writtenAt: kept.last.updatedAt,
    },
    // The browser's own panel or popup is there as long as it asks; a frame may stand hidden in its page.
    onScreen: 'tabId' in place || frame.show,
    open: frame.open,
    width: frame.width,
    level: settings.level,
    fault: kept.fault,
  };
}

/** Of one meeting the description says what it is about; of a series it is what is said each time. */
function invitationOf(reading: Reading | null): { text: string; agenda?: string } {
  const { title = '', description = '', recurring = false } = reading?.event ?? {};
  return recurring ? { text: title, agenda: description } : { text: `${title}\n${description}` };
}

function shownNote({ id, text, rev, isSkipped }: Note): MomentView['note'] {
  return { id, text, rev, isSkipped };
}

interface Kept {
  /** Under which its note is kept. */
  meeting: Meeting | null;
  /** Who the user said the series is with. */
  said: Counterpart | null;
  candidates: Counterpart[];
  relation: Relation | null;
  side: InterviewRole | null;
  note: Note | null;
  asides: Revision[];
  last: Note | null;
  promises: PromiseView[];
  topics: Topic[];
  lastContact: string | null;
  loop: LoopState | null;
  memory: Memory;
  /** Principles found useful in this very meeting, with the id of the feedback. */
  useful: ReadonlyMap<string, string>;
  fault: MomentView['fault'];
}

async function whatIsKept(
  useDatabase: UseDatabase,
  shownMeeting: Meeting | null,
  shown: Counterpart | null,
  others: readonly Attendee[],
  now: number,
): Promise<Kept> {
  const nothing: Kept = {
    meeting: shownMeeting,
    said: null,
    candidates: others.map(asShown),
    relation: null,
    side: null,
    note: null,
    asides: [],
    last: null,
    promises: [],
    topics: [],
    lastContact: null,
    loop: null,
    memory: { rests: [], returns: [] },
    useful: new Map(),
    fault: null,
  };
  if (!shownMeeting) return nothing;
  try {
    return await useDatabase(async (db) => {
      const chosen =
        (await counterpartIn(db, shownMeeting.series)) ??
        (await sameSubject(db, shownMeeting, others));
      const person = chosen ?? (shown && (await findPerson(db, shown.email)));
      const meeting = await asNoted(db, shownMeeting, person);
      const here = { ...meeting, personId: person?.id ?? null };
      const [note, last, side, said] = await Promise.all([
        findNote(db, meeting.series, meeting.occurrence),
        previousNote(db, here, now),
        sideIn(db, meeting.series),
        allFeedback(db),
      ]);
      const [memory, between, asides] = await Promise.all([
        remembered(db, here, said, now),
        openBetween(db, here, note, now),
        note ? asidesOf(db, note.id) : [],
      ]);
      const useful = usefulHere(said, meeting);
      return {
        meeting,
        said: chosen && asKept(chosen),
        candidates: await candidatesOf(db, others),
        relation: person?.relation ?? null,
        side,
        note,
        asides,
        last,
        ...between,
        loop: person && (await loopWith(db, person)),
        memory,
        useful,
        fault: null,
      };
    });
  } catch (error) {
    if (error instanceof StoreError) return { ...nothing, fault: error.fault };
    throw error;
  }
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

function isSideOpen(situation: Situation): boolean {
  return situation.kind === 'interview' && situation.role === null;
}

/** What the user said about their side fills what the page leaves open. */
function onSide(situation: Situation, side: InterviewRole | null): Situation {
  if (situation.kind !== 'interview' || situation.role !== null || side === null) return situation;
  return { ...situation, role: side, because: [...situation.because, 'you said on which side'] };
}
