import type { EventReading, Reading } from '../sites/reading.ts';
import { classify } from '../situation/classify.ts';
import { cleanLine } from '../situation/clean.ts';
import { withMe } from '../situation/people.ts';
import type { Upcoming } from '../systems/reminders/upcoming.ts';
import type { CalendarEvent, CalendarPerson } from './event.ts';
import type { CalendarRead } from './read-calendar.ts';

/** A 1:1 of a calendar file; who it is with is known by address or by name at most. */
export type FoundTalk = Pick<
  Upcoming,
  'series' | 'occurrence' | 'title' | 'name' | 'email' | 'startsAt' | 'endsAt'
>;

/**
 * The 1:1s of a calendar, by the one judgement all pages of calendars are held to. What is all day, is cancelled, or was
 * declined by the user is none.
 * @param own addresses of the user, lower case; the calendar's owner counts as one
 */
export function upcomingIn(
  { events, owner }: Pick<CalendarRead, 'events' | 'owner'>,
  own: readonly string[],
): FoundTalk[] {
  const mine = [...own, ...(owner === null ? [] : [owner])];
  const hasDeclined = ({ people }: CalendarEvent) =>
    people.some((person) => person.hasDeclined && mine.includes(person.email));
  return events
    .filter((event) => !event.isAllDay && !event.isCancelled && !hasDeclined(event))
    .flatMap((event) => talkOf(event, mine) ?? []);
}

function talkOf(event: CalendarEvent, mine: readonly string[]): FoundTalk | null {
  const { people } = event;
  // With oneself, by two addresses: a reminder of another calendar.
  if (people.length > 0 && people.every(({ email }) => mine.includes(email))) return null;
  const situation = classify(withMe(readingOf(event), mine));
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
