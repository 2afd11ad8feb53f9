import type { CalendarEvent } from './event.ts';
import { CALENDAR_LIMITS } from './limits.ts';

/** What an event or a person takes in a message beside the texts, in UTF-16 units: the names of the fields. */
const BESIDE = { event: 250, person: 130 } as const;

/** The first of the events, as many as can be told together; see `CALENDAR_LIMITS`. */
export function fitting(events: readonly CalendarEvent[]): CalendarEvent[] {
  const most = events.slice(0, CALENDAR_LIMITS.events);
  let left: number = CALENDAR_LIMITS.told;
  const beyond = most.findIndex((event) => {
    left -= sizeOf(event);
    return left < 0;
  });
  return beyond === -1 ? most : most.slice(0, beyond);
}

function sizeOf({ uid, title, description, people }: CalendarEvent): number {
  const ofPeople = people.reduce(
    (sum, { name, email }) => sum + name.length + email.length + BESIDE.person,
    0,
  );
  return uid.length + title.length + description.length + ofPeople + BESIDE.event;
}
