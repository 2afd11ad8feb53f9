import type { EventReading, Reading } from '../sites/reading.ts';
import { classify } from '../situation/classify.ts';
import { cleanLine } from '../situation/clean.ts';
import { withMe } from '../situation/people.ts';
import type { Situation } from '../situation/situation.ts';
import type { Upcoming } from '../systems/reminders/upcoming.ts';
import type { CalendarEvent, CalendarPerson } from './event.ts';
import type { CalendarRead } from './read-calendar.ts';

/** A 1:1 of a calendar file; who it is with is known by address or by name at most. */
export type FoundTalk = Pick<
  Upcoming,
  'series' | 'occurrence' | 'title' | 'name' | 'email' | 'startsAt' | 'endsAt'
>;

/**
 * The 1:1s of a calendar, by the one judgement all pages of calendars are held to.
 * @param own addresses of the user, lower case
 */
export function upcomingIn(
  { events, owner }: Pick<CalendarRead, 'events' | 'owner'>,
  own: readonly string[],
): FoundTalk[] {
  const talkOf = judgeOf(owner, own);
  return events.flatMap((event) => talkOf(event) ?? []);
}

/**
 * Tells of one event after the other whether it is a 1:1, null where not: for whoever has other things to do in between. What
 * is all day, is cancelled, or was declined by the user is none.
 * @param owner of the calendar, who counts as the user; null where the file does not say
 * @param own addresses of the user, lower case
 */
export function judgeOf(
  owner: string | null,
  own: readonly string[],
): (event: CalendarEvent) => FoundTalk | null {
  const mine = [...own, ...(owner === null ? [] : [owner])];
  /** A judgement takes most of a millisecond; those of a series read the same, and mean the same. */
  const judged = new Map<string, Situation>();
  const situationOf = (event: CalendarEvent): Situation => {
    const { title, description, people, isRepeated } = event;
    const key = JSON.stringify([title, description, people, isRepeated]);
    const situation = judged.get(key) ?? classify(withMe(readingOf(event), mine));
    judged.set(key, situation);
    return situation;
  };
  return (event) => (isOut(event, mine) ? null : asTalk(event, situationOf(event)));
}

/** What is no talk, whatever it is called. */
function isOut({ people, isAllDay, isCancelled }: CalendarEvent, mine: readonly string[]): boolean {
  const isMine = ({ email }: CalendarPerson) => mine.includes(email);
  const hasDeclined = people.some((person) => person.hasDeclined && isMine(person));
  // With oneself, by two addresses: a reminder of another calendar.
  const isAlone = people.length > 0 && people.every(isMine);
  return isAllDay || isCancelled || hasDeclined || isAlone;
}

function asTalk(event: CalendarEvent, situation: Situation): FoundTalk | null {
  if (situation.kind !== 'one_on_one') return null;
  const { uid, recurrenceId, title, startsAt, endsAt } = event;
  return {
    series: uid,
    occurrence: recurrenceId ?? '',
    title: cleanLine(title),
    name: situation.counterpart?.name ?? '',
    email: situation.counterpart?.email ?? '',
    startsAt,
    endsAt,
  };
}

/** The same as a page would have been read. An event that lists nobody, or a list, hides who comes. */
function readingOf({ title, description, people, isRepeated }: CalendarEvent): Reading {
  const isTold = people.length > 0 && !people.some(({ isGroup }) => isGroup);
  const event: EventReading = {
    title,
    description,
    recurring: isRepeated,
    attendees: people.map(attendeeOf),
    guests: isTold ? 'all' : 'unknown',
  };
  return { event };
}

function attendeeOf({ name, email, isOrganizer, isResource }: CalendarPerson) {
  return { name, email, organizer: isOrganizer, resource: isResource };
}
