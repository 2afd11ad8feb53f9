import type ICAL from 'ical.js';
import type { CalendarPerson } from './event.ts';
import { CALENDAR_LIMITS, cutTo } from './limits.ts';

/** An address Google writes where it does not tell who organised an event. */
const NOBODY = 'unknownorganizer@calendar.google.com';

/** The people of an event: those invited, and whoever organises it, who need not be among them. Each once, not all of many. */
export function peopleIn(event: ICAL.Component): CalendarPerson[] {
  const organizer = event.getFirstProperty('organizer');
  const invited = event.getAllProperties('attendee');
  const named = [...(organizer ? [organizer] : []), ...invited].slice(0, CALENDAR_LIMITS.people);
  const found = new Map<string, CalendarPerson>();
  for (const property of named) {
    const person = personIn(property, property === organizer);
    const key = person.email || person.name.toLowerCase();
    if (key === '' || person.email === NOBODY) continue;
    const before = found.get(key);
    found.set(key, before ? together(before, person) : person);
  }
  return [...found.values()];
}

function personIn(property: ICAL.Property, isOrganizer: boolean): CalendarPerson {
  const kind = parameter(property, 'cutype').toUpperCase();
  const role = parameter(property, 'role').toUpperCase();
  return {
    name: cutTo(parameter(property, 'cn').trim(), CALENDAR_LIMITS.person),
    email: addressOf(property),
    isOrganizer,
    // Who is told for information only takes no more part than the room.
    isResource: kind === 'ROOM' || kind === 'RESOURCE' || role === 'NON-PARTICIPANT',
    isGroup: kind === 'GROUP',
    hasDeclined: parameter(property, 'partstat').toUpperCase() === 'DECLINED',
  };
}

/** The same person twice: as who organises it, and as one of the invited. */
function together(one: CalendarPerson, other: CalendarPerson): CalendarPerson {
  return {
    name: one.name || other.name,
    email: one.email,
    isOrganizer: one.isOrganizer || other.isOrganizer,
    isResource: one.isResource || other.isResource,
    isGroup: one.isGroup || other.isGroup,
    hasDeclined: one.hasDeclined || other.hasDeclined,
  };
}

/** A person is named by an address to write to; some servers put their own kind of name there, and the address beside it. */
function addressOf(property: ICAL.Property): string {
  const value: unknown = property.getFirstValue();
  const written = typeof value === 'string' ? value.trim() : '';
  const named = /^mailto:/i.test(written) ? written.slice('mailto:'.length) : '';
  const address = named || parameter(property, 'email').replace(/^mailto:/i, '');
  return address.includes('@') ? cutTo(address.trim().toLowerCase(), CALENDAR_LIMITS.person) : '';
}

function parameter(property: ICAL.Property, name: string): string {
  const value: unknown = property.getFirstParameter(name);
  return typeof value === 'string' ? value : '';
}
