import { advise } from '../content/advise.ts';
import type { MomentView, Place } from '../messages/app-channel.ts';
import type { Reading } from '../sites/reading.ts';
import { phaseOf } from '../situation/phase.ts';
import type { InterviewRole, Situation } from '../situation/situation.ts';
import type { Note } from '../store/rows.ts';
import { counterpartOf, isSame, isSelfKnown, withWhom } from './counterpart.ts';
import type { UseDatabase } from './database.ts';
import { frameState } from './frame-state.ts';
import type { Moment } from './moments.ts';
import type { Now } from './settings.ts';
import { whatIsKept } from './what-is-kept.ts';
import { message } from '../language/message.ts';

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
): Promise<Omit<MomentView, 'writeAt'>> {
  const { reading } = moment;
  const shown = counterpartOf(moment.situation);
  const kept = await whatIsKept(useDatabase, moment, now);
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
    ...(kept.toward && { toward: kept.toward }),
    ...invitationOf(reading),
    ...kept.memory,
  });
  const frame = frameState(moment, settings);
  return {
    situation,
    meeting: kept.meeting,
    person: person && { ...person, relation: kept.relation },
    personId: kept.personId,
    reviewed: kept.reviewed,
    candidates: kept.candidates.filter((one) => !isSame(one, person)),
    isSaid: kept.said !== null,
    mayBeMe: kept.said === null && shown !== null && !isSelfKnown(moment),
    side: isSideOpen(moment.situation) ? { said: kept.side } : null,
    phase,
    phaseEnds: until,
    goal: kept.goal,
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
    edge: frame.side,
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

function isSideOpen(situation: Situation): boolean {
  return situation.kind === 'interview' && situation.role === null;
}

/** What the user said about their side fills what the page leaves open. */
function onSide(situation: Situation, side: InterviewRole | null): Situation {
  if (situation.kind !== 'interview' || situation.role !== null || side === null) return situation;
  return { ...situation, role: side, because: [...situation.because, message('reason.saidSide')] };
}
