import type { Attendee, EventReading } from '../sites/reading.ts';

/** Note takers join calls as guests; they are no people. Domains of the widespread ones. */
const NOTE_TAKERS =
  /@(?:[\w-]+\.)*(?:fireflies\.ai|otter\.ai|read\.ai|fathom\.video|fellow\.app|avoma\.com|gong\.io|tldv\.io|meetgeek\.ai|grain\.com|sembly\.ai|supernormal\.com|krisp\.ai)$/;
/** Rooms, shared calendars and groups of Google Calendar. */
const NOT_PEOPLE = /@(?:resource|group|group\.v|import)\.calendar\.google\.com$/;

/** The human beings of an event, organizer counted, each once: rooms, groups and note takers are left out. */
export function peopleOf(event: EventReading): Attendee[] {
  const people = new Map<string, Attendee>();
  for (const attendee of event.attendees) {
    const email = attendee.email.toLowerCase();
    if (attendee.resource || NOTE_TAKERS.test(email) || NOT_PEOPLE.test(email)) continue;
    const key = email || attendee.name.toLowerCase();
    if (!key) continue;
    const before = people.get(key);
    people.set(key, before ? { ...before, ...attendee } : attendee);
  }
  return [...people.values()];
}

/** The one of `people` who is looking, by the page's own mark or by address; null where it tells neither. */
export function selfOf(people: readonly Attendee[], me: string | undefined): Attendee | null {
  return people.find((p) => p.self === true || (!!me && p.email.toLowerCase() === me)) ?? null;
}
