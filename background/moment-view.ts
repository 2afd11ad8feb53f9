import { advise } from '../content/advise.ts';
import type { Phase, Relation } from '../content/principle.ts';
import type { Counterpart, MomentView } from '../messages/app-channel.ts';
import type { Meeting } from '../situation/meeting.ts';
import type { Situation } from '../situation/situation.ts';
import type { Note } from '../store/schema.ts';
import { StoreError } from '../store/errors.ts';
import { findNote, previousNote } from '../store/notes.ts';
import { findPerson } from '../store/people.ts';
import type { UseDatabase } from './database.ts';
import type { Moment } from './moments.ts';
import type { Settings } from './settings.ts';
import { placementOf } from './settings.ts';

/**
 * Everything the sidebar shows of a moment. Where the database fails the advice is there all the same, and
 * `fault` says what is wrong with the notes.
 */
export async function momentView(
  moment: Moment,
  settings: Settings,
  useDatabase: UseDatabase,
  now: number,
): Promise<MomentView> {
  const { situation, meeting } = moment;
  const who = counterpartOf(situation);
  const kept = await whatIsKept(useDatabase, meeting, who, now);
  const level = settings.level;
  return {
    situation,
    meeting,
    person: who && { ...who, relation: kept.relation },
    advice: advise({
      situation: situation.kind,
      role: 'role' in situation ? situation.role : null,
      relation: kept.relation,
      phase: phaseOf(meeting, now),
      level: level ?? 'ic',
      text: [moment.reading?.event?.title, moment.reading?.event?.description].join(' '),
    }),
    note: kept.note && { text: kept.note.text, rev: kept.note.rev },
    last: kept.last && {
      text: kept.last.text,
      day: kept.last.day,
      title: kept.last.title,
      writtenAt: kept.last.updatedAt,
    },
    ...placementOf(settings, moment.origin),
    level,
    fault: kept.fault,
  };
}

interface Kept {
  relation: Relation | null;
  note: Note | null;
  last: Note | null;
  fault: MomentView['fault'];
}

async function whatIsKept(
  useDatabase: UseDatabase,
  meeting: Meeting | null,
  who: Counterpart | null,
  now: number,
): Promise<Kept> {
  const nothing: Kept = { relation: null, note: null, last: null, fault: null };
  if (!meeting) return nothing;
  try {
    return await useDatabase(async (db) => {
      const person = who && (await findPerson(db, who.email));
      const personId = person?.id ?? null;
      const [note, last] = await Promise.all([
        findNote(db, meeting.series, meeting.occurrence),
        previousNote(db, { ...meeting, personId }, now),
      ]);
      return { relation: person?.relation ?? null, note, last, fault: null };
    });
  } catch (error) {
    if (error instanceof StoreError) return { ...nothing, fault: error.fault };
    throw error;
  }
}

/** People are known by their address; a name alone could be anybody's. */
function counterpartOf(situation: Situation): Counterpart | null {
  const who = situation.kind === 'one_on_one' ? situation.counterpart : null;
  return who?.email ? who : null;
}

/** By day only: calendars show times in too many ways to be sure of the minute. */
function phaseOf(meeting: Meeting | null, now: number): Phase {
  if (!meeting?.day) return 'before';
  const endOfDay = new Date(`${meeting.day}T23:59:59`).getTime();
  return endOfDay < now ? 'after' : 'before';
}
